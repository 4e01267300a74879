/** What holds in every lane of every history: who is in it, who is current, what is recent, and its range. */
import { compare, viewOf } from '@/lib/domain/comparison'
import { currentOf, newestFirst } from '@/lib/domain/current'
import { laneKey, laneOf } from '@/lib/domain/lane'
import { isOpenAbove, isOpenBelow, statedNumbers } from '@/lib/domain/quantity'
import { orderOf } from '@/lib/domain/verdict'
import {
  clocks,
  directories,
  histories,
  MANY,
  ONE,
  recordedClaims,
  type HistoryShape,
} from '../../support/arbitraries'
import { lanesOf, SETTING, verdictsOf } from '../../support/claims'
import fc from '../../support/properties'

it('what a standing claim replaced is history, and so is all before it in its lane', () => {
  fc.assert(
    fc.property(histories, clocks, directories, (records, at, actors) => {
      const view = viewOf(records, at, SETTING)
      const lanes = compare(view, actors)
      const current = new Set(lanes.flatMap((lane) => lane.current.map(({ id }) => id)))
      for (const by of view.claims.filter(({ status }) => status === 'stands')) {
        const former = view.byId.get(by.step?.replaces ?? '')
        if (former?.claimant !== by.claimant) continue
        expect(current.has(former.id)).toBe(false)
        const lane = lanes.find(({ history }) => history.some(({ id }) => id === former.id))
        const own = lane?.history.filter(({ claimant }) => claimant === former.claimant) ?? []
        const older = own.filter((each) => currentOf([each, former]) === former)
        for (const each of older) if (each.id !== by.id) expect(current.has(each.id)).toBe(false)
      }
    }),
  )
})

it('of the current claims each is recent or earlier, the latest are recent, and none of them is out of the range', () => {
  fc.assert(
    fc.property(histories, clocks, directories, (records, at, actors) => {
      for (const { current, recent, latest, range, recentRange } of lanesOf(records, at, actors)) {
        const ids = current.map(({ id }) => id)
        expect(recent.every((id) => ids.includes(id))).toBe(true)
        const latestIds = latest?.claims.map(({ id }) => id) ?? []
        expect(latestIds.every((id) => recent.includes(id))).toBe(true)
        expect(latestIds.length > 0).toBe(range !== null)
        for (const claim of current.filter(({ id }) => !recent.includes(id))) {
          expect(claim.basis === 'final' || claim.quantity.form === 'denied').toBe(false)
          expect(current.some((other) => orderOf(other, claim) === 'b-first')).toBe(true)
        }
        // What is highest is never told as earlier, but for a stock.
        if (current[0]?.basis !== 'stock') expect(recentRange?.high).toBe(range?.high)
      }
    }),
  )
})

it('lanes never mix: every claim in one has its measure, group, category, scope, place, basis and period', () => {
  fc.assert(
    fc.property(recordedClaims(MANY), clocks, directories, (records, at, actors) => {
      const lanes = lanesOf(records, at, actors)
      expect(new Set(lanes.map(laneKey)).size).toBe(lanes.length)
      for (const lane of lanes) {
        for (const claim of [...lane.current, ...lane.history]) {
          expect(laneKey(laneOf(claim))).toBe(laneKey(lane))
          expect([claim.measure, claim.group, claim.category, claim.scope]).toEqual([
            lane.measure,
            lane.group,
            lane.category,
            lane.scope,
          ])
          // A figure for the whole event shares the lane of the totals.
          expect(claim.basis === 'final' ? 'cumulative' : claim.basis).toBe(lane.basis)
          expect(claim.status).toBe('stands')
        }
      }
    }),
  )
})

