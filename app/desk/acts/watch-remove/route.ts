import { act } from '@/lib/server/people/act'
import { removeWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', removeWatchAct)
