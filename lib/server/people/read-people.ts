/** Users and keys, as the pages of administrators list them. */
import 'server-only'
import { listKeys, type ApiKey } from '@/lib/store/api-keys'
import { readNewest } from '@/lib/store/in-snapshot'
import { listUsers, type Person, type User } from '@/lib/store/people'
import { writeUses } from '../http/key-uses'
import { theStore } from '../open'

export { KEY_SCOPES, type ApiKey } from '@/lib/store/api-keys'
export { ROLES, type User } from '@/lib/store/people'

export async function readUsers(): Promise<User[]> {
  return readNewest(await theStore(), listUsers)
}

/** True where this person is asked for a one-time code too. */
export async function readHasCodes({ id }: Person): Promise<boolean> {
  return (await readUsers()).some((user) => user.id === id && user.hasCodes)
}

/** Newest first, with the uses that this process has not written yet. */
export async function readKeys(): Promise<ApiKey[]> {
  const store = await theStore()
  await writeUses(store)
  return (await readNewest(store, listKeys)).reverse()
}

export type KeyState = 'in-use' | 'revoked' | 'ended'

export async function readPresent(): Promise<string> {
  return new Date((await theStore()).now()).toISOString()
}

export function keyState({ revokedAt, expiresAt }: ApiKey, now: string): KeyState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'ended' : 'in-use'
}
