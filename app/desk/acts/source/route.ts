import { act } from '@/lib/server/people/act'
import { sourceAct } from '@/lib/server/desk/thing-acts'

export const { POST } = act('editor', sourceAct)
