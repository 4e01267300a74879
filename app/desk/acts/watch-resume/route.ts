import { act } from '@/lib/server/people/act'
import { resumeWatchAct } from '@/lib/server/watching/acts'

export const { POST } = act('editor', resumeWatchAct)
