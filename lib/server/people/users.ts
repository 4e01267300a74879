/** Letting people in: a user with a password that is given, or with a link to set one. */
import 'server-only'
import { randomBytes } from 'node:crypto'
import { recordUser, type UserRefusal } from '@/lib/store/people'
import type { Store } from '@/lib/store/store'
import { makeLink, setPasswordBy } from './links'
import type { UserInput } from './user-input'

export type Invited =
  | { readonly ok: true; readonly id: string; readonly token: string }
  | { readonly ok: false; readonly kind: UserRefusal }

/** Records the user with a link. */
export async function inviteUser(
  store: Store,
  input: UserInput,
  { isFirst = false }: { isFirst?: boolean } = {},
): Promise<Invited> {
  const id = `u-${randomBytes(8).toString('hex')}`
  const at = new Date(store.now()).toISOString()
  const refusal = await recordUser(store, { id, at, ...input }, isFirst)
  if (refusal !== null) return { ok: false, kind: refusal }
  return { ok: true, id, token: await makeLink(store, id) }
}

/** The same with a password at once, as the link would set it. */
export async function createUser(
  store: Store,
  input: UserInput,
  password: string,
  options: { isFirst?: boolean } = {},
): Promise<Invited> {
  const invited = await inviteUser(store, input, options)
  if (invited.ok) await setPasswordBy(store, invited.token, password)
  return invited
}

/** False where somebody is recorded already, also in the same moment and by another instance. */
export async function createFirstAdmin(
  store: Store,
  input: UserInput,
  password: string,
): Promise<boolean> {
  return (await createUser(store, { ...input, role: 'admin' }, password, { isFirst: true })).ok
}
