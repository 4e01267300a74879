import { act } from '@/lib/server/people/act'
import { readingFormAct } from '@/lib/server/desk/reading/acts'

export const { POST } = act('editor', readingFormAct)
