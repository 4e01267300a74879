/** Ids made from content, so that two installations that record the same thing give it the same id. */
import { hash } from 'node:crypto'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** Digits of a digest that an id is made of: 80 bits, which are sixteen letters. */
const ID_DIGITS = 20
/** Digits that are whole letters together, and that a number holds exactly: 40 bits, which are eight letters. */
const DIGITS_AT_ONCE = 10

/** 80 bits of SHA-256 in lower-case base32 (RFC 4648), after a letter that says what it names. */
export function contentId(prefix: string, content: readonly unknown[], salt: number): string {
  const digest = digestOf(JSON.stringify([...content, salt]))
  return `${prefix}-${base32(digest.slice(0, ID_DIGITS))}`
}

/** SHA-256 in lower-case hex. */
export function digestOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

function base32(digits: string): string {
  let letters = ''
  for (let start = 0; start < digits.length; start += DIGITS_AT_ONCE) {
    const number = Number.parseInt(digits.slice(start, start + DIGITS_AT_ONCE), 16)
    for (let place = 32 ** 7; place >= 1; place /= 32) {
      letters += ALPHABET.charAt(Math.floor(number / place) % 32)
    }
  }
  return letters
}
