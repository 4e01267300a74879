/**
 * Nothing hangs on an id or on when we recorded: the same statements, recorded again under another event, in another order
 * and at other moments, give the same comparison.
 */
import type { Claim, Clocks, RecordedClaim } from '@/lib/domain/claim'
import { compare, viewOf, type Lane } from '@/lib/domain/comparison'
import { headlineOf, summaryOf } from '@/lib/domain/headline'
import { clocks, directories, recordedClaims, reordered } from '../../support/arbitraries'
import { SETTING, verdictsOf } from '../../support/claims'
import fc from '../../support/properties'

/** A claim that was published or said on a day does not lean on when we recorded it. */
const isDated = ({ appearances: [first] }: RecordedClaim) =>
  first !== undefined && (first.statedOn !== null || first.publication.publishedAt !== null)

const histories = fc
  .oneof(recordedClaims({ lanes: 'one' }), recordedClaims({ lanes: 'many' }))
  .filter((records) => records.every(isDated))

/** The same claims under other ids, in another event, recorded a year later. */
function recordedAgain(records: readonly RecordedClaim[], ids: readonly string[]) {
  const idOf = new Map(records.map(({ id }, index) => [id, ids[index] ?? id]))
  const other = (id: string) => idOf.get(id) ?? id
  const later = (moment: string) => `${Number(moment.slice(0, 4)) + 1}${moment.slice(4)}`
  return records.map((record): RecordedClaim => {
    const { first } = record
    return {
      ...record,
      id: other(record.id),
      statement: `again-${record.statement}`,
      event: 'another',
      recordedAt: later(record.recordedAt),
      recordedBy: 'somebody-else',
      first: {
        ...first,
        partOf: first.partOf && other(first.partOf),
        disputes: first.disputes.map(other).toSorted(),
        step: first.step && {
          ...first.step,
          replaces: first.step.replaces && other(first.step.replaces),
        },
      },
      appearances: record.appearances.map((each) => ({
        ...each,
        recordedAt: later(each.recordedAt),
      })),
      revisions: record.revisions.map((each) => ({
        ...each,
        recordedAt: later(each.recordedAt),
      })),
    }
  })
}

/** What a comparison says, each claim by what it is and not by its id. */
function said(lanes: readonly Lane[], records: readonly RecordedClaim[]) {
  const place = new Map(records.map(({ id }, index) => [id, index]))
  const at = (id: string) => place.get(id) ?? -1
  const set = (claims: readonly Claim[]) => claims.map(({ id }) => at(id)).toSorted()
  return lanes.map((lane) => ({
    range: lane.range,
    recentRange: lane.recentRange,
    spread: lane.spread,
    support: lane.support,
    periods: lane.periods,
    place: lane.place,
    current: set(lane.current),
    history: lane.history.map(({ id }) => at(id)),
    withdrawn: set(lane.withdrawn),
    latest: lane.latest && {
      asOf: lane.latest.asOf,
      claims: lane.latest.claims.map(({ id }) => at(id)),
    },
    recent: lane.recent.map(at).toSorted(),
    steps: lane.steps.map((step) => ({
      ...step,
      claim: at(step.claim),
      previous: at(step.previous),
    })),
    exceeds: lane.exceeds
      .map(({ claim, wider, verdict }) => [at(claim), at(wider), verdict].join())
      .toSorted(),
    verdicts: verdictsOf([lane])
      .map(({ a, b, verdict, reason }) =>
        [...[at(a), at(b)].toSorted(), verdict, reason.kind].join(' '),
      )
      .toSorted(),
  }))
}

/**
 * Claims that neither time nor figure sets in order: of one claimant, day, number and wording, but for one thing. A claim
 * with nothing else would be the same claim.
 */
const twins = histories
  .chain((records) =>
    fc
      .record({
        index: fc.nat(records.length - 1),
        change: fc.constantFrom<Partial<RecordedClaim['first']>>(
          { citing: ['south', 'north-police'] },
          { method: 'verified' },
          { disputes: ['c0'] },
        ),
      })
      .map(({ index, change }) => ({ records, twin: records[index], change })),
  )
  .filter(
    ({ records, twin }) =>
      twin !== undefined && twin.first.disputes.length === 0 && !records.some(isAbout(twin.id)),
  )
  .map(({ records, twin, change }) => {
    if (twin === undefined) throw new Error('was left out')
    const first = { ...twin.first, ...change }
    return [...records, { ...twin, id: `c${records.length}`, first }]
  })

function isAbout(id: string) {
  return ({ first: { partOf, disputes, step } }: RecordedClaim) =>
    partOf === id || disputes.includes(id) || step?.replaces === id
}

it.each([
  ['statements', histories],
  ['statements that nothing sets in order', twins],
])(
  'recording the same %s again, under another event and in another order, says the same',
  (_name, given) => {
    expectTheSame(given)
  },
)

function expectTheSame(given: fc.Arbitrary<RecordedClaim[]>) {
  const twice = given.chain((records) =>
    fc.record({
      records: fc.constant(records),
      ids: reordered(records.map((_, index) => `z${index}`)),
      order: reordered(records.map((_, index) => index)),
    }),
  )
  const views = clocks.map((at): Clocks => ({ ...at, knownAt: null }))
  fc.assert(
    fc.property(twice, views, directories, ({ records, ids, order }, at, actors) => {
      const again = recordedAgain(records, ids)
      const read = order.flatMap((index) => again[index] ?? [])
      const [one, other] = [records, read].map((each) => compare(viewOf(each, at, SETTING), actors))
      expect(said(other ?? [], again)).toEqual(said(one ?? [], records))
      // A headline tells claims by their claimants and figures; of their ids it is a list for links.
      const headline = (lanes: readonly Lane[] = []) => {
        const found = headlineOf(lanes.flatMap((lane) => summaryOf(lane) ?? []))
        return JSON.stringify(found, (key, value: unknown) => (key === 'id' ? null : value))
      }
      expect(headline(other)).toEqual(headline(one))
    }),
  )
}
