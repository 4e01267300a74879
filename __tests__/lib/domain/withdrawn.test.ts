/** domain.md, "Withdrawn claims stay in sight": listed in their lane, and part of nothing else. */
import { headlineOf, summaryOf } from '@/lib/domain/headline'
import type { RecordedClaim } from '@/lib/domain/claim'
import {
  exactly,
  lanesOf,
  onlyLane,
  quantity,
  record,
  verdictsOf,
  type ClaimSketch,
} from '../../support/claims'

const withdrawal = {
  by: 'source' as const,
  reason: 'retraction' as const,
  statedOn: '2023-09-25',
  note: 'counted twice',
  changes: { status: 'withdrawn' as const },
}
const standing = record({
  id: 'a',
  claimant: 'ministry',
  quantity: exactly(27),
  statedOn: '2023-09-20',
})
const gone = (sketch: ClaimSketch = {}) =>
  record({
    id: 'b',
    claimant: 'agency',
    quantity: exactly(200),
    statedOn: '2023-09-20',
    revisions: [withdrawal],
    ...sketch,
  })
const headline = (records: readonly RecordedClaim[]) =>
  headlineOf(lanesOf(records).flatMap((lane) => summaryOf(lane) ?? []))

it('is listed in its lane, with who withdrew it, when and why', () => {
  const [claim] = onlyLane([standing, gone()]).withdrawn
  expect(claim).toMatchObject({
    id: 'b',
    status: 'withdrawn',
    withdrawal: {
      by: 'source',
      statedOn: '2023-09-25',
      reason: 'retraction',
      note: 'counted twice',
    },
  })
})

it('enters no range, verdict, support, history or step', () => {
  const lane = onlyLane([standing, gone(), gone({ id: 'c', claimant: 'ministry' })])
  const without = onlyLane([standing])
  expect({ ...lane, withdrawn: [] }).toEqual(without)
  expect(verdictsOf([lane])).toEqual([])
})

it('is the last withdrawal, where it stood again in between', () => {
  const revisions = [
    withdrawal,
    { changes: { status: 'stands' as const } },
    { reason: 'error' as const, changes: { status: 'withdrawn' as const } },
  ]
  const [claim] = onlyLane([gone({ revisions })]).withdrawn
  expect(claim?.withdrawal).toMatchObject({ by: 'record', revision: 4, reason: 'error' })
})

it('is none while it stands, and once it stands again', () => {
  const again = [withdrawal, { changes: { status: 'stands' as const } }]
  expect(onlyLane([gone({ revisions: again })]).current[0]?.withdrawal).toBeNull()
  expect(onlyLane([standing]).current[0]?.withdrawal).toBeNull()
})

it('is there from the moment its source withdrew it, and from when we knew', () => {
  const before = onlyLane([gone()], { publishedBy: '2023-09-25T23:59:59.998Z' })
  expect([before.current.length, before.withdrawn.length]).toEqual([1, 0])
  const after = onlyLane([gone()], { publishedBy: '2023-09-25T23:59:59.999Z' })
  expect([after.current.length, after.withdrawn.length]).toEqual([0, 1])
  const known = onlyLane([gone()], { knownAt: '2024-01-31T00:00:00.000Z' })
  expect([known.current.length, known.withdrawn.length]).toEqual([1, 0])
})

it('one withdrawn by us is withdrawn at every public time', () => {
  const revisions = [{ changes: { status: 'withdrawn' as const } }]
  const lane = onlyLane([gone({ revisions })], { publishedBy: '2023-09-21T00:00:00.000Z' })
  expect(lane.withdrawn).toHaveLength(1)
})

it('a lane that has nothing else is shown, comes last, and is neither headline nor counted', () => {
  const lonely = gone({ facts: { category: 'civilians' } })
  const lanes = lanesOf([lonely, standing])
  expect(lanes.map(({ category }) => category)).toEqual(['all', 'civilians'])
  expect(headline([lonely, standing])).toMatchObject({ category: 'all', lanes: 1 })
  expect(headline([lonely])).toBeUndefined()
})

it('is hidden by `at` like any other', () => {
  expect(lanesOf([gone({ on: '2023-09-26' })], { at: '2023-09-25T23:59:59.999Z' })).toEqual([])
})

it('a denial of one stands beside it and contradicts nothing', () => {
  const denial = record({
    id: 'd',
    claimant: 'other',
    quantity: quantity('denied', null, null, 'false'),
    disputes: ['b'],
  })
  const lane = onlyLane([standing, gone(), denial])
  expect(lane.current.map(({ id }) => id)).toEqual(['a', 'd'])
  expect(verdictsOf([lane]).map(({ verdict }) => verdict)).toEqual(['not-comparable'])
})

it('among periods, one with a standing claim is shown before a later one without', () => {
  const period = (id: string, on: string, sketch: ClaimSketch = {}) =>
    record({ id, claimant: id, on, facts: { basis: 'period', from: on }, ...sketch })
  const lanes = lanesOf([
    period('first', '2023-09-19'),
    period('second', '2023-09-20', { revisions: [withdrawal] }),
  ])
  expect(lanes.map(({ asOf }) => asOf)).toEqual(['2023-09-19'])
  const alone = lanesOf([period('second', '2023-09-20', { revisions: [withdrawal] })])
  expect(alone.map(({ asOf, withdrawn }) => [asOf, withdrawn.length])).toEqual([['2023-09-20', 1]])
})
