/** API keys, checked before anything else is looked at, so that a refusal tells nothing. */
import { findKey, type ApiKey } from '@/lib/store/api-keys'
import { readNewest } from '@/lib/store/in-snapshot'
import { theConfig, theStore } from '../open'
import { ProblemError } from './problem'
import type { ApiRequest } from './call'

const CHALLENGE = { 'WWW-Authenticate': 'Bearer' }

/** Throws 401 without a key that is in use, 403 when it is one for reading only. */
export async function requireWriter(asked: ApiRequest): Promise<ApiKey> {
  const key = await keyOf(asked)
  if (key === null) throw new ProblemError(401, [], undefined, CHALLENGE)
  if (key.scope !== 'write') throw new ProblemError(403)
  return key
}

/** Anybody may read, unless the operator made the house private; then any key will do. */
export async function requireReader(asked: ApiRequest): Promise<void> {
  if (!(await mayRead(asked))) throw new ProblemError(401, [], undefined, CHALLENGE)
}

export async function mayRead(asked: ApiRequest): Promise<boolean> {
  return !theConfig().isPrivate || (await keyOf(asked)) !== null
}

async function keyOf({ request }: ApiRequest): Promise<ApiKey | null> {
  const secret = /^Bearer\s+(\S+)\s*$/i.exec(request.headers.get('Authorization') ?? '')?.[1]
  if (secret === undefined) return null
  // The newest state: a revoked key is good for nothing at once. In SQLite that waits for no writer.
  return readNewest(await theStore(), (db) => findKey(db, secret))
}
