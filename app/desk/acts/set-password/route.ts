import { openAct } from '@/lib/server/people/act'
import { setPasswordAct } from '@/lib/server/people/acts/set-password'

export const { POST } = openAct(setPasswordAct)
