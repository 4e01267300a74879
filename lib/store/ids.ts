/** Ids made from content, so that two installations that record the same thing give it the same id. */
import { createHash } from 'node:crypto'
import type { Handle } from './store'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 bits of SHA-256 in lower-case base32 (RFC 4648), after a letter that says what it names. */
export function contentId(prefix: string, content: readonly unknown[], salt: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([...content, salt]))
    .digest()
  return `${prefix}-${base32(digest).slice(0, 16)}`
}

/** SHA-256 in lower-case hex. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

const PREFIXES = { publications: 'p', statements: 's', claims: 'c' } as const

/** The first id of this content that is not taken in its table. */
export async function freeId(
  db: Handle,
  table: keyof typeof PREFIXES,
  content: readonly unknown[],
): Promise<string> {
  for (let salt = 0; ; salt += 1) {
    const id = contentId(PREFIXES[table], content, salt)
    const row = await db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
    if (row === undefined) return id
  }
}
