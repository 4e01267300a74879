/**
 * The link by which the first administrator comes in. Nothing of it is kept: it is signed, ends after a day, and is good
 * for nothing once anybody is recorded, so that instances that start together may each print one.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { hasUsers } from '@/lib/store/people'
import type { Store } from '@/lib/store/store'
import { secretOf } from './secret'

/** In ms. */
const LASTS = 86_400_000

/** Null where somebody is recorded already. */
export async function firstLink(store: Store): Promise<string | null> {
  if (await hasUsers(store.writer)) return null
  const until = (store.now() + LASTS).toString(36)
  return `first-${until}-${signatureOf(until, await secretOf(store))}`
}

/** Whether a token is such a link, and still good. */
export async function isFirstLink(store: Store, token: string): Promise<boolean> {
  const [, until = '', signature = ''] = /^first-([a-z0-9]{1,12})-([a-f0-9]{64})$/.exec(token) ?? []
  if (Number.parseInt(until, 36) <= store.now() || signature === '') return false
  const expected = signatureOf(until, await secretOf(store))
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return false
  return !(await hasUsers(store.writer))
}

function signatureOf(until: string, secret: string): string {
  return createHmac('sha256', secret).update(`first administrator ${until}`).digest('hex')
}
