/** Estimates in words: a number with the source's own interval. */
import type { WordedNumber } from './number'
import { anyOf, listed } from './phrase'
import { joinOf } from './range-words'

export interface EstimateReading {
  readonly form: 'estimate'
  readonly value: number
  readonly valueTo: null
  readonly interval: { readonly low: number; readonly high: number; readonly level: number | null }
  readonly certain: boolean
}

const label = (words: string) =>
  new RegExp(`${anyOf(listed(words))}(?: estimate)?[ \u00a0:=]*$`, 'iu')
const BEST = label('best, best estimate, central, central estimate, point estimate, mean, median')
const LOW = label('low, lower, lower bound, low estimate, minimum, min')
const HIGH = label('high, higher, upper, upper bound, high estimate, maximum, max')
const OPENING = /^[ \u00a0]*,?[ \u00a0]*[([]/u
const PLUS_OR_MINUS = /^[ \u00a0]*(?:±|\+\/-)[ \u00a0]*$/u

export function estimateIn(
  text: string,
  numbers: readonly WordedNumber[],
): EstimateReading | 'impossible' | null {
  const counts = numbers.filter(({ kind }) => kind === 'count')
  const level = numbers.find(({ kind }) => kind === 'level')
  const labelled = (pattern: RegExp) =>
    counts.find(({ start }) => pattern.test(text.slice(0, start)))
  const [best, low, high] = [labelled(BEST), labelled(LOW), labelled(HIGH)]
  if (best && low && high) return estimate(best, low, high, level, true)

  const [value, from, to] = counts
  if (!value || !from) return null
  const between = text.slice(value.end, from.start)
  if (PLUS_OR_MINUS.test(between)) {
    const ends = { low: value.value - from.value, high: value.value + from.value, level: null }
    if (ends.low < 0) return 'impossible'
    return { form: 'estimate', value: value.value, valueTo: null, interval: ends, certain: false }
  }
  if (!to) return null
  if (level && level.start > value.end && level.start < from.start) {
    return estimate(value, from, to, level, true)
  }
  // "2,975 (2,658 to 3,290)" names no level, so a person says whether it is an interval.
  const isRange = joinOf(text, from, to) === 'sure'
  const isInside = from.value <= value.value && value.value <= to.value
  if (OPENING.test(between) && isRange && isInside) return estimate(value, from, to, level, false)
  return null
}

function estimate(
  best: WordedNumber,
  low: WordedNumber,
  high: WordedNumber,
  level: WordedNumber | undefined,
  certain: boolean,
): EstimateReading | 'impossible' {
  if (best.value < low.value || best.value > high.value) return 'impossible'
  return {
    form: 'estimate',
    value: best.value,
    valueTo: null,
    interval: { low: low.value, high: high.value, level: level?.value ?? null },
    certain: certain && best.certain && low.certain && high.certain,
  }
}
