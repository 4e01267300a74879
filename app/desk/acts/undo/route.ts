import { act } from '@/lib/server/people/act'
import { undoAct } from '@/lib/server/desk/claim-acts'

export const { POST } = act('editor', undoAct)
