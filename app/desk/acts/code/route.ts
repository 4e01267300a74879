import { openAct } from '@/lib/server/people/act'
import { codeAct } from '@/lib/server/people/acts/codes'

export const { POST } = openAct(codeAct)
