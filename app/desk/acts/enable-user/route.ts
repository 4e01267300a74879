import { act } from '@/lib/server/people/act'
import { enableAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', enableAct)
