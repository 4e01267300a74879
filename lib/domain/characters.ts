/** Characters that nobody sees, and what they may do to the text around them. */

/** Begin an isolate or an embedding, and what ends each. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
  '\u202A': '\u202C',
  '\u202B': '\u202C',
}
const CLOSING = new Set(Object.values(CLOSED_BY))

/** After U+202E, "200" reads "002". */
const REVERSING = /[\u202D\u202E]/
/** These make what follows read from the right. */
const RIGHTWARD = /[\u200F\u061C\u2067\u202B]/
/** Nothing beside them is moved: a single number keeps its place. */
const ONE_NUMBER = /^\p{Bidi_C}*\p{Nd}+\p{Bidi_C}*$/u
const READ_FROM_THE_RIGHT =
  /[\p{sc=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Rohg}\p{scx=Mand}\p{scx=Adlm}]/u

const VISIBLE = /[^\p{DI}\p{Z}\p{C}\u2800]/u

/** True when there is anything to see. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text)
}

/**
 * Why a text may read otherwise than it is written; null when it does not. Marks of direction are a part of Arabic and
 * Hebrew prose; where nothing is written from the right they can only exchange what stands there: "200–300" reads "300–200".
 */
export function directionFault(text: string): string | null {
  if (REVERSING.test(text)) {
    return 'must not hold characters that reverse how it reads (U+202D, U+202E)'
  }
  for (const line of text.split('\n')) {
    const open = unclosed(line)
    if (open !== null)
      return `must close ${codeOf(open)}, and not what is not open, in the same line`
  }
  const mark = RIGHTWARD.exec(text)?.[0]
  const written = text.replace(/\p{Bidi_C}/gu, '')
  if (mark === undefined || ONE_NUMBER.test(text) || READ_FROM_THE_RIGHT.test(written)) return null
  return `must not hold ${codeOf(mark)} where nothing is written from the right: it exchanges what is read`
}

/** No language writes more marks on one letter than these; piled up, they are drawn over the lines around them. */
const PILE = /\p{Mn}{9}/u

/** Why a text would cover what stands above and below it; null when it would not. */
export function pileFault(text: string): string | null {
  return PILE.test(text) ? 'must not pile up more than eight marks on one letter' : null
}

function unclosed(line: string): string | null {
  const ends: string[] = []
  for (const sign of line) {
    const end = CLOSED_BY[sign]
    if (end !== undefined) ends.push(end)
    else if (CLOSING.has(sign) && ends.pop() !== sign) return sign
  }
  return ends.at(-1) ?? null
}

/** Letters and signs of the scripts in which a joiner shapes its neighbours: Persian, and those of India and around it. */
const SHAPED =
  '(?=[\\p{L}\\p{M}])[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}\\p{scx=Tibt}]'
/** Signs that take a consonant its vowel: a joiner behind one shapes it also where the word ends (RFC 5892, A.1 and A.2). */
const VIRAMA = '[\\u094D\\u09CD\\u0A4D\\u0ACD\\u0B4D\\u0BCD\\u0C4D\\u0CCD\\u0D4D\\u0DCA]'
const NEEDED = new RegExp(
  [
    `(?<=${SHAPED})[\\u200C\\u200D](?=${SHAPED})`,
    `(?<=${VIRAMA})[\\u200C\\u200D]`,
    '(?<=[\\p{sc=Han}\\p{ExtPict}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]',
    '(?<=\\p{sc=Mong})[\\u180B-\\u180D\\u180F]',
  ].join('|'),
  'gu',
)

/**
 * Why a name is not only what it shows; null when it is, and where it shows nothing, which no line may. Two names that
 * differ by what nobody sees are one name to a reader, so what is not needed to write it is refused.
 */
export function nameFault(text: string): string | null {
  if (!isVisible(text)) return null
  const hidden = /[\p{DI}\u2800\uFFF9-\uFFFB]/u.exec(text.replace(NEEDED, ''))?.[0]
  if (hidden === undefined) return null
  const what = /\p{Bidi_C}/u.test(hidden) ? 'mark of direction' : 'invisible character'
  return `must not hold the ${what} ${codeOf(hidden)}: a name is what can be seen of it`
}

/** U+200B. */
export function codeOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
