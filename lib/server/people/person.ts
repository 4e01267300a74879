/** The person who asks: one query, and none without a cookie that this installation signed. */
import { readNewest } from '@/lib/store/in-snapshot'
import { findPerson, type Person } from '@/lib/store/people'
import { theStore } from '../open'
import { sessionTokenIn } from './cookies'
import { secretOf } from './secret'

interface RequestHeaders {
  readonly get: (header: string) => string | null
}

/** Null where nobody is signed in. A session that was ended, or whose user was disabled, is none at once. */
export async function personOf(headers: RequestHeaders): Promise<Person | null> {
  if (!(headers.get('Cookie') ?? '').includes('session_token=')) return null
  const store = await theStore()
  const token = sessionTokenIn(headers, await secretOf(store))
  if (token === null) return null
  return readNewest(store, (db) => findPerson(db, token, new Date(store.now()).toISOString()))
}
