import { act } from '@/lib/server/people/act'
import { beginCodesAct } from '@/lib/server/people/acts/codes'

export const { POST } = act('reader', beginCodesAct)
