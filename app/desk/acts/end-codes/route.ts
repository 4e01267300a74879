import { act } from '@/lib/server/people/act'
import { endCodesAct } from '@/lib/server/people/acts/codes'

export const { POST } = act('reader', endCodesAct)
