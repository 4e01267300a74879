/** One-time links, by which a user sets a password: the store has their digests alone. */
import 'server-only'
import { randomBytes } from 'node:crypto'
import { findUser, dropLinks, type User } from '@/lib/store/people'
import type { Store } from '@/lib/store/store'
import { authOf } from './auth'

/** In ms. */
const LASTS = 3 * 86_400_000

/** As better-auth names what its `resetPassword` takes. */
const identifierOf = (token: string) => `reset-password:${token}`

export function linkPath(token: string): string {
  return `/desk/link/${token}`
}

/** The token of a new link; links that the user has from before are none any more. */
export async function makeLink(store: Store, user: string): Promise<string> {
  const { internalAdapter } = await (await authOf(store)).$context
  const token = randomBytes(24).toString('base64url')
  await dropLinks(store.writer, user)
  await internalAdapter.createVerificationValue({
    identifier: identifierOf(token),
    value: user,
    expiresAt: new Date(store.now() + LASTS),
  })
  return token
}

/** The user whose password a link sets; null for one that was used, is too old or was never made. */
export async function userOfLink(store: Store, token: string): Promise<User | null> {
  const { internalAdapter } = await (await authOf(store)).$context
  const found = await internalAdapter.findVerificationValue(identifierOf(token))
  if (found === null || found.expiresAt.getTime() <= store.now()) return null
  const user = await findUser(store.writer, { id: found.value })
  return user === null || user.disabledAt !== null ? null : user
}

/** Sets the password, ends the link and every session of its user. False when the link is none (any more). */
export async function setPasswordBy(
  store: Store,
  token: string,
  password: string,
): Promise<boolean> {
  const { api } = await authOf(store)
  const { APIError } = await import('better-auth/api')
  try {
    await api.resetPassword({ body: { token, newPassword: password } })
    return true
  } catch (error) {
    if (error instanceof APIError) return false
    throw error
  }
}
