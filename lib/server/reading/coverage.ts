/** Reading who claimed anything of what in an event: the current claims of all its lanes, at one view. */
import { coverageInSteps, type CoverageAnswer } from '@/lib/answers/coverage'
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { viewInSteps } from '@/lib/domain/comparison'
import { settingOf } from '@/lib/domain/setting'
import { loadClaims } from '@/lib/store/load-claims'
import type { Handle } from '@/lib/store/store'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { inTurns } from '@/lib/turns'
import { filtersOf } from '@/lib/url/filters'
import { clocksOf, type ViewChoice } from '@/lib/url/view'
import { cached } from '../cache'
import { actorsOf, inEventSnapshot, revisionOf, storeKnownAt } from './context'
import { loadEvents } from './event-contents'
import { ANSWER_BYTES, CLAIM_BYTES, readEventView, type EventView } from './event-view'
import { fitting } from './fitting'
import { actorsIn } from './in-language'

/** The coverage by the claims that the filters leave. Null when there is no such event, or was none at `knownAt`. */
export async function readCoverage(
  id: string,
  choice: ViewChoice,
  locale: Locale = DEFAULT_LOCALE,
): Promise<CoverageAnswer | null> {
  const clocks = clocksOf(choice)
  const store = await storeKnownAt(clocks.knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return null
  const { at, publishedBy, knownAt } = clocks
  const key = ['coverage', id, revision, filtersOf(choice), at, publishedBy, knownAt, locale]
  const make = async () => {
    const known = isPlain(choice)
      ? await inEventSnapshot(store, { id, revision }, null, (db) => loadShown(db, id))
      : await readEventView(store, { id, revision, measure: undefined }, clocks)
    return known && (await coverageAnswer(known, choice, locale))
  }
  return cached(store, key, make, { bytesIn })
}

/** Not the length of its JSON, which nobody asks for and 2,000 claimants make long. */
function bytesIn({ lanes, denied, withdrawn }: CoverageAnswer): number {
  const claims = lanes.reduce((sum, { current }) => sum + current.length, 0)
  return ANSWER_BYTES + (claims + denied.length + withdrawn.length) * CLAIM_BYTES
}

async function coverageAnswer(
  { event, view, actors }: Omit<EventView, 'records'>,
  choice: ViewChoice,
  locale: Locale,
): Promise<CoverageAnswer> {
  const claims = await fitting(view.claims, event, actors, choice)
  const context = { actors: actorsIn(actors, locale), ...wordsIn(locale) }
  return inTurns(coverageInSteps({ ...view, claims }, event, clocksOf(choice), context))
}

/** No clock and no filter: a filter of dates may leave a claimant an older claim than its current one. */
function isPlain(choice: ViewChoice): boolean {
  const chosen = [...Object.values(clocksOf(choice)), ...Object.values(filtersOf(choice))]
  return chosen.every((value) => value == null)
}

/**
 * Now: of the claims that stand in a lane only the current ones are looked at, which the store knows.
 * Beside them what is in no lane or withdrawn, and by id what those deny or are a part of.
 */
async function loadShown(db: Handle, id: string): Promise<Omit<EventView, 'records'> | null> {
  const event = (await loadEvents(db, [id], null)).get(id)
  if (event === undefined) return null
  const current = await db
    .selectFrom('current_claims')
    .select('claim')
    .where('event', '=', id)
    .where('claim', 'is not', null)
    .execute()
  const others = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', id)
    .where((row) => row.or([row('lane_key', 'is', null), row('status', '=', 'withdrawn')]))
    .execute()
  const shown = new Set([
    ...current.flatMap(({ claim }) => claim ?? []),
    ...others.map(({ id }) => id),
  ])
  const records = await loadClaims(db, { ids: [...shown] }, null)
  for (let last = records; last.length > 0;) {
    const loaded = new Set(records.map(({ id }) => id))
    const named = last.flatMap(namedBy)
    const missing = [...new Set(named)].filter((id) => !loaded.has(id))
    const found = await loadClaims(db, { ids: missing }, null)
    last = found.filter((record) => record.event === id)
    records.push(...last)
  }
  const view = await inTurns(viewInSteps(records, NOW, settingOf(event)))
  const claims = view.claims.filter((claim) => shown.has(claim.id))
  return { event, view: { ...view, claims }, actors: await actorsOf(db, records, null) }
}

/** The claims that a record named in any of its revisions: wholes, what it denies, and what it takes the place of. */
function namedBy({ first, revisions }: RecordedClaim): string[] {
  return [first, ...revisions.map(({ changes }) => changes)].flatMap(({ partOf, disputes, step }) =>
    [partOf, step?.replaces, ...(disputes ?? [])].filter((id) => id != null),
  )
}
