import { act } from '@/lib/server/people/act'
import { mergeSourcesAct } from '@/lib/server/desk/merger-acts'

export const { POST } = act('editor', mergeSourcesAct)
