/** Words that say there was none: "no casualties", "none reported". */
import { NONE, NONE_ADJECTIVES, NONE_OF } from './form-phrases'
import { anyOf } from './phrase'

/** "No casualty figures" and "no deaths confirmed" say that a figure is missing, and not that it is nought. */
const NONE_WORD = new RegExp(
  `${anyOf(NONE)}|(?<![\\p{L}\\p{M}])no (?:${anyOf(NONE_ADJECTIVES)} )*${anyOf(NONE_OF)}(?! (?:figures?|tolls?|numbers?|counts?|data|estimates?|information)(?!\\p{L}))(?!(?: [\\p{L}']+){0,4} (?:confirmed|verified|known)(?!\\p{L}))`,
  'iu',
)

/** The place of the first such words in a plain text; infinity when there are none. */
export function noneAt(text: string): number {
  return NONE_WORD.exec(text)?.index ?? Infinity
}
