/** Letting people in: a user with a password that is given, or with a link to set one. */
import 'server-only'
import { randomBytes } from 'node:crypto'
import { recordUser, type UserRefusal } from '@/lib/store/people'
import type { Store } from '@/lib/store/store'
import { authOf } from './auth'
import { makeLink } from './links'
import type { UserInput } from './user-input'

interface Refused {
  readonly ok: false
  readonly kind: UserRefusal
}

/** Records a user with a link, whose token it gives. */
export async function inviteUser(
  store: Store,
  input: UserInput,
): Promise<Refused | { readonly ok: true; readonly token: string }> {
  const id = newId()
  const kind = await recordUser(store, { id, at: present(store), ...input })
  return kind === null ? { ok: true, token: await makeLink(store, id) } : { ok: false, kind }
}

/** Records a user with a password. `isFirst`: only where nobody is recorded, also by another instance in this moment. */
export async function createUser(
  store: Store,
  input: UserInput,
  password: string,
  isFirst = false,
): Promise<Refused | { readonly ok: true; readonly id: string }> {
  const context = await (await authOf(store)).$context
  const digest = await context.password.hash(password)
  const id = newId()
  const user = { id, at: present(store), password: digest, ...input }
  const kind = await recordUser(store, user, isFirst)
  return kind === null ? { ok: true, id } : { ok: false, kind }
}

function newId(): string {
  return `u-${randomBytes(8).toString('hex')}`
}

function present(store: Store): string {
  return new Date(store.now()).toISOString()
}
