import { bodyAct } from '@/lib/server/people/act'
import { mappingFileAct } from '@/lib/server/desk/imports/file-acts'

export const { POST } = bodyAct('editor', mappingFileAct)
