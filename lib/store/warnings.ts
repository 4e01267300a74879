/** What a writer should look at again in the figures of a statement or a revision. Nothing is held back by it. */
import type { Claim } from '@/lib/domain/claim'
import { beforeEventMessage } from '@/lib/domain/claim-dates'
import { mapInSteps } from '@/lib/domain/in-steps'
import type { EventInput } from '@/lib/domain/event'
import { laneKey, laneOf } from '@/lib/domain/lane'
import { areEqual, intervalOf } from '@/lib/domain/quantity'
import { SCOPE_WORDS } from '@/lib/domain/scope-suggestions'
import { settingOf, type Setting } from '@/lib/domain/setting'
import { datedFrom, type DatedValue } from '@/lib/domain/time'
import type { StatementInput } from '@/lib/domain/statement'
import type { Warning, WarningCode } from '@/lib/domain/warning'
import { wordingWarnings } from '@/lib/domain/words/wording-warnings'
import { inTurns } from '@/lib/turns'
import { claimsOf } from './claims-now'
import { currentContent } from './revisions'
import type { Handle } from './store'

type Path = Warning['path']

/** The part of a claim at which its warnings look. */
type WarnedClaim = Pick<
  Claim,
  'measure' | 'basis' | 'scope' | 'quantity' | 'asOf' | 'asOfPrecision'
>

/** An event with what its days and places mean. */
export interface WarnedEvent {
  readonly event: EventInput
  readonly setting: Setting
}

async function readEvent(db: Handle, id: string): Promise<WarnedEvent | null> {
  const event = await currentContent<EventInput>(db, 'event_revisions', id)
  return event === null ? null : { event, setting: settingOf(event) }
}

export async function statementWarnings(db: Handle, input: StatementInput): Promise<Warning[]> {
  const event = await readEvent(db, input.event)
  if (event === null) return []
  const { setting } = event
  const { publishedAt } = input.appearance.publication
  const published = publishedAt === null ? null : datedFrom(publishedAt)
  const warningsOf = (claim: WarnedClaim, index: number) =>
    claimWarnings(claim, event, published, ['claims', index])
  const ofClaims = await inTurns(mapInSteps(input.claims, warningsOf, 1))
  return [
    ...ofClaims.flat(),
    ...(await relayWarnings(db, input, setting)),
    ...(await relayedWarnings(db, input, setting)),
  ]
}

/** Codes that are told, and hold no row of an import. */
const TOLD_ONLY: readonly WarningCode[] = ['relay-claims-too', 'scope-in-words']

/** A warning, a place that the event does not list, or a change of what was changed here too. */
export type HoldingWarning = Omit<Warning, 'code'> & {
  readonly code: WarningCode | 'new-place' | 'changed-here'
}

/** The warnings by which an import holds a statement for a person. `events` keeps the events that were read. */
export async function holdingWarnings(
  db: Handle,
  input: StatementInput,
  events: Map<string, WarnedEvent | null>,
  holdsNewPlaces: boolean,
): Promise<HoldingWarning[]> {
  const known = events.get(input.event)
  const event = known === undefined ? await readEvent(db, input.event) : known
  events.set(input.event, event)
  if (event === null) return []
  const { publishedAt } = input.appearance.publication
  const published = publishedAt === null ? null : datedFrom(publishedAt)
  // Words of a scope hold nothing: they are not looked for, which takes longer than all the rest.
  const warnings: HoldingWarning[] = input.claims
    .flatMap((claim, index) => claimWarnings(claim, event, published, ['claims', index], []))
    .filter(({ code }) => !TOLD_ONLY.includes(code))
  return holdsNewPlaces ? [...warnings, ...newPlaces(input, event)] : warnings
}

function newPlaces({ claims }: StatementInput, { event, setting }: WarnedEvent): HoldingWarning[] {
  return claims.flatMap(({ place }, index): HoldingWarning[] => {
    if (place === null || setting.lists(place)) return []
    const message = `${event.id} does not list the place ${place.name}: add it to the event, or another name of it to one of its places`
    return [{ path: ['claims', index, 'place', 'name'], code: 'new-place', message }]
  })
}

