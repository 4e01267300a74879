import { openAct } from '@/lib/server/people/act'
import { signInAct } from '@/lib/server/people/acts/sign-in'

export const { POST } = openAct(signInAct)
