import { act } from '@/lib/server/people/act'
import { importAgainAct } from '@/lib/server/desk/imports/after-acts'

export const { POST } = act('editor', importAgainAct)
