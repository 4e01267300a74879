/** Ids made from content: two installations that record the same thing give it the same id. */
import { createHash } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 bits of SHA-256 in lower-case base32 (RFC 4648), after a letter that says what it names. */
export function contentId(prefix: string, content: readonly unknown[], salt: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([...content, salt]))
    .digest()
  return `${prefix}-${base32(digest).slice(0, 16)}`
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function base32(bytes: Uint8Array): string {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('')
}

/** The first id of this content that is not taken. */
export async function freeId(
  prefix: string,
  content: readonly unknown[],
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  for (let salt = 0; ; salt += 1) {
    const id = contentId(prefix, content, salt)
    if (!(await isTaken(id))) return id
  }
}
