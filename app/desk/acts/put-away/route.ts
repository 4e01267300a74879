import { act } from '@/lib/server/people/act'
import { putAwayAct } from '@/lib/server/watching/inbox-acts'

export const { POST } = act('editor', putAwayAct)
