import { act } from '@/lib/server/people/act'
import { confirmCodesAct } from '@/lib/server/people/acts/codes'

export const { POST } = act('reader', confirmCodesAct)
