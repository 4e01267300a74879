import { act } from '@/lib/server/people/act'
import { mergePlacesAct } from '@/lib/server/desk/merger-acts'

export const { POST } = act('editor', mergePlacesAct)
