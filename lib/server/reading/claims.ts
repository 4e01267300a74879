/** Reading the claims of an event, standing and withdrawn, each as it stood at the view. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf, type Claim } from '@/lib/domain/claim'
import { filterInSteps, mapInSteps, sortInSteps, type InSteps } from '@/lib/domain/in-steps'
import { laneRolesInSteps, type LaneRole } from '@/lib/domain/lane-role'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import { atIn, isAboutBy } from '@/lib/domain/span'
import { compareText } from '@/lib/domain/text'
import { endOf } from '@/lib/domain/time'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { inTurns } from '@/lib/turns'
import { clocksOf, isChosen, isOfPeriod, type ViewChoice } from '@/lib/url/view'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { revisionOf, storeKnownAt } from './context'
import { readEventView, type EventView } from './event-view'
import { fitting } from './fitting'

export interface ClaimsAnswer {
  claims: ClaimAnswer[]
  next: string | null
}

/** The claims that a choice leaves, the latest `asOf` first, then by id. */
export interface ChosenClaims {
  readonly claims: readonly Claim[]
  /** A claim is presented when it is shown: of 100,000 a page shows 200. */
  readonly present: (claim: Claim) => ClaimAnswer
  /** What a claim is a part of, whether chosen or not; of the same measure only where no other was read. */
  readonly wholeOf: (claim: Claim) => Claim | undefined
  readonly actors: EventView['actors']
  /** What each is among all claims of the view, by id; those in no lane are left out. */
  readonly roles: () => Promise<ReadonlyMap<string, LaneRole>>
}

/**
 * Null when there is no such event, or was none at `knownAt`. `from` the whole event, where all of it is
 * read anyway: another measure is then not another reading.
 */
export async function readChosenClaims(
  id: string,
  choice: ViewChoice,
  from: 'measure' | 'event' = 'measure',
  locale: Locale = DEFAULT_LOCALE,
): Promise<ChosenClaims | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const measure = from === 'event' ? undefined : choice.measure
  const known = await readEventView(store, { id, revision, measure }, clocks, locale)
  if (known === null) return null
  const { event, view, actors } = known
  const claims = await fitting(await inOrder(known), event, actors, choice)
  const until = atIn(view.setting.calendar, clocks.at)
  return {
    claims: await inTurns(
      filterInSteps(
        claims,
        (claim) =>
          (choice.measure === undefined || claim.measure === choice.measure) &&
          isChosen(claim, choice) &&
          isOfPeriod(claim, choice),
      ),
    ),
    present: (claim) => presentClaim(claim, { event, actors, ...wordsIn(locale) }),
    wholeOf: ({ partOf }) => {
      const whole = view.byId.get(partOf ?? '')
      return whole !== undefined && isAboutBy(whole, until) ? whole : undefined
    },
    actors,
    roles: () => rolesIn(known),
  }
}

/** One page of the claims that the function above gives. */
export async function readClaims(
  id: string,
  choice: ViewChoice,
  page: Page = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<ClaimsAnswer | null> {
  const chosen = await readChosenClaims(id, choice, 'measure', locale)
  if (chosen === null) return null
  const { claims, present } = chosen
  const start = startOf(page)
  const after =
    start === null
      ? claims
      : await inTurns(filterInSteps(claims, (claim) => isAfter(keyOf(claim), start)))
  const { rows, next } = pageOf(after, limitOf(page), keyOf)
  return { claims: rows.map(present), next }
}

/** All of them, for exports: each is made when it is written. */
export interface ExportedClaims extends Iterable<ClaimAnswer> {
  readonly total: number
  /** The measures that any of the claims counts. */
  readonly measures: readonly Measure[]
  /** Whether a claim is the current one of its claimant in its lane; null in no lane. */
  readonly roleOf: (claim: ClaimAnswer) => LaneRole | null
}

export async function readExport(id: string, choice: ViewChoice): Promise<ExportedClaims | null> {
  const chosen = await readChosenClaims(id, choice)
  if (chosen === null) return null
  const roles = await chosen.roles()
  return exportOf(chosen.claims, chosen.present, ({ id: of }) => roles.get(of) ?? null)
}

/** These claims to export, each presented when it is written. */
function exportOf<T extends Pick<Claim, 'measure'>>(
  claims: readonly T[],
  present: (claim: T) => ClaimAnswer,
  roleOf: ExportedClaims['roleOf'],
): ExportedClaims {
  const counted = new Set(claims.map(({ measure }) => measure))
  return {
    total: claims.length,
    measures: MEASURES.filter((measure) => counted.has(measure)),
    roleOf,
    *[Symbol.iterator]() {
      for (const claim of claims) yield present(claim)
    },
  }
}

/** Claims that are presented already, with their roles where something is compared. */
export function exportOfAnswers(
  claims: readonly ClaimAnswer[],
  roles: ReadonlyMap<string, LaneRole>,
): ExportedClaims {
  return exportOf(
    claims,
    (claim) => claim,
    ({ id }) => roles.get(id) ?? null,
  )
}

/** The order of every list of claims that is not sorted in another. */
export async function latestFirst<T extends Parameters<typeof keyOf>[0]>(
  claims: readonly T[],
): Promise<T[]> {
  return inTurns(latestFirstInSteps(claims))
}

function* latestFirstInSteps<T extends Parameters<typeof keyOf>[0]>(
  claims: readonly T[],
): InSteps<T[]> {
  const keyed = yield* mapInSteps(claims, (claim) => ({ claim, key: keyOf(claim) }))
  const sorted = yield* sortInSteps(
    keyed,
    (a, b) => compareText(b.key[0], a.key[0]) || compareText(a.key[1], b.key[1]),
  )
  return sorted.map(({ claim }) => claim)
}

/** Sorted once for as long as the view is in the cache. */
const orders = new WeakMap<EventView['view'], readonly Claim[]>()

async function inOrder({ view }: EventView): Promise<readonly Claim[]> {
  const sorted = orders.get(view) ?? (await latestFirst(view.claims))
  orders.set(view, sorted)
  return sorted
}

/** Worked out once for as long as the view is in the cache. */
const roles = new WeakMap<EventView['view'], ReadonlyMap<string, LaneRole>>()

async function rolesIn({ view }: EventView): Promise<ReadonlyMap<string, LaneRole>> {
  const found = roles.get(view) ?? (await inTurns(laneRolesInSteps(view)))
  roles.set(view, found)
  return found
}

function keyOf(claim: Pick<Claim, 'id' | 'asOf' | 'asOfPrecision'>): readonly [string, string] {
  return [endOf(asOfOf(claim)), claim.id]
}

function isAfter(key: readonly [string, string], start: readonly [string, string]): boolean {
  return key[0] < start[0] || (key[0] === start[0] && key[1] > start[1])
}
