import { act } from '@/lib/server/people/act'
import { importReadingAct } from '@/lib/server/desk/imports/file-acts'

export const { POST } = act('editor', importReadingAct)
