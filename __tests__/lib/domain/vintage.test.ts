import { NOW, type Clocks, type RecordedClaim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { atOnce } from '@/lib/domain/in-steps'
import { laneKey, laneOf } from '@/lib/domain/lane'
import { dayKeyOf, dayOfKey } from '@/lib/domain/reference-day'
import { vintagesInSteps, type VintageDay } from '@/lib/domain/vintage'
import { atLeast, claim, exactly, record, type ClaimSketch, SETTING } from '../../support/claims'
import fc from '../../support/properties'

const LANE = laneKey(laneOf(claim()))

function days(records: readonly RecordedClaim[], some: Partial<Clocks> = {}): VintageDay[] {
  const clocks = { ...NOW, ...some }
  return atOnce(vintagesInSteps(records, LANE, clocks, viewOf(records, clocks, SETTING)))
}

const told = (day: VintageDay | undefined) =>
  day?.vintages.map(({ id, kind, saidOn, claim: { quantity }, holds }) =>
    [id, kind, saidOn.date, quantity.value, String(holds)].join(' '),
  )

const said = (id: string, value: number, statedOn: string, more: ClaimSketch = {}) =>
  record({ id, on: '2023-09-20', quantity: exactly(value), statedOn, ...more })

const bySource = (statedOn: string, changes: object, reason = 'error' as const) => ({
  by: 'source' as const,
  reason,
  statedOn,
  changes,
})

describe('the vintages of a day', () => {
  it('are what was said and each revision by the source, from the day it was made', () => {
    const records = [
      said('a', 27, '2023-09-20', {
        revisions: [bySource('2023-09-25', { quantity: exactly(25) })],
      }),
      said('b', 30, '2023-09-22'),
    ]
    const [day] = days(records)
    expect(day?.key).toBe('2023-09-20')
    expect(told(day)).toEqual([
      'a@1 said 2023-09-20 27 a@1',
      'b@1 said 2023-09-22 30 b@1',
      'a@2 revised 2023-09-25 25 b@1',
    ])
  })

  it('are those of other claimants too, each holding its own', () => {
    const records = [
      said('a', 27, '2023-09-20'),
      said('b', 200, '2023-09-21', { claimant: 'ombudsman' }),
    ]
    expect(told(days(records)[0])).toEqual([
      'a@1 said 2023-09-20 27 a@1',
      'b@1 said 2023-09-21 200 b@1',
    ])
  })

  it('end with a withdrawal, after which the figure before holds again', () => {
    const withdrawn = [bySource('2023-09-25', { status: 'withdrawn' }, 'error')]
    const records = [
      said('a', 27, '2023-09-20'),
      said('b', 30, '2023-09-22', { revisions: withdrawn }),
    ]
    expect(told(days(records)[0])?.at(-1)).toBe('b@2 withdrawn 2023-09-25 30 a@1')
    expect(told(days([said('b', 30, '2023-09-22', { revisions: withdrawn })])[0])?.at(-1)).toBe(
      'b@2 withdrawn 2023-09-25 30 null',
    )
  })

  it('move to another day with a revision that says so', () => {
    const revisions = [
      bySource('2023-09-25', { asOf: '2023-09-21', asOfPrecision: 'day' as const }),
    ]
    const [first, second] = days([said('a', 27, '2023-09-20', { revisions })])
    expect(told(first)).toEqual(['a@1 said 2023-09-20 27 a@1', 'a@2 moved 2023-09-25 27 null'])
    expect(told(second)).toEqual(['a@2 revised 2023-09-25 27 a@2'])
  })

  it('do not grow by a correction of ours, which is kept beside what it corrects', () => {
    const revisions = [{ by: 'record' as const, changes: { quantity: exactly(37) } }]
    const [day] = days([said('a', 27, '2023-09-20', { revisions })])
    expect(told(day)).toEqual(['a@1 said 2023-09-20 37 a@1'])
    expect(day?.vintages[0]?.corrections.map(({ before }) => before.value)).toEqual([27])
  })

  it('leave out a claim that we took back as our error', () => {
    const revisions = [{ by: 'record' as const, changes: { status: 'withdrawn' as const } }]
    expect(days([said('a', 27, '2023-09-20', { revisions })])).toEqual([])
  })

  it('are dated by the earliest publication where nothing says when it was said', () => {
    const published = record({ id: 'a', on: '2023-09-20' })
    const [appearance] = published.appearances
    if (appearance === undefined) throw new Error('a sketch has an appearance')
    const publication = { ...appearance.publication, publishedAt: '2023-09-23' }
    const [day] = days([{ ...published, appearances: [{ ...appearance, publication }] }])
    expect(day?.vintages[0]?.saidOn).toEqual({ date: '2023-09-23', precision: 'day' })
  })

  it.each<[Partial<Clocks>, string[]]>([
    [{ publishedBy: '2023-09-24T23:59:59.999Z' }, ['a@1 said 2023-09-20 27 a@1']],
    [{ knownAt: '2024-01-15T00:00:00.000Z' }, ['a@1 said 2023-09-20 27 a@1']],
    [{ at: '2023-09-19T23:59:59.999Z' }, []],
  ])('are cut at the clocks %p', (clocks, expected) => {
    const revisions = [bySource('2023-09-25', { quantity: exactly(25) })]
    const records = [said('a', 27, '2023-09-20', { revisions })]
    expect(told(days(records, clocks)[0]) ?? []).toEqual(expected)
  })

  it('do not depend on the order of reading', () => {
    const records = [
      said('a', 27, '2023-09-20', {
        revisions: [bySource('2023-09-25', { quantity: exactly(9) })],
      }),
      said('b', 30, '2023-09-20'),
      said('c', 30, '2023-09-20', { quantity: atLeast(30), on: '2023-09-20T16:00:00.000Z' }),
      said('d', 31, '2023-09-22', { claimant: 'ombudsman' }),
    ]
    const once = days(records).map(told)
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(days(shuffled).map(told)).toEqual(once)
      }),
    )
  })
})

describe('a reference day', () => {
  it.each([
    ['2023-09-20', 'day', '2023-09-20'],
    ['2023-09-20T16:00:00.000Z', 'time', '2023-09-20'],
    ['2023-09-18', 'week', '2023-09-18/P7D'],
    ['2023-09-01', 'month', '2023-09'],
    ['2023-01-01', 'year', '2023'],
  ] as const)('%s (%s) is named %s', (date, precision, key) => {
    expect(dayKeyOf({ date, precision })).toBe(key)
    expect(dayOfKey(key)).toEqual({
      date: date.slice(0, 10),
      precision: precision === 'time' ? 'day' : precision,
    })
  })
})
