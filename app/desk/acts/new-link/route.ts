import { act } from '@/lib/server/people/act'
import { newLinkAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', newLinkAct)