/** The warnings of a claim as a revision leaves it. */
export async function revisionWarnings(
  db: Handle,
  claim: Claim,
  changed: { readonly quantity?: unknown; readonly asOf?: unknown },
): Promise<Warning[]> {
  const event = await readEvent(db, claim.event)
  if (event === null) return []
  const published = claim.appearances[0]?.publication.publishedAt ?? null
  const day = published === null ? null : datedFrom(published)
  return claimWarnings(claim, event, day, []).filter(({ path: [field] }) =>
    field === 'asOf' ? changed.asOf !== undefined : changed.quantity !== undefined,
  )
}

function claimWarnings(
  claim: WarnedClaim,
  { event, setting }: WarnedEvent,
  published: DatedValue | null,
  path: Path,
  scopeTerms: typeof SCOPE_WORDS = SCOPE_WORDS,
): Warning[] {
  const { quantity, measure, basis, scope } = claim
  const context = { measure, basis, scope, scopeTerms }
  const warnings: Warning[] = wordingWarnings(quantity, quantity.wording, context).map(
    ({ code, message }) => ({ path: [...path, 'quantity', 'wording'], code, message }),
  )
  const message = beforeEventMessage(claim, event, published, setting.calendar)
  if (message === null) return warnings
  return [...warnings, { path: [...path, 'asOf'], code: 'before-event', message }]
}

/** The lane of each claim of a statement. */
function lanesOf({ claims }: StatementInput, setting: Setting): string[] {
  return claims.map((claim) => laneKey(laneOf({ ...claim, place: setting.placeOf(claim.place) })))
}

/**
 * Warns of a claimant whose figure others have as theirs, with this claimant as their relay: whichever of the two is
 * recorded first.
 */
async function relayedWarnings(
  db: Handle,
  input: StatementInput,
  setting: Setting,
): Promise<Warning[]> {
  const lanes = lanesOf(input, setting)
  const rows = await db
    .selectFrom('current_claims')
    .innerJoin('appearances', 'appearances.claim', 'current_claims.claim')
    .select(['appearances.claim', 'current_claims.lane_key'])
    .where('current_claims.event', '=', input.event)
    .where('current_claims.lane_key', 'in', [...new Set(lanes)])
    .where('current_claims.claimant', '!=', input.claimant)
    .where('appearances.via', 'like', `%"${input.claimant}"%`)
    .execute()
  const laneOfClaim = new Map(rows.map(({ claim, lane_key }) => [claim, lane_key]))
  const claims = await claimsOf(db, [...laneOfClaim.keys()], setting)
  const same = claims.find((other) =>
    input.claims.some(
      (claim, at) => lanes[at] === laneOfClaim.get(other.id) && saysSame(claim, other),
    ),
  )
  if (same === undefined) return []
  const message = `${input.claimant} is recorded as the relay of “${same.quantity.wording}” by ${same.claimant} in this lane: is it the claimant of that too?`
  return [{ path: ['claimant'], code: 'relay-claims-too', message }]
}

/** Warns of a relay that claims the same figure in the same lane: it may be the claimant. */
async function relayWarnings(
  db: Handle,
  input: StatementInput,
  setting: Setting,
): Promise<Warning[]> {
  const { via } = input.appearance
  if (via.length === 0) return []
  const lanes = lanesOf(input, setting)
  const rows = await db
    .selectFrom('claims')
    .select(['id', 'lane_key'])
    .where('event', '=', input.event)
    .where('status', '=', 'stands')
    .where('claimant', 'in', via)
    .where('lane_key', 'in', [...new Set(lanes)])
    .execute()
  const laneOfClaim = new Map(rows.map(({ id, lane_key }) => [id, lane_key]))
  const claims = await claimsOf(db, [...laneOfClaim.keys()], setting)
  return via.flatMap((relay, index): Warning[] => {
    const own = claims.filter(({ claimant }) => claimant === relay)
    const same = own.find((other) =>
      input.claims.some(
        (claim, at) => lanes[at] === laneOfClaim.get(other.id) && saysSame(claim, other),
      ),
    )
    if (same === undefined) return []
    const message = `${relay} claims “${same.quantity.wording}” in this lane itself: is it the claimant?`
    return [{ path: ['appearance', 'via', index], code: 'relay-claims-too', message }]
  })
}

function saysSame(a: Pick<Claim, 'quantity'>, b: Pick<Claim, 'quantity'>): boolean {
  const [first, second] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  return first !== null && second !== null && areEqual(first, second)
}
