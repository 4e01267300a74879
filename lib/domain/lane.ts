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
  /** For a period: its first and last day (or moment). Null for every other basis. */
  readonly from: string | null
  readonly asOf: string | null
}

export function laneOf(claim: Pick<Claim, keyof LaneId | 'asOfPrecision'>): LaneId {
  const { measure, group, category, place, basis } = claim
  const [from, asOf] = basis === 'period' ? [claim.from, endOfPeriod(claim)] : [null, null]
  return { measure, group, category, place, basis, from, asOf }
}

/** A month is written as its first day but ends with its last: it must not pass for that one day. */
function endOfPeriod(claim: Pick<Claim, 'asOf' | 'asOfPrecision'>): string {
  return claim.asOfPrecision === 'time' ? claim.asOf : lastDayOf(asOfOf(claim))
}

/** Equal for claims of one lane within an event, different for all others. */
export function laneKey(lane: LaneId): string {
  return JSON.stringify([...familyParts(lane), lane.from, lane.asOf])
}

/** Equal for all periods of what is otherwise one lane. */
export function familyKey(lane: LaneId): string {
  return JSON.stringify(familyParts(lane))
}

function familyParts(lane: LaneId): readonly (string | null)[] {
  return [lane.measure, lane.group, lane.category, placeKey(lane.place), lane.basis]
}

/** The order of last resort: measure, widest category, then group, place, basis and days by id, null first. */
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

/** Of one family: the latest period first, of equally late ones the shortest. */
export function byLatestPeriod(a: LaneId, b: LaneId): number {
  return compareText(b.asOf ?? '', a.asOf ?? '') || compareText(b.from ?? '', a.from ?? '')
}

/**
 * The lane a claim is compared in, as a key; null for a part whose lane would be its whole's: such a
 * part ("including 3 not yet identified") is shown under its whole and enters no lane.
 */
export function laneKeyOf(claim: Claim, claimsById: ReadonlyMap<string, Claim>): string | null {
  const key = laneKey(laneOf(claim))
  const seen = new Set([claim.id])
  let whole = claim.partOf === null ? undefined : claimsById.get(claim.partOf)
  while (whole !== undefined && !seen.has(whole.id)) {
    if (laneKey(laneOf(whole)) === key) return null
    seen.add(whole.id)
    whole = whole.partOf === null ? undefined : claimsById.get(whole.partOf)
  }
  return key
}
