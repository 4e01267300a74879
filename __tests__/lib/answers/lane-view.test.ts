import { toJson } from '@/lib/answers/lane-json'
import { laneViewOf, type LaneView } from '@/lib/answers/lane-view'
import { presentLane } from '@/lib/answers/present-lane'
import { drawnRows } from '@/lib/charts/drawing/drawn'
import type { ActorDirectory } from '@/lib/domain/actor'
import { NOW, type Claim } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import { DEFAULT_LOCALE, wordsIn } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { formatLead } from '@/lib/sentences/lead'
import { formatPairs } from '@/lib/sentences/pairs'
import { directories, recordedClaims } from '../../support/arbitraries'
import { exactly, NOBODY, onlyLane, record, SETTING } from '../../support/claims'
import fc from '../../support/properties'

const EVENT = { parties: [] }
const WORDS = wordsIn(DEFAULT_LOCALE)
const NO_CLAIMS = new Map<string, Claim>()

/** Lanes of any claims, as the domain compares them. */
const compared = fc
  .tuple(recordedClaims({ lanes: 'many' }), directories)
  .map(([records, actors]) => {
    const view = viewOf(records, NOW, SETTING)
    return { actors, byId: view.byId, lanes: compare(view, actors) }
  })

/** Lanes of any claims, as charts are handed them. */
const lanes = compared.map(({ actors, byId, lanes: some }) =>
  some.map((lane) => presentLane(lane, { event: EVENT, actors, ...WORDS }, byId)),
)

/** Properties that are worked out when they are read: a spread would read them once and for all. */
const gettersOf = (value: object) =>
  Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, { get }]) => get !== undefined)

/** The sentences, the rows and the description that are made of a lane. */
function writtenOf(lane: LaneView) {
  const order = lane.claims().map(({ id }) => id)
  const room = { claimants: 2, claims: 4 }
  return {
    lead: formatLead(lane.measure, lane, {}, WORDS),
    ends: formatEnds(lane, WORDS),
    pairs: formatPairs(lane, order, WORDS),
    rows: drawnRows(lane, room),
  }
}

/** Everything that a lane says. */
function saidBy(lane: LaneView) {
  const claims = lane.claims()
  const { total, ofEach, against } = lane.contradictions()
  const differences = lane.differences()
  return {
    json: toJson(lane),
    measure: lane.measure,
    counts: lane.counts,
    pairs: lane.pairs.count,
    contradicting: [...lane.pairs.contradicting()],
    differing: [...lane.pairs.differing()],
    others: [...lane.pairs.others()],
    among: [...lane.pairs.among(new Set(claims.slice(0, 3).map(({ id }) => id)))],
    total,
    ofEach: new Map(ofEach),
    differences: [differences.total, new Map(differences.ofEach)],
    against: claims.map(({ id }) => against(id).toSorted()),
  }
}

describe('a lane as charts are handed it', () => {
  it('says the same when it is spread, since none of its properties is worked out when it is read', () => {
    fc.assert(
      fc.property(lanes, (some) => {
        for (const lane of some) {
          expect(gettersOf(lane)).toEqual([])
          expect(saidBy({ ...lane })).toEqual(saidBy(lane))
          expect(writtenOf({ ...lane })).toEqual(writtenOf(lane))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is made of a lane of the domain that says the same when it is spread', () => {
    fc.assert(
      fc.property(compared, ({ actors, byId, lanes: some }) => {
        for (const lane of some) {
          expect(gettersOf(lane)).toEqual([])
          const context = { event: EVENT, actors, ...WORDS }
          expect(saidBy(presentLane({ ...lane }, context, byId))).toEqual(
            saidBy(presentLane(lane, context, byId)),
          )
        }
      }),
    )
  })

  it('says the same when it is written out and read again', () => {
    fc.assert(
      fc.property(lanes, (some) => {
        for (const lane of some) {
          const again = laneViewOf({ measure: lane.measure, ...toJson(lane) })
          expect(saidBy(again)).toEqual(saidBy(lane))
        }
      }),
    )
  })

  const crowd = (claimants: number) =>
    onlyLane(
      Array.from({ length: claimants }, (_, index) =>
        record({ id: `c-${index}`, claimant: `claimant-${index}`, quantity: exactly(index) }),
      ),
    )

  it('presents no claim and no pair that nobody asks for', () => {
    let asked = 0
    const watched: ActorDirectory = Object.assign(new Map(), {
      get: () => {
        asked += 1
        return undefined
      },
    })
    const lane = presentLane(crowd(200), { event: EVENT, actors: watched, ...WORDS }, NO_CLAIMS)
    expect([lane.counts.current, lane.pairs.count]).toEqual([200, 19_900])
    expect(lane.differences().total).toBe(19_900)
    expect(lane.contradictions().total).toBe(0)
    expect([...lane.pairs.others()]).toEqual([])
    expect(asked).toBe(0)
    const [first] = lane.pairs.differing()
    expect(first?.verdict).toBe('differs')
    expect(asked).toBeLessThan(10)
  })

  it('presents its claims once, however often they are asked for', () => {
    const lane = presentLane(crowd(3), { event: EVENT, actors: NOBODY, ...WORDS }, NO_CLAIMS)
    expect(lane.claims()).toBe(lane.claims())
    expect(lane.history()).toBe(lane.history())
  })

  it('gives of some claims the pairs between them, and no other', () => {
    const { pairs } = presentLane(crowd(6), { event: EVENT, actors: NOBODY, ...WORDS }, NO_CLAIMS)
    const ids = new Set(['c-0', 'c-2', 'c-5'])
    const between = [...pairs.all()].filter(({ a, b }) => ids.has(a) && ids.has(b))
    expect(between).toHaveLength(3)
    expect([...pairs.among(ids)]).toEqual(between)
  })
})
