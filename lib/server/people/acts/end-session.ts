import { endSessions } from '@/lib/store/people'
import type { Next, PersonAct } from '../act'

/** Ends one session of whoever asks, or all but the one that asks. */
export async function endSessionAct({ store, person, form }: PersonAct): Promise<Next> {
  const { session } = form
  const which = session === undefined ? { allBut: person.session } : { only: session }
  await endSessions(store.writer, person.id, which)
  return { to: '/desk/sessions', notice: { kind: 'sessions-ended' } }
}
