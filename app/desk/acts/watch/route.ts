import { act } from '@/lib/server/people/act'
import { watchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', watchAct)
