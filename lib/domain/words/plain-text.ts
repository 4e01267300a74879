/**
 * A wording made plain for reading: digits of every script as 0 to 9, one kind of dash, of apostrophe and of hard space,
 * without marks that have no width. Every unit knows where it stood, so that a stretch can be shown in the wording as written.
 */
export interface PlainText {
  readonly text: string
  /** For each UTF-16 unit of `text`, and for its end, the offset in the wording. */
  readonly offsets: readonly number[]
}

const DIGIT = /^\p{Nd}$/u
/** Direction marks, joiners, Arabic vowel signs and the stretching stroke: they change no number and no word. */
const WITHOUT_WIDTH =
  /^[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u064b-\u0652\u0640\u00ad]$/u

const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^[\u00a0\u2007-\u200a\u202f]$/u, '\u00a0'],
  [/^[\t\n\r\u2000-\u2006\u3000]$/u, ' '],
  [/^[‐‑‒–—―−﹣－〜～]$/u, '-'],
  [/^[’‘ʼ´`＇]$/u, "'"],
  [/^[，]$/u, ','],
  [/^[．]$/u, '.'],
  [/^[％٪]$/u, '%'],
  [/^[：]$/u, ':'],
  [/^[（]$/u, '('],
  [/^[）]$/u, ')'],
]

export function plainText(wording: string): PlainText {
  const offsets: number[] = []
  let text = ''
  let offset = 0
  for (const character of wording) {
    const plain = plainCharacter(character)
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset)
    text += plain
    offset += character.length
  }
  offsets.push(offset)
  return { text, offsets }
}

function plainCharacter(character: string): string {
  if (character <= '\u007e' && character >= ' ') return character
  if (DIGIT.test(character)) return String(digitValue(character))
  if (WITHOUT_WIDTH.test(character)) return ''
  const alike = ALIKE.find(([pattern]) => pattern.test(character))
  return alike ? alike[1] : character
}

/** Unicode lays decimal digits out in whole runs of ten from nought to nine, so the place in its run is the value. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0
  let before = 0
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before += 1
  return before % 10
}
