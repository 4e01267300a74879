import { act } from '@/lib/server/people/act'
import { makeKeyAct } from '@/lib/server/people/acts/keys'

export const { POST } = act('admin', makeKeyAct)
