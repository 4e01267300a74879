import { act } from '@/lib/server/people/act'
import { undoWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', undoWatchAct)
