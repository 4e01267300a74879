import { act } from '@/lib/server/people/act'
import { inviteAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', inviteAct)
