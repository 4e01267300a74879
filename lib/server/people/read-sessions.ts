/** The sessions of one person, as the page lists them. */
import 'server-only'
import { readNewest } from '@/lib/store/in-snapshot'
import { listSessions, type Person, type Session } from '@/lib/store/people'
import { theStore } from '../open'

export async function readSessions({ id }: Person): Promise<Session[]> {
  const store = await theStore()
  return readNewest(store, (db) => listSessions(db, id, new Date(store.now()).toISOString()))
}
