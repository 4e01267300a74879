import { act } from '@/lib/server/people/act'
import { renewRecoveryAct } from '@/lib/server/people/acts/codes'

export const { POST } = act('reader', renewRecoveryAct)
