import { bodyAct } from '@/lib/server/people/act'
import { recordReadingAct } from '@/lib/server/desk/reading/record-reading'

export const { POST } = bodyAct('editor', recordReadingAct)
