/** Replacement: what a claim took the place of, and all before that in its lane, are history while it stands. */
import { coverInSteps } from '@/lib/domain/coverage'
import { NOW, type Clocks, type RecordedClaim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { atOnce } from '@/lib/domain/in-steps'
import { laneRolesInSteps } from '@/lib/domain/lane-role'
import { exactly, lanesOf, NOBODY, record, SETTING, type ClaimSketch } from '../../support/claims'

const all = (id: string, on: string, sketch: ClaimSketch = {}) =>
  record({ id, on, quantity: exactly(100), ...sketch })
/** The first figure that counts the identified alone, with what it replaces. */
const identified = (replaces: string | null, sketch: ClaimSketch = {}) =>
  record({
    id: 'new',
    on: '2023-09-22',
    scope: ['identified'],
    quantity: exactly(70),
    step: { reason: 'source-switch', note: null, replaces },
    ...sketch,
  })

const first = all('first', '2023-09-19')
const second = all('second', '2023-09-20')
const later = all('later', '2023-09-21')
const other = all('other', '2023-09-18', { claimant: 'hospital' })

/** The current claims and the history of the lane without a scope, by id. */
function wide(records: readonly RecordedClaim[], clocks: Partial<Clocks> = {}) {
  const lane = lanesOf(records, clocks).find(({ scope }) => scope.length === 0)
  return {
    current: lane?.current.map(({ id }) => id),
    history: lane?.history.map(({ id }) => id).toSorted(),
  }
}

it.each<[string, readonly RecordedClaim[], readonly string[], readonly string[]]>([
  ['its latest', [first, second, other, identified('second')], ['other'], ['first', 'second']],
  ['not its latest', [first, second, other, identified('first')], ['other', 'second'], ['first']],
  [
    'one before another of its own',
    [first, second, later, identified('second')],
    ['later'],
    ['first', 'second'],
  ],
  ['nothing', [first, second, identified(null)], ['second'], ['first']],
  ['a claim that is not recorded', [first, second, identified('gone')], ['second'], ['first']],
  ['a claim of somebody else', [first, other, identified('other')], ['first', 'other'], []],
])('of a claim that replaces %s', (_name, records, current, history) => {
  for (const read of [records, records.toReversed()]) {
    expect(wide(read)).toEqual({ current: [...current].toSorted(), history })
  }
})

it('lasts while the replacing claim stands', () => {
  const revisions = [
    { changes: { status: 'withdrawn' as const }, recordedAt: '2024-03-01T00:00:00.000Z' },
  ]
  const records = [first, second, identified('second', { revisions })]
  expect(wide(records)).toEqual({ current: ['second'], history: ['first'] })
  expect(wide(records, { knownAt: '2024-02-01T00:00:00.000Z' }).current).toEqual([])
})

it('begins when the replacing claim is there', () => {
  const records = [first, second, identified('second', { statedOn: '2023-09-23' })]
  const before = { publishedBy: '2023-09-22T23:59:59.999Z' }
  const sayings = records.map((each) =>
    each.id === 'new'
      ? each
      : { ...each, appearances: all('x', '2023-09-20', { statedOn: '2023-09-20' }).appearances },
  )
  expect(wide(sayings, before).current).toEqual(['second'])
  expect(wide(sayings, { publishedBy: '2023-09-23T23:59:59.999Z' }).current).toEqual([])
  expect(wide(records, { at: '2023-09-21T00:00:00.000Z' }).current).toEqual(['second'])
})

it('may be recorded by a revision, since a reason is often learnt later', () => {
  const step = { reason: 'source-switch' as const, note: null, replaces: 'second' }
  const learnt = identified(null, { revisions: [{ changes: { step } }] })
  expect(wide([first, second, learnt]).current).toEqual([])
})

it('within one lane leaves the replacing claim current, whatever its day', () => {
  const step = { reason: 'new-count' as const, note: null, replaces: 'second' }
  const recount = all('recount', '2023-09-19', { quantity: exactly(90), step })
  expect(wide([first, second, recount])).toEqual({
    current: ['recount'],
    history: ['first', 'second'],
  })
})

it('is the same for roles and coverage', () => {
  const view = viewOf([first, second, other, identified('second')], NOW, SETTING)
  expect(Object.fromEntries(atOnce(laneRolesInSteps(view)))).toEqual({
    first: 'history',
    second: 'history',
    other: 'current',
    new: 'current',
  })
  const lanes = atOnce(coverInSteps(view, NOBODY))
  expect(lanes.map(({ current }) => current.map(({ id }) => id))).toEqual([['other'], ['new']])
})

it('leaves no lane in the coverage of which all is replaced', () => {
  const view = viewOf([first, second, identified('second')], NOW, SETTING)
  const lanes = atOnce(coverInSteps(view, NOBODY))
  expect(lanes.map(({ scope }) => scope)).toEqual([['identified']])
})
