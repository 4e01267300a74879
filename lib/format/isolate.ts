/** Text of one direction inside text of the other: names read as recorded, whatever the language around them. */
import { directionIn, type Locale } from './locale'

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
/** A part that is isolated already. */
const ISOLATE = /\u2068[^\u2068\u2069]*\u2069/gu
const LEFT_TO_RIGHT_LETTER = /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}/u

/**
 * In a right-to-left language, text with letters of another script keeps its own order and does not
 * pull the punctuation around it along. In a left-to-right language nothing changes.
 */
export function isolate(text: string, locale: Locale): string {
  if (directionIn(locale) === 'ltr' || !LEFT_TO_RIGHT_LETTER.test(text.replaceAll(ISOLATE, ''))) {
    return text
  }
  return `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}`
}
