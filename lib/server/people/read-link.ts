/** What a one-time link is for. */
import 'server-only'
import { theStore } from '../open'
import { isFirstLink } from './first-link'
import { userOfLink } from './links'

export type Link = { readonly kind: 'first' } | { readonly kind: 'user'; readonly email: string }

/** Null for one that is used, too old, or was never made. */
export async function readLink(token: string): Promise<Link | null> {
  const store = await theStore()
  if (await isFirstLink(store, token)) return { kind: 'first' }
  const user = await userOfLink(store, token)
  return user === null ? null : { kind: 'user', email: user.email }
}
