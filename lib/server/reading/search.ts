/** Searching the house: events by title, place, claimant and words; sources by name; claims by words. */
import { sql } from 'kysely'
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { ClaimAnswer, SourceAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/translator'
import { searchable } from '@/lib/store/search'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { cached } from '../cache'
import { theStore } from '../open'
import { storeTurn } from './context'
import { loadEvents } from './event-contents'
import { readEvents } from './events'
import { presentNow, readSources } from './sources'

export interface SearchQuery {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  /** An ISO 3166 code of two letters. */
  readonly country?: string | undefined
  /** Only events with a headline of this measure. */
  readonly measure?: Measure | undefined
}

/** An event with what it was found by; nothing of it when there were no words to look for. */
export interface SearchMatch {
  readonly event: EventSummary
  readonly byTitle: boolean
  /** Names of its places that hold the words. */
  readonly places: readonly string[]
  /** Names of its claimants that hold the words. */
  readonly claimants: readonly string[]
  readonly byWords: boolean
}

export interface SearchAnswer {
  /** The most recently changed first. */
  readonly found: readonly SearchMatch[]
  readonly sources: readonly SourceAnswer[]
  /** Claims whose wording holds the words, the last recorded first, at most MAX_CLAIMS. */
  readonly claims: readonly ClaimAnswer[]
  readonly moreClaims: boolean
}

const MAX_CLAIMS = 20
const MAX_EVENTS = 500

interface Hits {
  readonly titles: readonly string[]
  readonly places: ReadonlyMap<string, readonly string[]>
  readonly claimants: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
}

/** With the sentences of headlines in `locale`. */
export async function readSearch(
  query: SearchQuery,
  locale: Locale = DEFAULT_LOCALE,
): Promise<SearchAnswer> {
  const store = await theStore()
  const { q, kind, country, measure } = query
  const turn = await storeTurn(store)
  const key = ['search', turn, q, kind, country, measure, locale]
  const answer = await cached(store, key, async () => {
    const { events } = await readEvents({ kind, country, limit: MAX_EVENTS }, locale)
    const fitting = events.filter(
      (event) => measure === undefined || event.measures[measure] !== undefined,
    )
    if (q === undefined) {
      const found = fitting.map((event) => foundOf(event, null))
      return { found, sources: [], claims: [], moreClaims: false }
    }
    const { sources } = await readSources({ q, limit: MAX_EVENTS })
    const titled = await readEvents({ q, kind, country, limit: MAX_EVENTS })
    return inSnapshot(store, { turn }, async (db) => {
      const worded = await wordedClaims(db, q)
      const hits: Hits = {
        titles: titled.events.map(({ id }) => id),
        places: await placesNamed(db, q, fitting),
        claimants: await claimantsNamed(db, sources),
        words: worded.map(({ event }) => event),
      }
      const found = fitting
        .map((event) => foundOf(event, hits))
        .filter(
          ({ byTitle, places, claimants, byWords }) =>
            byTitle || byWords || places.length > 0 || claimants.length > 0,
        )
      const ids = worded.map(({ id }) => id)
      const claims = await presentNow(db, ids.slice(0, MAX_CLAIMS))
      return { found, sources, claims, moreClaims: ids.length > MAX_CLAIMS }
    })
  })
  return answer ?? { found: [], sources: [], claims: [], moreClaims: false }
}

function foundOf(event: EventSummary, hits: Hits | null): SearchMatch {
  return {
    event,
    byTitle: hits?.titles.includes(event.id) ?? false,
    places: hits?.places.get(event.id) ?? [],
    claimants: hits?.claimants.get(event.id) ?? [],
    byWords: hits?.words.includes(event.id) ?? false,
  }
}

async function placesNamed(db: Handle, q: string, events: readonly EventSummary[]) {
  const known = await loadEvents(
    db,
    events.map(({ id }) => id),
    null,
  )
  const words = searchable(q)
  return new Map(
    [...known.values()].map(({ id, places }) => [
      id,
      places
        .filter((place) => searchable(place.name, place.admin).includes(words))
        .map(({ name }) => name),
    ]),
  )
}

async function claimantsNamed(db: Handle, sources: readonly SourceAnswer[]) {
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  const byEvent = new Map<string, string[]>()
  if (names.size === 0) return byEvent
  const rows = await db
    .selectFrom('claim_counts')
    .select(['event', 'claimant'])
    .where('claimant', 'in', [...names.keys()])
    .where('claims', '>', 0)
    .orderBy('event')
    .orderBy('claimant')
    .execute()
  for (const { event, claimant } of rows) {
    byEvent.set(event, [...(byEvent.get(event) ?? []), names.get(claimant) ?? claimant])
  }
  return byEvent
}

/** By the words of any publication that carried the claim. One more than is shown. */
async function wordedClaims(db: Handle, q: string): Promise<{ id: string; event: string }[]> {
  const pattern = `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('claims')
    .select(['id', 'event'])
    .where((row) =>
      row.exists(
        row
          .selectFrom('appearances')
          .select('appearances.claim')
          .whereRef('appearances.claim', '=', 'claims.id')
          .where(sql<boolean>`lower(appearances.wording) like ${pattern} escape '\\'`),
      ),
    )
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(MAX_CLAIMS + 1)
    .execute()
}
