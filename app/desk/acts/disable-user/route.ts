import { act } from '@/lib/server/people/act'
import { disableAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', disableAct)
