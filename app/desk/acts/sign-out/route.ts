import { act } from '@/lib/server/people/act'
import { signOutAct } from '@/lib/server/people/acts/sign-in'

export const { POST } = act('reader', signOutAct)
