/** What holds for every quantity the domain accepts. */
import { intervalOf, quantityInput, statedNumbers, type Quantity } from '@/lib/domain/quantity'
import { count, quantities } from '../../support/arbitraries'
import { quantity } from '../../support/claims'
import fc from '../../support/properties'

it('every generated quantity is one that the domain accepts, and is kept as it was put', () => {
  fc.assert(
    fc.property(quantities, (said) => {
      expect(quantityInput.parse(said)).toEqual(said)
    }),
  )
})

it('an interval is of safe whole numbers, not upside down', () => {
  fc.assert(
    fc.property(quantities, (said) => {
      const interval = intervalOf(said)
      if (interval === null) return statedNumbers(said).length === 0
      const { low, high } = interval
      return (
        Number.isSafeInteger(low) &&
        low >= 0 &&
        (high === null || (Number.isSafeInteger(high) && high >= low))
      )
    }),
  )
})

it('an interval holds the stated numbers, or ends right beside the one it excludes', () => {
  const holds = ({ form, ...rest }: Quantity, number: number) => {
    const interval = intervalOf({ form, ...rest })
    if (interval === null) return false
    const { low, high } = interval
    if (form === 'more-than') return low === number + 1
    if (form === 'fewer-than' || form === 'nearly') return high === number - 1
    return low <= number && (high === null || number <= high)
  }
  fc.assert(
    fc.property(quantities, (said) => statedNumbers(said).every((number) => holds(said, number))),
  )
})

/** Rounding half up to the last non-zero digit of `like`, in whole numbers of any size. */
function roundedLike(number: number, like: number): number {
  let unit = 1n
  while (like !== 0 && BigInt(like) % (unit * 10n) === 0n) unit *= 10n
  return Number(((BigInt(number) * 2n + unit) / (unit * 2n)) * unit)
}

it('about: what is inside rounds back to the number, what is just outside does not', () => {
  const rounded = fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 11 }))
    .map(([digits, zeros]) => digits * 10 ** zeros)
  fc.assert(
    fc.property(
      fc.oneof(
        rounded,
        count.filter((value) => value <= 8 * 10 ** 15),
      ),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (value, at) => {
        const interval = intervalOf(quantity('about', value))
        if (interval === null || interval.high === null) throw new Error('about has both ends')
        const { low, high } = interval
        const within = low + Math.floor((high - low) * at)
        expect([low, within, high].map((number) => roundedLike(number, value))).toEqual([
          value,
          value,
          value,
        ])
        expect(roundedLike(high + 1, value)).not.toBe(value)
        if (low > 0) expect(roundedLike(low - 1, value)).not.toBe(value)
      },
    ),
  )
})

it('nearly: the part of what "about" allows that is below the number, or the one just below it', () => {
  const numbers = count.filter((value) => value >= 2 && value <= 8 * 10 ** 15)
  fc.assert(
    fc.property(numbers, (value) => {
      const nearly = intervalOf(quantity('nearly', value))
      const about = intervalOf(quantity('about', value))
      expect(nearly?.high).toBe(value - 1)
      expect(nearly?.low).toBe(Math.min(about?.low ?? 0, value - 1))
    }),
  )
})

it('an estimate keeps the interval of its source, whichever it is', () => {
  const estimates = quantities.filter(({ form }) => form === 'estimate')
  fc.assert(
    fc.property(estimates, (said) => {
      expect(intervalOf(said)).toEqual({ low: said.interval?.low, high: said.interval?.high })
    }),
  )
})

it('text, null and lists never become a number', () => {
  const notCounts = fc.oneof(
    fc.string(),
    fc.constantFrom('27', ' 27 ', '1.5 million', '1000k', '', [], [27], {}, true, 27n, undefined),
    fc.double({ noInteger: true }),
    fc.integer({ max: -1 }),
  )
  fc.assert(
    fc.property(notCounts, (value) => {
      expect(quantityInput.safeParse({ form: 'exact', value, wording: 'x' }).success).toBe(false)
    }),
  )
})
