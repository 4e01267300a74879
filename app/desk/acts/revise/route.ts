import { act } from '@/lib/server/people/act'
import { reviseAct } from '@/lib/server/desk/claim-acts'

export const { POST } = act('editor', reviseAct)
