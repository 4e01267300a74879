/**
 * A lane is what may be compared: event, measure, group, category, place and basis; for a period
 * also its days. Claims of different lanes are never merged.
 */
import { asOfOf, type Claim } from './claim'
import { placeKey, type Place } from './event'
import { MEASURES, type Measure } from './measure'
import { compareText } from './text'
import { lastDayOf } from './time'
import { CATEGORIES, type Basis, type Category } from './vocabulary'

export interface LaneId {
  readonly measure: Measure
  readonly group: string | null
  readonly category: Category
  readonly place: Place | null
  readonly basis: Basis
  /** The first and the last day, or moment, of a period; null for every other basis. */
  readonly from: string | null
  readonly asOf: string | null
}

/** What names a lane, without everything else that is found out about it. */
export function laneIdOf({ measure, group, category, place, basis, from, asOf }: LaneId): LaneId {
  return { measure, group, category, place, basis, from, asOf }
}

export function laneOf(claim: Pick<Claim, keyof LaneId | 'asOfPrecision'>): LaneId {
  const { measure, group, category, place, basis } = claim
  const [from, asOf] = basis === 'period' ? [claim.from, endOfPeriod(claim)] : [null, null]
  return { measure, group, category, place, basis, from, asOf }
}

/** A month is written as its first day and ends with its last, so that it does not pass for one day. */
function endOfPeriod(claim: Pick<Claim, 'asOf' | 'asOfPrecision'>): string {
  return claim.asOfPrecision === 'time' ? claim.asOf : lastDayOf(asOfOf(claim))
}

/** The key of a lane within an event: equal for the claims of one lane, different for all others. */
export function laneKey(lane: LaneId): string {
  return JSON.stringify([...familyParts(lane), lane.from, lane.asOf])
}

/** The key that all periods of what is otherwise one lane share. */
export function familyKey(lane: Omit<LaneId, 'from' | 'asOf'>): string {
  return JSON.stringify(familyParts(lane))
}

function familyParts(lane: Omit<LaneId, 'from' | 'asOf'>): readonly (string | null)[] {
  return [lane.measure, lane.group, lane.category, placeKey(lane.place), lane.basis]
}

/** The order of last resort: by measure, widest category, group, place, basis and days, null first. */
export function byLaneId(a: LaneId, b: LaneId): number {
  return (
    MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(placeKey(a.place) ?? '', placeKey(b.place) ?? '') ||
    compareText(a.basis, b.basis) ||
    compareText(a.asOf ?? '', b.asOf ?? '') ||
    compareText(a.from ?? '', b.from ?? '')
  )
}

/** The order of the periods of one family: the latest first, of equally late ones the shortest. */
export function byLatestPeriod(a: LaneId, b: LaneId): number {
  return compareText(b.asOf ?? '', a.asOf ?? '') || compareText(b.from ?? '', a.from ?? '')
}

/**
 * The key of the lane in which a claim is compared. Null for a part whose lane would be its whole's: such a part
 * ("including 3 not yet identified") is shown under its whole and enters no lane.
 */
export function laneKeyOf(claim: Claim, claimsById: ReadonlyMap<string, Claim>): string | null {
  const key = laneKey(laneOf(claim))
  const passed = new Set([claim.id])
  let whole = claim.partOf === null ? undefined : claimsById.get(claim.partOf)
  while (whole !== undefined && !passed.has(whole.id)) {
    if (laneKey(laneOf(whole)) === key) return null
    passed.add(whole.id)
    whole = whole.partOf === null ? undefined : claimsById.get(whole.partOf)
  }
  return key
}
