import { act } from '@/lib/server/people/act'
import { MAX_FORM_BYTES } from '@/lib/server/desk/imports/mapping-form'
import { importTryAct } from '@/lib/server/desk/imports/run-acts'

export const { POST } = act('editor', importTryAct, MAX_FORM_BYTES)
