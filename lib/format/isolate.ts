/** Text of one direction inside text of the other: names read as recorded, whatever the language around them. */
import { directionIn, type Direction, type Locale } from './locale'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
/** A part that is isolated already. */
const ISOLATE = /\u2068[^\u2068\u2069]*\u2069/gu
const LEFTWARD_SCRIPTS = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam']
const RIGHT_TO_LEFT = LEFTWARD_SCRIPTS.map((name) => `\\p{Script=${name}}`).join('')
/** By the direction of a language, a letter that goes the other way. */
const OTHER_WAY: Readonly<Record<Direction, RegExp>> = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u'),
}

/**
 * Text with letters that go the other way than those of the language keeps its own order and does not pull the
 * punctuation and the date after it along (UAX 9). All other text stays as it is.
 */
export function isolate(text: string, locale: Locale): string {
  const otherWay = OTHER_WAY[directionIn(locale)]
  if (!otherWay.test(text.replaceAll(ISOLATE, ''))) return text
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
}
