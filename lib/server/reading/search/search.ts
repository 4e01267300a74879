/** Searching the house: claims that answer a number, a measure and names in any order; then events and sources. */
import type { EventSummary } from '@/lib/answers/event-shapes'
import type { ClaimSearchAnswer } from '@/lib/answers/search-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import type { Measure } from '@/lib/domain/measure'
import { questionIn } from '@/lib/domain/words/question'
import { DEFAULT_LOCALE, type Locale } from '@/lib/format/translator'
import { inLongSnapshot, inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle, Store } from '@/lib/store/store'
import { standingCounts } from '@/lib/store/claim-counts'
import { loadActors } from '@/lib/store/load-actors'
import { cached } from '../../cache'
import { theStore } from '../../open'
import { storeTurn } from '../context'
import { readEvents } from '../events'
import { actorIn } from '../in-language'
import { sourceOf } from '../sources'
import { candidatesOf, MAX_READ, type Restriction } from './candidates'
import { firstPublicFirst, readClaims, showClaims } from './found'
import { namesIn, namesNothing, type NamedWord } from './names'

export interface SearchQuery {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  /** An ISO 3166 code of two letters. */
  readonly country?: string | undefined
  /** Only claims of this measure, and events with a headline of it. */
  readonly measure?: Measure | undefined
}

export interface SearchAnswer extends ClaimSearchAnswer {
  /** The events that every name in the question fits, the most recently changed first; all that fit where none is asked. */
  readonly events: readonly EventSummary[]
  readonly sources: readonly SourceAnswer[]
  /** Everybody whom the claims name. */
  readonly actors: ComparisonAnswer['actors']
}

const MAX_CLAIMS = 20
const MAX_EVENTS = 500
const MAX_SOURCES = 20

const NOTHING: Omit<SearchAnswer, 'events'> = {
  understood: { numbers: [], measures: [], measureWords: [], names: [], unknown: [] },
  claims: [],
  near: [],
  total: 0,
  sources: [],
  actors: {},
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
    const all = await readEvents({ kind, country, limit: MAX_EVENTS }, locale)
    const events = all.events.filter(
      (event) => measure === undefined || event.measures[measure] !== undefined,
    )
    if (q === undefined) return { ...NOTHING, events }
    const isFiltered = kind !== undefined || country !== undefined
    const within = isFiltered ? new Set(all.events.map(({ id }) => id)) : null
    const found = await findIn(store, turn, q, { measure, within, locale })
    return { ...found, events: events.filter(({ id }) => found.events.has(id)) }
  })
  return answer ?? { ...NOTHING, events: [] }
}

/** The claims alone, as the API gives them. */
export async function readClaimSearch(q: string): Promise<ClaimSearchAnswer> {
  const store = await theStore()
  const turn = await storeTurn(store)
  const answer = await cached(store, ['claim-search', turn, q], async () => {
    const { understood, claims, near, total } = await findIn(store, turn, q, {
      measure: undefined,
      within: null,
      locale: DEFAULT_LOCALE,
    })
    return { understood, claims, near, total }
  })
  return answer ?? NOTHING
}

interface Filters {
  readonly measure: Measure | undefined
  /** Only claims about these events; null is all. */
  readonly within: ReadonlySet<string> | null
  readonly locale: Locale
}

async function findIn(store: Store, turn: number, q: string, { measure, within, locale }: Filters) {
  const { numbers, measures, measureWords, words } = questionIn(q)
  const isWithin: Restriction = (hit) =>
    (within === null || within.has(hit.event)) && (measure === undefined || hit.measure === measure)
  // Whoever asks for nothing but a number or a measure waits for no other reader, and the rest is read beside everything.
  const read = words.length === 0 ? inSnapshot : inLongSnapshot
  return read(store, { turn }, async (db) => {
    const named = await namesIn(store, db, turn, words)
    const { hits, total, near, unknown } = await candidatesOf(
      db,
      { numbers, measures },
      named,
      isWithin,
    )
    const claims = await readClaims(
      db,
      hits.map(({ id }) => id),
      numbers,
    )
    // Figures that only we had wrong are not among what was read.
    const left = hits.length - claims.length
    const nearest = await readClaims(
      db,
      near.map(({ id }) => id),
      near.map(({ number }) => number),
    )
    const nearOrder = new Map(near.map(({ id }, index) => [id, index]))
    const shown = claims.toSorted(firstPublicFirst).slice(0, MAX_CLAIMS)
    const besides = nearest.toSorted(
      (a, b) => (nearOrder.get(a.claim.id) ?? 0) - (nearOrder.get(b.claim.id) ?? 0),
    )
    const { claims: all, actors } = await showClaims(db, [...shown, ...besides], locale)
    const known = named.filter(({ word }) => !unknown.includes(word))
    return {
      understood: {
        numbers: [...numbers],
        measures: [...measures],
        measureWords: [...measureWords],
        names: known.map(({ word }) => word),
        unknown: [...unknown],
      },
      claims: all.slice(0, shown.length),
      near: all.slice(shown.length),
      total: hits.length < MAX_READ ? claims.length : total - left,
      events: eventsNamed(known.filter((one) => !namesNothing(one))),
      sources: await sourcesNamed(db, known, locale),
      actors,
    }
  })
}

/** The events that each of the words names by title, country or place. */
function eventsNamed(named: readonly NamedWord[]): ReadonlySet<string> {
  const [first, ...rest] = named.map(({ events, places }) => new Set([...events, ...places.keys()]))
  const ids = [...(first ?? [])]
  return new Set(ids.filter((id) => rest.every((events) => events.has(id))))
}

/** The sources that each of the words names. */
async function sourcesNamed(
  db: Handle,
  named: readonly NamedWord[],
  locale: Locale,
): Promise<SourceAnswer[]> {
  const [first, ...rest] = named
  const ids = [...(first?.sources ?? [])]
    .filter((id) => rest.every(({ sources }) => sources.has(id)))
    .slice(0, MAX_SOURCES)
  if (ids.length === 0) return []
  const actors = await loadActors(db, ids, null)
  const claimsOf = await standingCounts(db, ids)
  return ids.flatMap((id) => {
    const actor = actors.get(id)
    return actor === undefined ? [] : [sourceOf(actorIn(actor, locale), claimsOf.get(id) ?? 0)]
  })
}
