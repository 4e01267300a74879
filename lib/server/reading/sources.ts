/** Reading sources: who claims, and what. */
import { presentClaim } from '@/lib/answers/present'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { SourceAnswer } from '@/lib/answers/source-shape'
import type { Actor } from '@/lib/domain/actor'
import { NOW } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { settingOf } from '@/lib/domain/setting'
import { DEFAULT_LOCALE, wordsIn, type Locale } from '@/lib/format/translator'
import { standingCounts } from '@/lib/store/claim-counts'
import { loadActors } from '@/lib/store/load-actors'
import { holds } from '@/lib/store/search'
import { loadClaims } from '@/lib/store/load-claims'
import { inSnapshot } from '@/lib/store/in-snapshot'
import type { Handle } from '@/lib/store/store'
import { readSuccessors } from '@/lib/store/successors'
import { cached } from '../cache'
import { limitOf, pageOf, startOf, type Page } from '../cursor'
import { theStore } from '../open'
import { actorsOf, storeKnownAt, storeTurn } from './context'
import { loadEvents } from './event-contents'
import { actorsIn } from './in-language'

export interface SourceQuery extends Page {
  /** Words in the name or the id. With it, sources without a claim are found too. */
  readonly q?: string | undefined
}

export interface SourcesAnswer {
  sources: SourceAnswer[]
  next: string | null
}

export interface SourceDetail {
  source: SourceAnswer
  claims: ClaimAnswer[]
  next: string | null
}

/** By name, then by id. */
export async function readSources(
  query: SourceQuery = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<SourcesAnswer> {
  const store = await theStore()
  const limit = limitOf(query)
  const turn = await storeTurn(store)
  const key = ['sources', turn, query.q, query.cursor, limit, locale]
  const answer = await cached(store, key, () =>
    inSnapshot(store, { turn }, async (db) => {
      const { rows, next } = pageOf(await selectSources(db, query, limit), limit, (row) => [
        row.sort_name,
        row.id,
      ])
      const ids = rows.map(({ id }) => id)
      const actors = actorsIn(await loadActors(db, ids, null), locale)
      const sources = rows.flatMap(({ id, claims }) => {
        const actor = actors.get(id)
        return actor === undefined ? [] : [sourceOf(actor, Number(claims ?? 0))]
      })
      return { sources, next }
    }),
  )
  return answer ?? { sources: [], next: null }
}

function selectSources(db: Handle, query: SourceQuery, limit: number) {
  const start = startOf(query)
  let select = db
    .selectFrom('actors')
    .select((row) => [
      'id',
      'sort_name',
      row
        .selectFrom('claim_counts')
        .select((counts) => counts.fn.sum('claims').as('claims'))
        .whereRef('claim_counts.claimant', '=', 'actors.id')
        .as('claims'),
    ])
    .orderBy('sort_name')
    .orderBy('id')
    .limit(limit + 1)
  if (query.q === undefined) {
    select = select.where((row) =>
      row.exists(
        row
          .selectFrom('claim_counts')
          .select('claimant')
          .whereRef('claim_counts.claimant', '=', 'actors.id'),
      ),
    )
  } else select = select.where(holds(query.q))
  if (start !== null) {
    const [name, id] = start
    select = select.where((row) =>
      row.or([
        row('sort_name', '>', name),
        row.and([row('sort_name', '=', name), row('id', '>', id)]),
      ]),
    )
  }
  return select.execute()
}

export function sourceOf(actor: Actor, claims: number): SourceAnswer {
  const { id, name, shortName, kind, country, memberOf, names, shortNames, ownLanguage } = actor
  const { aliases = [] } = actor
  const described = { id, name, shortName, kind, country, memberOf }
  return { ...described, names, shortNames, ownLanguage, aliases, claims }
}

/**
 * One source with its claims as they now stand, the last recorded first; by the id of one that proved to be another, that
 * other. Null when there is none.
 */
export async function readSource(
  asked: string,
  page: Page = {},
  locale: Locale = DEFAULT_LOCALE,
): Promise<SourceDetail | null> {
  const store = await theStore()
  const limit = limitOf(page)
  const turn = await storeTurn(store)
  const key = ['source', turn, asked, page.cursor, limit, locale]
  return cached(store, key, () =>
    inSnapshot(store, { turn }, async (db) => {
      const id = (await readSuccessors(db, [asked])).get(asked) ?? asked
      const actor = actorsIn(await loadActors(db, [id], null), locale).get(id)
      if (actor === undefined) return null
      const { rows, next } = pageOf(await selectClaims(db, id, page, limit), limit, (row) => [
        row.recorded_at,
        row.id,
      ])
      const claims = await presentNow(
        db,
        rows.map((row) => row.id),
        locale,
      )
      return {
        source: sourceOf(actor, (await standingCounts(db, [id])).get(id) ?? 0),
        claims,
        next,
      }
    }),
  )
}

function selectClaims(db: Handle, claimant: string, page: Page, limit: number) {
  const start = startOf(page)
  const select = db
    .selectFrom('claims')
    .select(['id', 'recorded_at'])
    .where('claimant', '=', claimant)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (start === null) return select.execute()
  const [recordedAt, id] = start
  return select
    .where((row) =>
      row.or([
        row('recorded_at', '<', recordedAt),
        row.and([row('recorded_at', '=', recordedAt), row('id', '<', id)]),
      ]),
    )
    .execute()
}

/** Claims of any events, in the order of `ids`. */
export async function presentNow(
  db: Handle,
  ids: readonly string[],
  locale: Locale = DEFAULT_LOCALE,
): Promise<ClaimAnswer[]> {
  const records = await loadClaims(db, { ids }, null)
  const events = await loadEvents(db, [...new Set(records.map(({ event }) => event))], null)
  const actors = actorsIn(await actorsOf(db, records, null), locale)
  const settings = new Map([...events].map(([id, event]) => [id, settingOf(event)]))
  const byId = new Map(
    records.flatMap((record) => {
      const event = events.get(record.event)
      const setting = settings.get(record.event)
      if (event === undefined || setting === undefined) return []
      const claim = claimAt(record, NOW, setting)
      if (claim === null) return []
      return [[record.id, presentClaim(claim, { event, actors, ...wordsIn(locale) })] as const]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Names, kinds and memberships of these actors and of all they belong to. */
export async function readActors(
  ids: readonly string[],
  knownAt: string | null = null,
  locale: Locale = DEFAULT_LOCALE,
): Promise<ComparisonAnswer['actors']> {
  const store = await storeKnownAt(knownAt)
  const turn = await storeTurn(store)
  const recorded = await inSnapshot(store, { turn, knownAt }, (db) => loadActors(db, ids, knownAt))
  const actors = actorsIn(recorded, locale)
  return Object.fromEntries(
    [...actors.keys()].sort().flatMap((id) => {
      const actor = actors.get(id)
      if (actor === undefined) return []
      const { name, shortName, kind, memberOf } = actor
      return [[id, { name, shortName, kind, memberOf }]]
    }),
  )
}
