/** "The source changed" and "we erred" are different words; a claim moved here is not a new one. */
import type { RecordedRevision } from '@/lib/domain/claim'
import { driftOf, newClaimsSince, type Drift } from '@/lib/domain/snapshot/drift'
import { exactly, record, SETTING, type ClaimSketch } from '../../../support/claims'
import { answerOf, recordFrom } from '../../../support/snapshots'

const frozen = recordFrom([answerOf()])
const [frozenClaim] = frozen.claims
if (frozenClaim === undefined) throw new Error('the record holds its claim')

const amended = {
  by: 'source',
  statedOn: '2024-03-12',
  changes: { quantity: exactly(30) },
} as const
const corrected = { by: 'record', changes: { quantity: exactly(72) } } as const
const withdrawn = (by: 'source' | 'record'): Partial<RecordedRevision> => ({
  ...(by === 'source' ? { by, statedOn: '2024-03-12' } : { by }),
  changes: { status: 'withdrawn' },
})

it.each<[string, Drift, readonly Partial<RecordedRevision>[]]>([
  ['nothing', 'none', []],
  ['the source amended it', 'revised', [amended]],
  ['we corrected it', 'corrected', [corrected]],
  ['we corrected what the source had amended', 'corrected', [amended, corrected]],
  ['the source amended what we had corrected', 'revised', [corrected, amended]],
  ['the source withdrew it', 'withdrawn', [withdrawn('source')]],
  ['we withdrew it', 'withdrawn', [withdrawn('record')]],
  ['it was corrected after it was withdrawn', 'withdrawn', [withdrawn('source'), corrected]],
  [
    'it stands again, for the source',
    'revised',
    [withdrawn('record'), { ...amended, changes: { status: 'stands' } }],
  ],
])('since the snapshot: %s, which is %s', (_, drift, revisions) => {
  expect(driftOf(frozenClaim, record({ id: 'c-1', revisions }), SETTING)).toBe(drift)
})

it('does not count the revisions that the snapshot shows already', () => {
  const shown = { ...frozenClaim, revision: 2 }
  expect(driftOf(shown, record({ id: 'c-1', revisions: [amended] }), SETTING)).toBe('none')
  expect(driftOf(shown, record({ id: 'c-1', revisions: [amended, corrected] }), SETTING)).toBe(
    'corrected',
  )
})

it('does not call withdrawn what was frozen as withdrawn', () => {
  const shown = { ...frozenClaim, revision: 2, status: 'withdrawn' as const }
  expect(driftOf(shown, record({ id: 'c-1', revisions: [withdrawn('source')] }), SETTING)).toBe(
    'none',
  )
})

describe('a claim that is new since the snapshot', () => {
  const AFTER = '2024-04-01T00:00:00.000Z'
  const inLane = { facts: { group: 'north' } }
  const isNew = (sketch: ClaimSketch, of = frozen) =>
    newClaimsSince(
      of,
      [{ ...record({ id: 'c-2', recordedAt: AFTER, ...inLane, ...sketch }), event: 'war' }],
      () => SETTING,
    ).length === 1

  it.each<[string, boolean, ClaimSketch]>([
    ['recorded later in its lane', true, {}],
    ['recorded at its very moment', false, { recordedAt: frozen.dataAsOf }],
    ['recorded earlier', false, { recordedAt: '2024-01-01T00:00:00.000Z' }],
    ['one of its own', false, { id: 'c-1' }],
    ['of another group', false, { facts: { group: 'south' } }],
    ['of another measure', false, { measure: 'wounded' }],
    ['withdrawn again', false, { revisions: [withdrawn('record')] }],
    [
      'moved into the lane by a revision',
      false,
      { facts: { group: 'south' }, revisions: [{ changes: { group: 'north' } }] },
    ],
    ['moved out of it', false, { revisions: [{ changes: { group: 'south' } }] }],
  ])('%s: %s', (_, expected, sketch) => {
    expect(isNew(sketch)).toBe(expected)
  })

  it('is one that the view would show: at its clocks, of its claimants', () => {
    const at = { at: '2023-09-19T23:59:59.999Z' }
    expect(isNew({ on: '2023-09-20' }, recordFrom([answerOf()], at))).toBe(false)
    expect(isNew({ on: '2023-09-19' }, recordFrom([answerOf()], at))).toBe(true)
    const ofNorth = recordFrom([answerOf()], { claimants: ['north'] })
    expect(isNew({}, ofNorth)).toBe(false)
    expect(isNew({ claimant: 'north' }, ofNorth)).toBe(true)
  })
})
