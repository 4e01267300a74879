/**
 * Sentences that differ in their names and figures only. `t` formats each for some 80 µs; a lane of 2,000
 * claimants has two million of them.
 */
import { isolate } from './isolate'
import type { Translate, Words } from './translator'

type Key = Parameters<Translate>[0]

/** What stands between two gaps, and which value a gap takes. */
interface Piece {
  readonly text: string
  readonly gap: string | undefined
}

/** Characters that no message has: a message is formatted once with one in place of each value. */
const FIRST_MARK = 0xe000

const open = new Map<string, readonly Piece[]>()

/**
 * The same as `t(key, { ...texts, ...numbers })`. The texts may be any; the message has to put them in as
 * they are, and may choose words by the numbers alone.
 */
export function filled(
  key: Key,
  texts: Readonly<Record<string, string>>,
  { locale, t }: Words,
  numbers?: Readonly<Record<string, number>>,
): string {
  const name = `${locale} ${key}${numbers === undefined ? '' : JSON.stringify(numbers)}`
  let pieces = open.get(name)
  if (pieces === undefined) {
    pieces = opened(key, Object.keys(texts), t, numbers)
    open.set(name, pieces)
  }
  let sentence = ''
  for (const { text, gap } of pieces) {
    sentence += text
    if (gap !== undefined) sentence += isolate(texts[gap] ?? '', locale)
  }
  return sentence
}

function opened(
  key: Key,
  names: readonly string[],
  t: Translate,
  numbers: Readonly<Record<string, number>> | undefined,
): readonly Piece[] {
  const marks = names.map((_, index) => String.fromCharCode(FIRST_MARK + index))
  const values = Object.fromEntries(names.map((name, index) => [name, marks[index]]))
  // The values that this key takes: whoever asks for it gave them all.
  const message = t(key, { ...values, ...numbers } as never)
  const pieces: Piece[] = []
  let text = ''
  for (const character of message) {
    const gap = names[marks.indexOf(character)]
    if (gap === undefined) text += character
    else {
      pieces.push({ text, gap })
      text = ''
    }
  }
  return [...pieces, { text, gap: undefined }]
}
