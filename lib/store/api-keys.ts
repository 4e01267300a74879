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
}

const COLUMNS = [
  'id',
  'name',
  'scope',
  'created_at as createdAt',
  'revoked_at as revokedAt',
] as const

/** Records a key with the digest of its secret; the caller shows the secret and forgets it. */
export async function recordKey(
  db: Handle,
  { name, scope, secret, at }: { name: string; scope: KeyScope; secret: string; at: string },
): Promise<string> {
  const digest = digestOf(secret)
  const id = `k-${digest.slice(0, 10)}`
  await db
    .insertInto('api_keys')
    .values({ id, name, scope, digest, created_at: at, revoked_at: null })
    .execute()
  return id
}

/** The key of this secret; null when it is unknown or revoked. */
export async function findKey(db: Handle, secret: string): Promise<ApiKey | null> {
  const row = await db
    .selectFrom('api_keys')
    .select(COLUMNS)
    .where('digest', '=', digestOf(secret))
    .where('revoked_at', 'is', null)
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

/** A scope that this program does not know gives no more than reading. */
function keyOf(row: Omit<ApiKey, 'scope'> & { readonly scope: string }): ApiKey {
  return { ...row, scope: KEY_SCOPES.find((scope) => scope === row.scope) ?? 'read' }
}
