/**
 * The encoding of a text file. What is valid UTF-8 is UTF-8, whatever a detector says; the others are guessed from their
 * bytes, and an import tells which one it took.
 */
import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import { FileRefused, type Bytes } from '../feed'

/** Guessing looks at so many bytes. */
const SAMPLE_BYTES = 65_536

/** The encoding by the first bytes of a file, which has a mark of its encoding or zeros at every other byte. */
function markedEncoding(head: Uint8Array): string | null {
  const [first, second, third] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const pairs = Math.floor(Math.min(head.length, 512) / 2)
  if (pairs === 0) return null
  let [even, odd] = [0, 0]
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) even += 1
    if (head[2 * pair + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be'
  return null
}

/** Reads the file once: its encoding is known only when its last byte is. */
export async function encodingOf(bytes: Bytes): Promise<string> {
  let isFirst = true
  let sample: Uint8Array = new Uint8Array()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isUnicode = true
  for await (const piece of bytes) {
    if (isFirst) {
      const marked = markedEncoding(piece)
      if (marked !== null) return marked
      isFirst = false
    }
    const isPlain = piece.every((byte) => byte < 0x80)
    if (!isPlain && sample.length < SAMPLE_BYTES) {
      sample = Buffer.concat([sample, foreignWords(piece.subarray(0, SAMPLE_BYTES))])
    }
    if (!isPlain || !isUtf8(piece)) isUnicode = isUnicode && isValid(decoder, piece)
    if (!isUnicode && sample.length >= SAMPLE_BYTES) break
  }
  if (isUnicode && isValid(decoder)) return 'utf-8'
  const guess = chardet.detect(sample)
  if (guess === null || !isEncoding(guess)) {
    throw new FileRefused('The encoding of the file is not recognised: say it with encoding=')
  }
  // Windows sends its own letters under the name of ISO-8859-1, and a decoder of the web reads both alike.
  return guess.toLowerCase()
}

/** Signs between cells and rows. */
const BETWEEN: readonly number[] = [...'\n\r,;\t|"'].map((sign) => sign.charCodeAt(0))

/** The cells that hold letters beyond ASCII: among a thousand plain ones a detector overlooks them. */
function foreignWords(bytes: Uint8Array): Uint8Array {
  const words: Uint8Array[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte !== undefined && !BETWEEN.includes(byte)) continue
    const word = bytes.subarray(start, at)
    if (word.some((one) => one >= 0x80)) words.push(word, SPACE)
    start = at + 1
  }
  return Buffer.concat(words)
}
const SPACE = Uint8Array.of(0x20)

function isValid(decoder: TextDecoder, piece?: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: piece !== undefined })
    return true
  } catch {
    return false
  }
}

/** True for a name of an encoding that this program can read. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement'
  } catch {
    return false
  }
}

/** The text of a file in pieces, without the mark at its beginning. */
export async function* decoded(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let count = 0
  const decode = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new FileRefused(
        `The file is not ${encoding} throughout (after ${count} bytes): say its encoding with encoding=`,
      )
    }
  }
  for await (const piece of bytes) {
    const text = decode(piece)
    count += piece.length
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
}
