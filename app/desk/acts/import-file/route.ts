import { bodyAct } from '@/lib/server/people/act'
import { importFileAct } from '@/lib/server/desk/imports/file-acts'

export const { POST } = bodyAct('editor', importFileAct)
