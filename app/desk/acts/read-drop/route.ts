import { act } from '@/lib/server/people/act'
import { dropReadingAct } from '@/lib/server/desk/reading/acts'

export const { POST } = act('editor', dropReadingAct)
