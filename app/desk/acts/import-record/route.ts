import { act } from '@/lib/server/people/act'
import { importRecordAct } from '@/lib/server/desk/imports/run-acts'

export const { POST } = act('editor', importRecordAct)
