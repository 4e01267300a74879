import { act } from '@/lib/server/people/act'
import { changeRoleAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', changeRoleAct)
