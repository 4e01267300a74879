/** Random lanes in the shape of the answers, for what must hold of every drawing. */
import type { ClaimAnswer, LaneAnswer } from '@/lib/answers/shapes'
import { VERDICTS, type Verdict } from '@/lib/domain/verdict'
import { ACTOR_KINDS } from '@/lib/domain/vocabulary'
import { claimOf, laneOf } from '../fixtures/lanes'
import fc from './properties'

const MAX = 8 * 10 ** 15

const numbers = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, MAX, Number.MAX_SAFE_INTEGER - 2) },
)

const NAMES = [
  'Hamas',
  'Ministry of Health',
  'Gegham Stepanyan, human rights ombudsman of Nagorno-Karabakh',
  'وزارة الصحة في غزة',
  'Следственный комитет',
  '国家防灾减灾救灾委员会办公室应急管理部',
  'A'.repeat(120),
  'The Joint Coordinating Commission for the Verification of Losses in the Northern Districts and its Regional Subcommittees',
]
const WORDS = ['dozens', 'hundreds', 'deaths reported, number not specified', 'tens of thousands']
const DATES = [
  ['2023-09-19', 'day'],
  ['2023-09-20T17:30:00.000Z', 'time'],
  ['2023-09-20T18:30:00.000Z', 'time'],
  ['2023-09-01', 'month'],
  ['2023-01-01', 'year'],
  ['2023-09-18', 'week'],
  ['2024-01-04', 'day'],
] as const

const quantities = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      form: fc.constantFrom('exact', 'at-least', 'more-than', 'at-most', 'about'),
      value: numbers,
    }),
  },
  {
    weight: 1,
    arbitrary: numbers.map((value) => ({ form: 'fewer-than', value: Math.max(1, value) }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(numbers, numbers)
      .map(([a, b]) => ({ form: 'range', value: Math.min(a, b), to: Math.max(a, b) }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ form: 'none', value: 0 } as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...WORDS).map((words) => ({ form: 'verbal', words }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ form: 'denied', words: 'that is false' } as const) },
)

type Told = typeof told extends fc.Arbitrary<infer T> ? T : never
const told = fc.record({
  quantity: quantities,
  date: fc.constantFrom(...DATES),
  stance: fc.constantFrom('own', 'adversary', 'third-party', null),
})

/** Each claimant has a current claim and up to four older ones; a denial denies claims of the lane. */
export const laneAnswers: fc.Arbitrary<LaneAnswer> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...NAMES),
      kind: fc.constantFrom(...ACTOR_KINDS),
      claims: fc.array(told, { minLength: 1, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .chain((claimants) =>
    fc.record({
      claimants: fc.constant(claimants),
      gone: fc.array(told, { maxLength: 3 }),
      /** Which claimants have the latest figures and which an earlier one; null where no figure is called either. */
      ages: fc.option(
        fc.array(fc.constantFrom('latest', 'recent', 'earlier'), {
          minLength: claimants.length,
          maxLength: claimants.length,
        }),
      ),
    }),
  )
  .map(({ claimants, gone, ages }) => {
    const current: ClaimAnswer[] = []
    const history: ClaimAnswer[] = []
    for (const [index, { name, kind, claims }] of claimants.entries()) {
      for (const [age, { quantity, date, stance }] of claims.entries()) {
        const claim = claimOf({
          id: `c-${index}-${age}`,
          by: `${index + 1} ${name}`,
          kind,
          stance,
          on: date[0],
          precision: date[1],
          ...quantity,
          disputes: quantity.form === 'denied' ? ['c-0-0', `c-${index + 1}-0`] : [],
        })
        ;(age === 0 ? current : history).push(claim)
      }
    }
    const lane = { ...laneOf(current, history), withdrawn: gone.map(withdrawnClaim) }
    const aged = (age: string) => current.filter((_, index) => ages?.[index] === age)
    const [first, ...others] = aged('latest').map(({ id }) => id)
    return first === undefined
      ? lane
      : {
          ...lane,
          latest: { asOf: '2024-01-04', asOfPrecision: 'day' as const, claims: [first, ...others] },
          recent: [first, ...others, ...aged('recent').map(({ id }) => id)],
        }
  })

/** The lane with a verdict for every pair of its current claims, as `say` decides. */
export function judged(lane: LaneAnswer, say: (a: string, b: string) => Verdict): LaneAnswer {
  const ids = lane.current.map(({ id }) => id).toSorted()
  const verdicts = ids.flatMap((a, index) =>
    ids
      .slice(index + 1)
      .map((b) => ({ a, b, verdict: say(a, b), because: `Because of ${a} and ${b}.` })),
  )
  return { ...lane, verdicts }
}

/** The same lanes with verdicts as chance has them. */
export const judgedLanes = fc
  .tuple(laneAnswers, fc.infiniteStream(fc.constantFrom(...VERDICTS)))
  .map(([lane, verdicts]) => judged(lane, () => verdicts.next().value))

/** A figure that its claimant took back, of a claimant of the lane or of one that has nothing else. */
function withdrawnClaim({ quantity, date }: Told, index: number): ClaimAnswer {
  const claim = claimOf({
    id: `w-${index}`,
    by: index === 0 ? `1 ${NAMES[0]}` : `Withdrawing office ${index}`,
    on: date[0],
    precision: date[1],
    ...quantity,
  })
  return {
    ...claim,
    status: 'withdrawn',
    withdrawal: {
      by: index === 1 ? 'record' : 'source',
      reason: 'retraction',
      note: 'replaced in the next report',
      statedOn: '2024-01-05',
      statedOnPrecision: 'day',
      recordedAt: '2026-11-01T00:00:00.000Z',
    },
  }
}
