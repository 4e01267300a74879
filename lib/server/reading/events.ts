/** Reading events: the list, and one with its parties, places and incidents. */
import type { EventAnswer, EventSummary } from '@/lib/answers/event-shapes'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { loadActors } from '@/lib/store/load-actors'
import { holds } from '@/lib/store/search'
import { inSnapshot, readNewest, type EventRevision } from '@/lib/store/in-snapshot'
import type { Handle, Store } from '@/lib/store/store'
import { cached } from '../cache'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { theStore } from '../open'
import { revisionOf, storeKnownAt, storeTurn, turnOf } from './context'
import { loadEvents, type KnownEvent } from './event-contents'
import { actorsIn, eventIn } from './in-language'
import { summarise } from './summaries'

export interface EventQuery extends Page {
  /** Words in the title or the id; case and accents do not matter. */
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly country?: string | undefined
}

export interface EventsAnswer {
  events: EventSummary[]
  next: string | null
}

/** The most recently changed first, with their sentences in `locale`. */
export async function readEvents(
  query: EventQuery = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<EventsAnswer> {
  const store = await theStore()
  const { q, kind, country, cursor } = query
  const limit = limitOf(query)
  const turn = await storeTurn(store)
  const key = ['events', turn, q, kind, country, cursor, limit, locale]
  const answer = await cached(store, key, () =>
    inSnapshot(store, { turn }, async (db) => {
      const { rows, next } = pageOf(await selectEvents(db, query, limit), limit, (row) => [
        row.updated_at,
        row.id,
      ])
      const known = await loadEvents(
        db,
        rows.map(({ id }) => id),
        null,
      )
      const events = rows.flatMap(({ id }) => known.get(id) ?? [])
      return { events: await summarise(db, events, null, wordsIn(locale)), next }
    }),
  )
  return answer ?? { events: [], next: null }
}

function selectEvents(db: Handle, query: EventQuery, limit: number) {
  const { q, kind, country } = query
  const start = startOf(query)
  let select = db
    .selectFrom('events')
    .select(['id', 'updated_at'])
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
  if (q !== undefined) select = select.where(holds(q))
  if (kind !== undefined) select = select.where('kind', '=', kind)
  if (country !== undefined) select = select.where('countries', 'like', `%|${country}|%`)
  if (start !== null) {
    const [updatedAt, id] = start
    select = select.where((row) =>
      row.or([
        row('updated_at', '<', updatedAt),
        row.and([row('updated_at', '=', updatedAt), row('id', '>', id)]),
      ]),
    )
  }
  return select.execute()
}

/** Changes with the event and with each of its incidents, which its answer shows. */
export async function readEventTurn(id: string): Promise<string | null> {
  const shown = await shownWith(await theStore(), id)
  return shown === null ? null : turnOf(shown)
}

async function shownWith(store: Store, id: string): Promise<EventRevision[] | null> {
  const rows = await readNewest(store, (db) =>
    db
      .selectFrom('events')
      .select(['id', 'revision'])
      .where((row) => row.or([row('id', '=', id), row('parent', '=', id)]))
      .orderBy('id')
      .execute(),
  )
  return rows.some((row) => row.id === id) ? rows : null
}

/** Whether there is such an event, and was one at `knownAt`. */
export async function isEventKnown(id: string, knownAt: string | null): Promise<boolean> {
  const store = await storeKnownAt(knownAt)
  const revision = await revisionOf(store, id)
  if (revision === null) return false
  return inSnapshot(store, { events: [{ id, revision }], knownAt }, async (db) =>
    (await loadEvents(db, [id], knownAt)).has(id),
  )
}

/** Null when there is no such event, or was none at `knownAt`. */
export async function readEvent(
  id: string,
  knownAt: string | null = null,
  locale: Locale = DEFAULT_LOCALE,
): Promise<EventAnswer | null> {
  const store = await storeKnownAt(knownAt)
  const events = await shownWith(store, id)
  if (events === null) return null
  return cached(store, ['event', id, turnOf(events), knownAt, locale], () =>
    inSnapshot(store, { events, knownAt }, (db) => eventAnswer(db, id, knownAt, locale)),
  )
}

async function eventAnswer(db: Handle, id: string, knownAt: string | null, locale: Locale) {
  const known = (await loadEvents(db, [id], knownAt)).get(id)
  if (known === undefined) return null
  const event = eventIn(known, locale)
  const [summary, ...incidents] = await summarise(
    db,
    [event, ...(await incidentsOf(db, id, knownAt))],
    knownAt,
    wordsIn(locale),
  )
  if (summary === undefined) return null
  const parties = event.parties.map(({ actor }) => actor)
  const actors = actorsIn(await loadActors(db, parties, knownAt), locale)
  const { title, kind, startedOn, startedOnPrecision, endedOn, endedOnPrecision } = event
  const { countries, parent, summary: told, titles, summaries, glide, places, timeZone } = event
  const { revision, updatedAt, claims, claimants, measures } = summary
  return {
    id,
    title,
    kind,
    startedOn,
    startedOnPrecision,
    endedOn,
    endedOnPrecision,
    countries,
    parent,
    summary: told,
    titles,
    summaries,
    glide,
    parties: event.parties.map((party) => ({
      ...party,
      name: actors.get(party.actor)?.name ?? party.actor,
    })),
    places,
    timeZone,
    revision,
    updatedAt,
    claims,
    claimants,
    measures,
    incidents,
  }
}

/** By first day, then by id. */
async function incidentsOf(db: Handle, id: string, knownAt: string | null): Promise<KnownEvent[]> {
  const rows = await db
    .selectFrom('event_parents')
    .select('event')
    .where('parent', '=', id)
    .orderBy('event')
    .execute()
  const known = await loadEvents(
    db,
    rows.map(({ event }) => event),
    knownAt,
  )
  return [...known.values()]
    .filter((event) => event.parent === id)
    .toSorted((a, b) =>
      a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : a.id < b.id ? -1 : 1,
    )
}
