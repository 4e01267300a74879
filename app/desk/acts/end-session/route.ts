import { act } from '@/lib/server/people/act'
import { endSessionAct } from '@/lib/server/people/acts/end-session'

export const { POST } = act('reader', endSessionAct)
