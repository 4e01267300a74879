import { act } from '@/lib/server/people/act'
import { fetchWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', fetchWatchAct)
