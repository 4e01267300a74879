/** "2 to 3 million": the word of magnitude after the second number holds for the first too. */
import { anyOf } from './phrase'
import type { FoundNumber } from './number'

/** What stands between two numbers of one range. */
export const RANGE_JOINS: readonly string[] = [
  'to',
  'and',
  'or',
  'à',
  'et',
  'bis',
  'und',
  'a',
  'y',
  'إلى',
  'الى',
  'و',
  'до',
  '至',
  '到',
  'থেকে',
  'से',
]
const JOIN = new RegExp(`^[ \u00a0]*(?:-|${anyOf(RANGE_JOINS)})[ \u00a0]*$`, 'iu')

export function sharedMagnitudes(numbers: readonly FoundNumber[], text: string): FoundNumber[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1]
    const magnitude = next?.magnitude
    if (!magnitude || number.magnitude || number.kind) return number
    const isJoined = JOIN.test(text.slice(number.end, next.start))
    if (!isJoined || number.value >= magnitude.of) return number
    return {
      ...number,
      value: Math.round(number.value * magnitude.factor),
      reading: 'magnitude',
      certain: false,
      keepsFraction: false,
      otherwise: [number.value],
      magnitude: { of: number.value, factor: magnitude.factor },
    }
  })
}