it('every standing claim is in one lane, but for parts of their own lane and other periods', () => {
  const shape: HistoryShape = { lanes: 'many', basis: 'cumulative' }
  fc.assert(
    fc.property(recordedClaims(shape), clocks, directories, (records, at, actors) => {
      const view = viewOf(records, at, SETTING)
      const found = compare(view, actors).flatMap((lane) => [...lane.current, ...lane.history])
      const ids = found.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const claim of view.claims.filter(({ status }) => status === 'stands')) {
        const inLane = ids.includes(claim.id)
        if (claim.partOf === null) expect(inLane).toBe(true)
        const whole = view.byId.get(claim.partOf ?? '')
        if (whole?.status === 'stands' && laneKey(laneOf(whole)) === laneKey(laneOf(claim)))
          expect(inLane).toBe(false)
      }
    }),
  )
})

it('every claimant is current exactly once, with its latest, where nothing replaced it', () => {
  const unreplaced = fc.oneof(
    recordedClaims({ ...MANY, replacing: false }),
    recordedClaims({ ...ONE, replacing: false }),
  )
  fc.assert(
    fc.property(unreplaced, clocks, directories, (records, at, actors) => {
      for (const lane of lanesOf(records, at, actors)) {
        const all = [...lane.current, ...lane.history]
        const claimants = lane.current.map(({ claimant }) => claimant)
        expect(new Set(claimants).size).toBe(claimants.length)
        expect(new Set(all.map(({ claimant }) => claimant))).toEqual(new Set(claimants))
        for (const claim of lane.current) {
          const own = all.filter(({ claimant }) => claimant === claim.claimant)
          expect(currentOf(own)).toBe(claim)
          // Nothing of the same claimant is surely after its current claim, and no total after its final figure.
          expect(own.some((other) => orderOf(claim, other) === 'a-first')).toBe(false)
          expect(newestFirst(own)[0]).toBe(claim)
          expect(newestFirst(own)).toHaveLength(own.length)
          newestFirst(own).forEach((each, index, all) => {
            expect(currentOf(all.slice(index).toReversed())).toBe(each)
          })
        }
        expect(lane.steps).toHaveLength(all.length - claimants.length)
        expect(verdictsOf([lane])).toHaveLength((claimants.length * (claimants.length - 1)) / 2)
      }
    }),
  )
})

it('the ends of a range were stated by those named at them, and nothing is outside it', () => {
  fc.assert(
    fc.property(histories, clocks, directories, (records, at, actors) => {
      for (const lane of lanesOf(records, at, actors)) {
        const { range, current } = lane
        const stated = current.flatMap((claim) =>
          statedNumbers(claim.quantity).map((number) => ({ number, claimant: claim.claimant })),
        )
        expect(range === null).toBe(stated.length === 0)
        if (range === null) continue
        const at = (end: number) =>
          [
            ...new Set(
              stated.filter(({ number }) => number === end).map(({ claimant }) => claimant),
            ),
          ].toSorted()
        expect(range.lowBy).toEqual(at(range.low))
        expect(range.highBy).toEqual(at(range.high))
        expect(range.lowBy.length * range.highBy.length).toBeGreaterThan(0)
        expect(stated.every(({ number }) => range.low <= number && number <= range.high)).toBe(true)
        expect(range.openAbove).toBe(current.some(({ quantity }) => isOpenAbove(quantity)))
        expect(range.openBelow).toBe(current.some(({ quantity }) => isOpenBelow(quantity)))
      }
    }),
  )
})

it('no answer holds NaN, an infinity, or a number that nobody stated and no count explains', () => {
  fc.assert(
    fc.property(histories, clocks, directories, (records, at, actors) => {
      for (const lane of lanesOf(records, at, actors)) {
        const { spread, support, range } = lane
        if (spread !== null) expect(spread).toBeGreaterThan(1)
        if (range !== null) expect([range.low, range.high].every(Number.isSafeInteger)).toBe(true)
        expect(support.claimants).toBeLessThanOrEqual(lane.current.length)
        JSON.stringify(lane, (_key, value: unknown) => {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
          return value
        })
      }
    }),
  )
})
