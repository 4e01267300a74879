/** "2 to 3 million": the word of magnitude after the second number holds for the first too. */
import type { FoundNumber } from './number'
import { joinOf } from './range-words'

export function sharedMagnitudes(numbers: readonly FoundNumber[], text: string): FoundNumber[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1]
    const magnitude = next?.magnitude
    if (!magnitude || number.magnitude || number.kind || number.value >= magnitude.of) return number
    const join = joinOf(text, number, next)
    if (join === 'none') return number
    const value = number.value * magnitude.factor
    return {
      ...number,
      value,
      reading: 'magnitude',
      certain: number.certain && join === 'sure',
      keepsFraction: !Number.isInteger(value),
      magnitude: { of: number.value, factor: magnitude.factor },
    }
  })
}
