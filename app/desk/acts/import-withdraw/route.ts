import { act } from '@/lib/server/people/act'
import { importWithdrawAct } from '@/lib/server/desk/imports/after-acts'

export const { POST } = act('editor', importWithdrawAct)
