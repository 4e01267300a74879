/** Steps: every consecutive pair of one claimant's standing claims, told with its typed reason. */
import type { Quantity } from '@/lib/domain/quantity'
import { atLeast, exactly, onlyLane, quantity, record } from '../../support/claims'

it.each<[string, Quantity, Quantity, boolean]>([
  ['a rise', exactly(25), exactly(27), false],
  ['no change', exactly(27), exactly(27), false],
  ['a fall', exactly(27), exactly(25), true],
  ['at least 200, then 192', atLeast(200), exactly(192), true],
  ['more than 200, then 200', quantity('more-than', 200), exactly(200), true],
  ['at least 200, then 200', atLeast(200), exactly(200), false],
  ['27, then at least 20, which may be as high', exactly(27), atLeast(20), false],
  ['a range, then a number within it', quantity('range', 30, 40), exactly(30), false],
  ['a range, then a number below it', quantity('range', 30, 40), exactly(29), true],
  ['a word, then a number', quantity('verbal'), exactly(1), false],
  ['a number, then a denial', exactly(27), quantity('denied'), false],
  ['some, then none', exactly(1), quantity('none', 0), true],
])('%s', (_name, before, after, down) => {
  const lane = onlyLane([
    record({ id: 'a', quantity: before, on: '2023-09-19' }),
    record({ id: 'b', quantity: after, on: '2023-09-20' }),
  ])
  expect(lane.steps).toEqual([{ claim: 'b', previous: 'a', reason: null, note: null, down }])
})

it('carries the reason recorded with the later claim, and its note', () => {
  const told = { reason: 'source-switch', note: 'now counts only the identified' } as const
  const step = { ...told, replaces: null }
  const lane = onlyLane([
    record({
      id: 'a',
      quantity: exactly(14_500),
      on: '2024-05-01',
      step: { reason: 'backlog', note: null, replaces: null },
    }),
    record({ id: 'b', quantity: exactly(7797), on: '2024-05-08', step }),
  ])
  expect(lane.steps).toEqual([{ claim: 'b', previous: 'a', ...told, down: true }])
  expect(lane.range).toMatchObject({ low: 7797, high: 7797 })
})

it('is of one claimant and of consecutive claims, the oldest first', () => {
  const lane = onlyLane([
    record({ id: 'c', on: '2023-09-21' }),
    record({ id: 'a', on: '2023-09-19' }),
    record({ id: 'b', on: '2023-09-20' }),
    record({ id: 'x', claimant: 'other', on: '2023-09-20' }),
  ])
  expect(lane.steps.map(({ previous, claim }) => previous + claim)).toEqual(['ab', 'bc'])
})

it('passes over a withdrawn claim', () => {
  const lane = onlyLane([
    record({ id: 'a', on: '2023-09-19' }),
    record({ id: 'b', on: '2023-09-20', revisions: [{ changes: { status: 'withdrawn' } }] }),
    record({ id: 'c', on: '2023-09-21' }),
  ])
  expect(lane.steps.map(({ previous, claim }) => previous + claim)).toEqual(['ac'])
})
