/** Which claim of a claimant is current: by asOf, statedOn, first appearance, number; and what is its history. */
import { currentOf, newestFirst } from '@/lib/domain/current'
import {
  appearance,
  claim,
  exactly,
  onlyLane,
  record,
  type ClaimSketch,
} from '../../support/claims'

const seen = (publishedAt: string) => appearance({ statedOn: '2023-09-20', publishedAt })
const early = '2024-01-01T00:00:00.000Z'
const late = '2024-01-02T00:00:00.000Z'

it.each<[string, ClaimSketch, ClaimSketch]>([
  [
    'the later day, though it was said, recorded and named earlier',
    { id: 'a', on: '2023-09-20', statedOn: '2023-09-20', recordedAt: early },
    { id: 'b', on: '2023-09-19', statedOn: '2023-09-30', recordedAt: late },
  ],
  [
    'of one day the one said later',
    { id: 'a', statedOn: '2023-09-21', recordedAt: early },
    { id: 'b', statedOn: '2023-09-20', recordedAt: late },
  ],
  [
    'said on one day the one that first appeared later, though it was recorded earlier',
    { id: 'b', recordedAt: early, appearances: [seen('2023-09-22')] },
    { id: 'a', recordedAt: late, appearances: [seen('2023-09-21')] },
  ],
  [
    'a month, whose last day counts, before a day within it',
    { id: 'a', on: '2023-09 month' },
    { id: 'b', on: '2023-09-29' },
  ],
  [
    'a day before a month that ended',
    { id: 'a', on: '2023-10-01' },
    { id: 'b', on: '2023-09 month' },
  ],
  [
    'of two moments the later',
    { id: 'a', on: '2023-09-20T12:00:00.000Z', statedOn: '2023-09-20' },
    { id: 'b', on: '2023-09-20T10:00:00.000Z', statedOn: '2023-09-22' },
  ],
  [
    'of a day and a moment of it the one said later',
    { id: 'a', on: '2023-09-20', statedOn: '2023-09-21' },
    { id: 'b', on: '2023-09-20T10:00:00.000Z', statedOn: '2023-09-20' },
  ],
  [
    'said at a later moment of one day',
    { id: 'a', statedOn: '2023-09-20T12:00:00.000Z' },
    { id: 'b', statedOn: '2023-09-20T10:00:00.000Z' },
  ],
  [
    'not said when, the one published later',
    { id: 'a', appearances: [appearance({ publishedAt: '2023-09-21' })] },
    { id: 'b', appearances: [appearance({ publishedAt: '2023-09-20' })] },
  ],
])('%s', (_name, current, other) => {
  const [first, second] = [claim(current), claim(other)]
  expect(currentOf([first, second])?.id).toBe(first.id)
  expect(currentOf([second, first])?.id).toBe(first.id)
  expect(newestFirst([second, first]).map(({ id }) => id)).toEqual([first.id, second.id])
})

it('does not go by the recording: neither that of a claim nor that of its revision moves it up', () => {
  const revisions = [
    { changes: { method: 'counted' as const }, recordedAt: '2024-03-01T00:00:00.000Z' },
  ]
  const revised = claim({ id: 'a', recordedAt: late, quantity: exactly(27), revisions })
  const higher = claim({ id: 'b', recordedAt: early, quantity: exactly(28) })
  expect(currentOf([revised, higher])?.id).toBe('b')
  expect(currentOf([higher, revised])?.id).toBe('b')
})

it('goes by the utterance: an amendment by the source does not make it newer', () => {
  const amended = claim({
    id: 'z',
    statedOn: '2023-09-20',
    revisions: [{ by: 'source', statedOn: '2023-10-01', changes: { method: 'counted' } }],
  })
  const newer = claim({ id: 'b', statedOn: '2023-09-21' })
  expect(amended.statedOn).toBe('2023-09-20')
  expect(currentOf([amended, newer])?.id).toBe('b')
})

it('makes the one before current again when the current one is withdrawn', () => {
  const before = record({ id: 'a', quantity: exactly(25), on: '2023-09-19' })
  const changes = { status: 'withdrawn' as const }
  const after = record({ id: 'b', on: '2023-09-20' })
  expect(onlyLane([before, after]).current.map(({ id }) => id)).toEqual(['b'])
  const lane = onlyLane([before, record({ id: 'b', on: '2023-09-20', revisions: [{ changes }] })])
  expect(lane.current.map(({ id }) => id)).toEqual(['a'])
  expect(lane.history).toEqual([])
})

it('is nobody of an empty list', () => {
  expect(currentOf([])).toBeUndefined()
  expect(newestFirst([])).toEqual([])
})

it('is one per claimant: members of one tree keep their own', () => {
  const lane = onlyLane([
    record({ id: 'a', claimant: 'ombudsman' }),
    record({ id: 'b', claimant: 'enclave' }),
    record({ id: 'c', claimant: 'enclave', on: '2023-09-19' }),
  ])
  expect(lane.current.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(lane.history.map(({ id }) => id)).toEqual(['c'])
})

it('orders a history of thousands about one day at once', () => {
  const claims = Array.from({ length: 5000 }, (_, index) =>
    claim({ id: `c${String(index).padStart(4, '0')}`, quantity: exactly(index) }),
  )
  const newest = newestFirst(claims).map(({ id }) => id)
  expect([newest[0], newest.at(-1), newest.length]).toEqual(['c4999', 'c0000', 5000])
})
