/** Keys and sessions, checked before anything else is looked at, so that a refusal tells nothing. */
import { findKey, type ApiKey } from '@/lib/store/api-keys'
import { readNewest } from '@/lib/store/in-snapshot'
import { isAtLeast } from '@/lib/store/people'
import { theConfig, theStore } from '../open'
import { personOf } from '../people/person'
import { noteUse } from './key-uses'
import { ProblemError } from './problem'
import { isSameOrigin } from './same-origin'
import type { ApiRequest } from './call'

const CHALLENGE = { 'WWW-Authenticate': 'Bearer' }

/** A key for writing, or an editor who is signed in: the name is recorded with what is written. */
export interface Writer {
  readonly name: string
}

/** Throws 401 without a key or a session, 403 with one that may only read. Where there is a key, it alone counts. */
export async function requireWriter(asked: ApiRequest): Promise<Writer> {
  if (asked.request.headers.has('Authorization')) {
    const key = await keyOf(asked)
    if (key === null) throw new ProblemError(401, [], undefined, CHALLENGE)
    if (key.scope !== 'write') throw new ProblemError(403)
    return key
  }
  const person = await personOf(asked.request.headers)
  if (person === null) throw new ProblemError(401, [], undefined, CHALLENGE)
  // Another site can make a browser send the cookie, and never what a page of ours sends beside it.
  if (!isSameOrigin(asked.request.headers)) throw new ProblemError(403)
  if (!isAtLeast(person.role, 'editor')) throw new ProblemError(403)
  return person
}

/** Anybody may read, unless the operator made the house private; then any key will do, and any session. */
export async function requireReader(asked: ApiRequest): Promise<void> {
  if (!(await mayRead(asked))) throw new ProblemError(401, [], undefined, CHALLENGE)
}

export async function mayRead(asked: ApiRequest): Promise<boolean> {
  if (!theConfig().isPrivate || (await keyOf(asked)) !== null) return true
  return (await personOf(asked.request.headers)) !== null
}

async function keyOf({ request }: ApiRequest): Promise<ApiKey | null> {
  const secret = /^Bearer\s+(\S+)\s*$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  if (secret === undefined) return null
  const store = await theStore()
  const now = new Date(store.now()).toISOString()
  // The newest state: a revoked key is good for nothing at once. In SQLite that waits for no writer.
  const key = await readNewest(store, (db) => findKey(db, secret, now))
  if (key !== null) noteUse(store, key.id, now)
  return key
}
