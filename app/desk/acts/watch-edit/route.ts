import { act } from '@/lib/server/people/act'
import { editWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', editWatchAct)
