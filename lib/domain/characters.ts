/** Invisible characters and piled-up marks, and why a text that holds them is refused. */

/** Each character that begins an isolate or an embedding, with the one that ends it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
  '\u202A': '\u202C',
  '\u202B': '\u202C',
}
const CLOSING = new Set(Object.values(CLOSERS))

/** Overrides of direction: after U+202E, "200" reads "002". */
const OVERRIDE = /[\u202D\u202E]/
/** Marks that make what follows read from the right. */
const RIGHT_TO_LEFT_MARK = /[\u200F\u061C\u2067\u202B]/
/** A single number with marks around it: they have nothing to exchange it with. */
const ONE_NUMBER = /^\p{Bidi_C}*\p{Nd}+\p{Bidi_C}*$/u
const RIGHT_TO_LEFT_LETTER =
  /[\p{sc=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Rohg}\p{scx=Mand}\p{scx=Adlm}]/u

/** Printable ASCII hides nothing and reads from the left: nearly all texts are done with here. */
const PLAIN = /^[ -~]*$/

const VISIBLE = /[^\p{DI}\p{Z}\p{C}\u2800]/u

/** True when the text shows anything at all. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text)
}

/**
 * Why a text may read otherwise than it is written; null when it cannot. Marks of direction belong to Arabic and Hebrew
 * prose. Where nothing is written from the right they only exchange what stands there: "200–300" reads "300–200".
 */
export function directionFault(text: string): string | null {
  if (PLAIN.test(text)) return null
  if (OVERRIDE.test(text)) {
    return 'must not hold characters that reverse how it reads (U+202D, U+202E)'
  }
  for (const line of text.split('\n')) {
    const open = unclosed(line)
    if (open !== null)
      return `must close ${codeOf(open)}, and not what is not open, in the same line`
  }
  const mark = RIGHT_TO_LEFT_MARK.exec(text)?.[0]
  const letters = text.replace(/\p{Bidi_C}/gu, '')
  if (mark === undefined || ONE_NUMBER.test(text) || RIGHT_TO_LEFT_LETTER.test(letters)) return null
  return `must not hold ${codeOf(mark)} where nothing is written from the right: it exchanges what is read`
}

/** More marks on one letter than any language writes: they are drawn over the lines around it. */
const PILE = /\p{Mn}{9}/u

/** Why a text would cover the lines above and below it; null when it would not. */
export function pileFault(text: string): string | null {
  return !PLAIN.test(text) && PILE.test(text)
    ? 'must not pile up more than eight marks on one letter'
    : null
}

function unclosed(line: string): string | null {
  const ends: string[] = []
  for (const sign of line) {
    const end = CLOSERS[sign]
    if (end !== undefined) ends.push(end)
    else if (CLOSING.has(sign) && ends.pop() !== sign) return sign
  }
  return ends.at(-1) ?? null
}

/** A letter of the scripts in which a joiner shapes its neighbours: Persian, and those of India and around it. */
const JOINING_LETTER =
  '(?=[\\p{L}\\p{M}])[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}\\p{scx=Tibt}]'
/** A sign that takes a consonant its vowel: a joiner behind it is needed also where the word ends (RFC 5892, A.1 and A.2). */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]'
/** Invisible characters that a word cannot be written without. */
const NECESSARY = new RegExp(
  [
    `(?<=${JOINING_LETTER})[\\u200C\\u200D](?=${JOINING_LETTER})`,
    `(?<=${VIRAMA})[\\u200C\\u200D]`,
    '(?<=[\\p{sc=Han}\\p{ExtPict}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
    '(?<=\\p{sc=Mong})[\\u180B-\\u180D\\u180F]',
  ].join('|'),
  'gu',
)

/**
 * Why a name holds more than it shows; null when it does not. Two names that differ by what nobody sees are one name to
 * a reader, so that invisible characters are refused unless they are needed to write it. `line` refuses a name that shows nothing.
 */
export function nameFault(text: string): string | null {
  if (PLAIN.test(text) || !isVisible(text)) return null
  const hidden = /[\p{DI}\u2800\uFFF9-\uFFFB]/u.exec(text.replace(NECESSARY, ''))?.[0]
  if (hidden === undefined) return null
  const what = /\p{Bidi_C}/u.test(hidden) ? 'mark of direction' : 'invisible character'
  return `must not hold the ${what} ${codeOf(hidden)}: a name is what can be seen of it`
}

/** A character as Unicode names it, such as U+200B. */
export function codeOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
