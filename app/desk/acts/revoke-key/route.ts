import { act } from '@/lib/server/people/act'
import { revokeKeyAct } from '@/lib/server/people/acts/keys'

export const { POST } = act('admin', revokeKeyAct)
