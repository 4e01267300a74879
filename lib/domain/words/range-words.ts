/** Ranges in words: "30 to 40", "between 30 and 40", "29-32". */
import { listed, anyOf } from './phrase'
import type { WordedNumber } from './number'

/** What stands between the numbers of a range on its own. */
const TO = listed('to, till, until, through, à, bis, al, إلى, الى, до, 至, 到, থেকে, से, ile')
/** What joins them only after "between". */
const AND = listed('and, et, und, y, e, و, и, 和')
const BETWEEN = new RegExp(
  `${anyOf(listed('between, entre, zwischen, بين, ما بين, между, tra, fra'))}[ \u00a0]*$`,
  'iu',
)
const TO_ONLY = new RegExp(`^[ \u00a0]*(?:<?-|${anyOf(TO)})[ \u00a0]*$`, 'iu')
const SPANISH_A = /(?<!\p{L})(?:de|entre)[ \u00a0]*$/iu
const A_ONLY = /^[ \u00a0]+a[ \u00a0]+$/u
const AND_ONLY = new RegExp(`^[ \u00a0]*${anyOf(AND)}[ \u00a0]*$`, 'iu')
const OR_ONLY = /^[ \u00a0]+(?:or|ou|oder|o|أو|или)[ \u00a0]+$/iu
const OPEN_ABOVE = new RegExp(
  `^[ \u00a0]*${anyOf(listed('or more, +, ou plus, oder mehr, o más, أو أكثر'))}`,
  'iu',
)
const QUALIFIED =
  /(?:about|around|some|approximately|roughly|more than|at least|up to|nearly|almost|over|~|environ|rund|etwa|حوالي|نحو|около)[ \u00a0]*$/iu
const ROUNDED_AFTER = /^(?:[ \u00a0]*[\p{L}\p{M}]+)??[ \u00a0]*(?:左右|or so|approximately)/iu

export interface RangeReading {
  readonly form: 'range' | 'at-least'
  readonly value: number
  readonly valueTo: number | null
  readonly interval: null
  readonly certain: boolean
}

/** The range of the first two counts; null when they are none, `impossible` when it is upside down. */
export function rangeIn(
  text: string,
  [low, high]: readonly WordedNumber[],
): RangeReading | 'impossible' | null {
  if (!low || !high) return null
  const join = joinOf(text, low, high)
  if (join === 'none') return null
  if (low.keepsFraction || high.keepsFraction || high.value <= low.value) return 'impossible'
  const after = text.slice(high.end)
  if (OPEN_ABOVE.test(after)) {
    // No form holds a range that is open above; its lower end stays true.
    return { form: 'at-least', value: low.value, valueTo: null, interval: null, certain: false }
  }
  // No form holds a range with "about" either, so a person looks at what is lost.
  const isPlain = !QUALIFIED.test(text.slice(0, low.start)) && !ROUNDED_AFTER.test(after)
  const certain = low.certain && high.certain && join === 'sure' && isPlain
  return { form: 'range', value: low.value, valueTo: high.value, interval: null, certain }
}

type Place = Pick<WordedNumber, 'start' | 'end'>

/** Whether two numbers are the ends of one range. "Two or three" may as well be two figures. */
export function joinOf(text: string, low: Place, high: Place): 'sure' | 'doubtful' | 'none' {
  const before = text.slice(0, low.start)
  const between = text.slice(low.end, high.start)
  if (TO_ONLY.test(between)) return 'sure'
  if (A_ONLY.test(between) && SPANISH_A.test(before)) return 'sure'
  if (AND_ONLY.test(between) && BETWEEN.test(before)) return 'sure'
  return OR_ONLY.test(between) ? 'doubtful' : 'none'
}
