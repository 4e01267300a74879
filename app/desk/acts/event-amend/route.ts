import { act } from '@/lib/server/people/act'
import { amendEventAct } from '@/lib/server/desk/event-acts'

/** A title and a summary in several languages, each letter up to nine bytes as forms send it. */
const MAX_BYTES = 200_000

export const { POST } = act('editor', amendEventAct, MAX_BYTES)
