/** Counting contradictions without looking at every pair: the same as looking at every pair. */
import type { Claim } from '@/lib/domain/claim'
import {
  contradictedBy,
  contradictionsAmong,
  countContradictions,
} from '@/lib/domain/contradictions'
import { verdictOf } from '@/lib/domain/verdict'
import { BASES, type Basis } from '@/lib/domain/vocabulary'
import { datedValues, quantities } from '../../support/arbitraries'
import { claim, quantity } from '../../support/claims'
import fc from '../../support/properties'

const said = fc.record({
  quantity: quantities,
  on: datedValues,
  denies: fc.array(fc.nat(11), { maxLength: 2 }),
})
const lane = fc.record({
  basis: fc.constantFrom<Basis>(...BASES),
  said: fc.array(said, { maxLength: 12 }),
})
type LaneSketch = typeof lane extends fc.Arbitrary<infer Sketch> ? Sketch : never

const idOf = (index: number) => `c${String(index).padStart(2, '0')}`

function claimsOf({ basis, said }: LaneSketch): Claim[] {
  // Claims about periods are of one lane only when they are about one.
  const period = said[0]?.on
  return said.map(({ quantity, on, denies }, index) => {
    const { date, precision } = basis === 'period' && period !== undefined ? period : on
    return claim({
      id: idOf(index),
      claimant: idOf(index),
      quantity,
      disputes: denies.map(idOf),
      facts: {
        basis,
        from: basis === 'period' ? '2022-01-01' : null,
        asOf: date,
        asOfPrecision: precision,
      },
    })
  })
}

function countPairs(claims: readonly Claim[]): number {
  return claims.flatMap((a, index) =>
    claims.slice(index + 1).filter((b) => verdictOf(a, b).verdict === 'contradicts'),
  ).length
}

it('counts what the verdicts of all pairs say', () => {
  fc.assert(
    fc.property(lane, (sketch) => {
      const claims = claimsOf(sketch)
      expect(countContradictions(claims)).toBe(countPairs(claims))
    }),
  )
})

it('counts of each claim what the verdicts of its pairs say', () => {
  fc.assert(
    fc.property(lane, (sketch) => {
      const claims = claimsOf(sketch)
      const counted = claims.flatMap((claim) => {
        const { length } = contradictedBy(claim, claims)
        return length === 0 ? [] : [[claim.id, length] as const]
      })
      expect(contradictionsAmong(claims).ofEach).toEqual(new Map(counted))
    }),
  )
})

it('counts a denial once, whoever denies, and beside the numbers', () => {
  const [a, b] = [
    claim({ id: 'a', claimant: 'a', quantity: quantity('exact', 27), disputes: ['b', 'b'] }),
    claim({ id: 'b', claimant: 'b', quantity: quantity('exact', 27), disputes: ['a'] }),
  ]
  const c = claim({ id: 'c', claimant: 'c', quantity: quantity('exact', 40), disputes: ['a'] })
  expect(countContradictions([a, b])).toBe(1)
  expect(countContradictions([a, b, c])).toBe(3)
})

it('counts thousands of claimants who all contradict each other', () => {
  const claims = Array.from({ length: 3000 }, (_, index) =>
    claim({ id: idOf(index), claimant: idOf(index), quantity: quantity('exact', index) }),
  )
  expect(countContradictions(claims)).toBe((3000 * 2999) / 2)
})
