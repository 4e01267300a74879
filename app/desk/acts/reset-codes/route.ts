import { act } from '@/lib/server/people/act'
import { resetCodesAct } from '@/lib/server/people/acts/users'

export const { POST } = act('admin', resetCodesAct)
