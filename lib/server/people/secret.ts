/** The secret that signs cookies and seals notices: the operator's (`BYSOURCE_SECRET`), else the store's own. */
import { randomBytes } from 'node:crypto'
import { processWide } from '@/lib/process-wide'
import { keptSecret } from '@/lib/store/secret'
import type { Store } from '@/lib/store/store'
import { theConfig } from '../open'

const known = processWide<WeakMap<Store, Promise<string>>>('secrets')

export function secretOf(store: Store): Promise<string> {
  const { secret } = theConfig()
  if (secret !== null) return Promise.resolve(secret)
  const secrets = (known.value ??= new WeakMap())
  const kept = secrets.get(store) ?? keptSecret(store.writer, randomBytes(32).toString('base64url'))
  secrets.set(store, kept)
  kept.catch(() => secrets.delete(store))
  return kept
}
