/** One figure with two bounds, of which a form has one. */
import type { Measure } from '@/lib/domain/measure'
import type { FormInWords } from '@/lib/domain/words/form-phrases'

interface Bounded {
  readonly form: FormInWords
  readonly certain: boolean
  readonly measure: Measure | null
  readonly isPart: boolean
}

const UPPER: readonly string[] = ['at-most', 'fewer-than', 'nearly']
const LOWER: readonly string[] = ['at-least', 'more-than']

/** "Fewer than 30 but more than 20 killed" is one figure with two bounds: neither alone is what was said. */
export function withBounds<F extends Bounded>(figures: readonly F[]): F[] {
  const [first, ...further] = figures
  if (first === undefined) return []
  const [own, other] = UPPER.includes(first.form) ? [UPPER, LOWER] : [LOWER, UPPER]
  const isBounded = further.some(
    ({ form, measure, isPart }) =>
      other.includes(form) && !isPart && (measure === null || measure === first.measure),
  )
  return [
    { ...first, certain: first.certain && !(own.includes(first.form) && isBounded) },
    ...further,
  ]
}
