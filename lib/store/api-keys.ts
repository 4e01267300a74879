/** API keys. A key is shown once, when it is made, and kept as a digest only. */
import { digestOf } from './ids'
import type { Handle } from './store'

export const KEY_SCOPES = ['read', 'write'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly scope: KeyScope
  readonly createdAt: string
  readonly revokedAt: string | null
  /** From this instant on it is no key; null for one that does not end by itself. */
  readonly expiresAt: string | null
  /** To the minute; null for one that was never used, or long before this was noted. */
  readonly lastUsedAt: string | null
}

const COLUMNS = [
  'id',
  'name',
  'scope',
  'created_at as createdAt',
  'revoked_at as revokedAt',
  'expires_at as expiresAt',
  'last_used_at as lastUsedAt',
] as const

export interface NewKey {
  readonly name: string
  readonly scope: KeyScope
  readonly secret: string
  readonly at: string
  readonly expiresAt?: string | null
}

/** Records a key with the digest of its secret; the caller shows the secret and forgets it. */
export async function recordKey(
  db: Handle,
  { name, scope, secret, at, expiresAt = null }: NewKey,
): Promise<string> {
  const digest = digestOf(secret)
  const id = `k-${digest.slice(0, 10)}`
  await db
    .insertInto('api_keys')
    .values({
      id,
      name,
      scope,
      digest,
      created_at: at,
      revoked_at: null,
      ...(expiresAt !== null && { expires_at: expiresAt }),
    })
    .execute()
  return id
}

/** The key of this secret; null when it is unknown or revoked, or has ended by itself. */
export async function findKey(db: Handle, secret: string, now: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_keys')
    .select(COLUMNS)
    .where('digest', '=', digestOf(secret))
    .where('revoked_at', 'is', null)
    .where((key) => key.or([key('expires_at', 'is', null), key('expires_at', '>', now)]))
    .executeTakeFirst()
  return row === undefined ? null : keyOf(row)
}

export async function listKeys(db: Handle): Promise<ApiKey[]> {
  const rows = await db
    .selectFrom('api_keys')
    .select(COLUMNS)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(keyOf)
}

/** False when no such key is in use. */
export async function revokeKey(db: Handle, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_keys')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes when keys were last used, by their ids. */
export async function noteKeyUses(
  db: Handle,
  uses: Iterable<readonly [id: string, at: string]>,
): Promise<void> {
  for (const [id, at] of uses) {
    await db
      .updateTable('api_keys')
      .set({ last_used_at: at })
      .where('id', '=', id)
      .where((key) => key.or([key('last_used_at', 'is', null), key('last_used_at', '<', at)]))
      .execute()
  }
}

/** A scope that this program does not know gives no more than reading. */
function keyOf(row: Omit<ApiKey, 'scope'> & { readonly scope: string }): ApiKey {
  return { ...row, scope: KEY_SCOPES.find((scope) => scope === row.scope) ?? 'read' }
}
