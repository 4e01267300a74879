/** Putting away what waits in the inbox, and putting it back. */
import type { Store } from '@/lib/store/store'
import { decideWaiting, setAside } from '@/lib/store/waiting'
import type { Next, PersonAct } from '../people/act'

const INBOX = '/desk/inbox'

export async function putAwayAct({ store, form, person }: PersonAct): Promise<Next> {
  const { item = '' } = form
  await decide(store, item, person.name)
  return { to: `${INBOX}?away=${encodeURIComponent(item)}` }
}

export async function putBackAct({ store, form }: PersonAct): Promise<Next> {
  await decide(store, form['item'] ?? '', null)
  return { to: `${INBOX}?back=1` }
}

/** The ids of imports begin with `i-`. */
async function decide(store: Store, id: string, by: string | null): Promise<void> {
  const at = new Date(store.now()).toISOString()
  if (id.startsWith('i-')) await setAside(store.writer, id, at, by)
  else await decideWaiting(store.writer, id, at, by)
}
