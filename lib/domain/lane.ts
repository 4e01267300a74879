/**
 * A lane is what may be compared: event, measure, group, category, scope, place and basis; for a period
 * also its days. Claims of different lanes are never merged.
 */
import { asOfOf, type Claim } from './claim'
import { placeIdentity, placeKey, type Place } from './event'
import { MEASURES, type Measure } from './measure'
import { areDisjoint, intervalOf } from './quantity'
import { compareText } from './text'
import { lastDayOf } from './time'
import { BASES, CATEGORIES, type Basis, type Category } from './vocabulary'

export interface LaneId {
  readonly measure: Measure
  readonly group: string | null
  readonly category: Category
  readonly scope: readonly string[]
  readonly place: Place | null
  /** Figures for the whole event share the lane of the totals so far, so that no lane has the basis `final`. */
  readonly basis: Exclude<Basis, 'final'>
  /** The first and the last day, or moment, of a period; null for every other basis, and where the first is not said. */
  readonly from: string | null
  readonly asOf: string | null
}

/** What names a lane, without everything else that is found out about it. */
export function laneIdOf(lane: LaneId): LaneId {
  const { measure, group, category, scope, place, basis, from, asOf } = lane
  return { measure, group, category, scope, place, basis, from, asOf }
}

/** The fields of a claim that decide its lane. */
export type LaneFacts = Pick<
  Claim,
  'measure' | 'group' | 'category' | 'scope' | 'place' | 'basis' | 'from' | 'asOf' | 'asOfPrecision'
>

export function laneOf(claim: LaneFacts): LaneId {
  const { measure, group, category, scope, place } = claim
  const basis = laneBasis(claim.basis)
  const [from, asOf] = basis === 'period' ? [claim.from, endOfPeriod(claim)] : [null, null]
  return { measure, group, category, scope, place, basis, from, asOf }
}

export function laneBasis(basis: Basis): LaneId['basis'] {
  return basis === 'final' ? 'cumulative' : basis
}

/** A month is written as its first day and ends with its last, so that it does not pass for one day. */
function endOfPeriod(claim: Pick<Claim, 'asOf' | 'asOfPrecision'>): string {
  return claim.asOfPrecision === 'time' ? claim.asOf : lastDayOf(asOfOf(claim))
}

/** The key of a lane within an event: equal for the claims of one lane, different for all others. */
export function laneKey(lane: LaneId): string {
  return JSON.stringify([...familyParts(lane), lane.from, lane.asOf])
}

/** What all periods of what is otherwise one lane share. */
export type Family = Omit<LaneId, 'from' | 'asOf' | 'basis'> & { readonly basis: Basis }

/** The key of a family. */
export function familyKey(lane: Family): string {
  return JSON.stringify(familyParts(lane))
}

function familyParts(lane: Family): readonly (string | null)[] {
  const { measure, group, category, scope, place, basis } = lane
  return [measure, group, category, scope.join(';'), placeIdentity(place), laneBasis(basis)]
}

/**
 * The order of last resort: by measure, no scope before a scope, widest category, group, place, basis, scope and days,
 * null first. It looks at nothing that differs from one recording of the same claims to the next.
 */
export function byLaneId(a: LaneId, b: LaneId): number {
  return (
    MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) ||
    CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(placeKey(a.place) ?? '', placeKey(b.place) ?? '') ||
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) ||
    compareText(a.scope.join(';'), b.scope.join(';')) ||
    compareText(a.asOf ?? '', b.asOf ?? '') ||
    compareText(a.from ?? '', b.from ?? '')
  )
}

/** The order of the periods of one family: the latest first, of equally late ones the shortest. */
export function byLatestPeriod(a: LaneId, b: LaneId): number {
  return compareText(b.asOf ?? '', a.asOf ?? '') || compareText(b.from ?? '', a.from ?? '')
}

/** A claim as the rule of parts needs it. */
type Part = LaneFacts &
  Pick<Claim, 'id' | 'statement' | 'partOf' | 'partKind' | 'quantity' | 'status'>

/** The claims of one view by id, and the parts of each whole. */
export interface Kin {
  readonly byId: ReadonlyMap<string, Part>
  readonly partsOf: ReadonlyMap<string, readonly Part[]>
}

/**
 * The key of the lane in which a claim is compared. Null for a part whose lane would be that of any of its wholes, or of a
 * sibling that it does not merely reword: such a part is shown under its whole and enters no lane. Wholes and siblings that
 * are withdrawn keep no part out.
 */
export function laneKeyOf(claim: Part, { byId, partsOf }: Kin): string | null {
  const key = laneKey(laneOf(claim))
  if (claim.partOf === null) return key
  const isInLane = (other: Part) => other.status === 'stands' && laneKey(laneOf(other)) === key
  const passed = new Set([claim.id])
  let whole = byId.get(claim.partOf)
  while (whole !== undefined && !passed.has(whole.id)) {
    if (isInLane(whole)) return null
    passed.add(whole.id)
    whole = whole.partOf === null ? undefined : byId.get(whole.partOf)
  }
  const isRival = (other: Part) =>
    other.id !== claim.id &&
    other.statement === claim.statement &&
    isInLane(other) &&
    !mayReword(claim, other)
  return (partsOf.get(claim.partOf) ?? []).some(isRival) ? null : key
}

/** True when two parts of one whole may be one figure in other words: their numbers overlap, and they divide nothing. */
function mayReword(a: Part, b: Part): boolean {
  if (a.partKind === 'partition' && b.partKind === 'partition') return false
  const [first, second] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  return first === null || second === null || !areDisjoint(first, second)
}
