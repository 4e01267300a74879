/** Ids made from content, so that two installations that record the same thing give it the same id. */
import { createHash } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 bits of SHA-256 in lower-case base32 (RFC 4648), after a letter that says what it names. */
export function contentId(prefix: string, content: readonly unknown[], salt: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([...content, salt]))
    .digest()
  return `${prefix}-${base32(digest.subarray(0, 10))}`
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
