/** Counting the pairs of a lane that do not agree: what the verdicts of all pairs say. */
import type { Claim } from '@/lib/domain/claim'
import { contradictedBy, disagreementsAmong } from '@/lib/domain/contradictions'
import { verdictOf, type Verdict } from '@/lib/domain/verdict'
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

function countPairs(claims: readonly Claim[], verdict: Verdict): number {
  return claims.flatMap((a, index) =>
    claims.slice(index + 1).filter((b) => verdictOf(a, b).verdict === verdict),
  ).length
}

it('counts what the verdicts of all pairs say', () => {
  fc.assert(
    fc.property(lane, (sketch) => {
      const claims = claimsOf(sketch)
      const { contradictions, differences } = disagreementsAmong(claims)
      expect(contradictions.total).toBe(countPairs(claims, 'contradicts'))
      expect(differences.total).toBe(countPairs(claims, 'differs'))
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
      expect(new Map(disagreementsAmong(claims).contradictions.ofEach)).toEqual(new Map(counted))
    }),
  )
})

it('counts a denial once, whoever denies, and beside the numbers', () => {
  const at = { on: '2023-09-20T10:00:00.000Z' }
  const [a, b] = [
    claim({ id: 'a', claimant: 'a', quantity: quantity('exact', 27), disputes: ['b', 'b'], ...at }),
    claim({ id: 'b', claimant: 'b', quantity: quantity('exact', 27), disputes: ['a'], ...at }),
  ]
  const c = claim({
    id: 'c',
    claimant: 'c',
    quantity: quantity('exact', 40),
    disputes: ['a'],
    ...at,
  })
  expect(disagreementsAmong([a, b]).contradictions.total).toBe(1)
  expect(disagreementsAmong([a, b, c]).contradictions.total).toBe(3)
})

it('counts thousands of claimants who all differ', () => {
  const claims = Array.from({ length: 1500 }, (_, index) =>
    claim({ id: idOf(index), claimant: idOf(index), quantity: quantity('exact', index) }),
  )
  expect(disagreementsAmong(claims).differences.total).toBe((1500 * 1499) / 2)
})
