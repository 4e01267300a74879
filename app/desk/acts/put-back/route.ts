import { act } from '@/lib/server/people/act'
import { putBackAct } from '@/lib/server/watching/inbox-acts'

export const { POST } = act('editor', putBackAct)
