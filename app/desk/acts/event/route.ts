import { act } from '@/lib/server/people/act'
import { eventAct } from '@/lib/server/desk/thing-acts'

export const { POST } = act('editor', eventAct)
