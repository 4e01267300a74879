import { act } from '@/lib/server/people/act'
import { pauseWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', pauseWatchAct)
