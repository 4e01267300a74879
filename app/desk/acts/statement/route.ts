import { act } from '@/lib/server/people/act'
import { statementAct } from '@/lib/server/desk/acts'

export const { POST } = act('editor', statementAct)
