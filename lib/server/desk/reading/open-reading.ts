/** An article that was given to the desk, read anew for whoever opens it: its text, and what the reader proposes. */
import 'server-only'
import type { ReadingState } from '@/lib/answers/reading-state'
import type { Actor } from '@/lib/domain/actor'
import { readingSteps } from '@/lib/reader/read'
import type { Reading as Suggestions } from '@/lib/reader/reading'
import { loadTagger } from '@/lib/reader/text/tagger'
import { readNewest } from '@/lib/store/in-snapshot'
import { loadActors } from '@/lib/store/load-actors'
import type { Reading } from '@/lib/store/readings'
import type { Handle } from '@/lib/store/store'
import { inTurns } from '@/lib/turns'
import { theStore } from '../../open'
import { loadEvents, type KnownEvent } from '../../reading/event-contents'
import { readKnownActors } from '../../reading/known-actors'
import { findActor, findEvent } from '../resolve-names'
import { beginReading } from './begin-reading'
import { claimantsFor } from './claimants'
import { findArticle } from './find-article'

export interface OpenReading {
  readonly id: string
  readonly text: string
  readonly language: string
  readonly notice: Suggestions['notice']
  readonly begin: ReadingState
  /** The titles of the event, and of those that stand around it. */
  readonly events: readonly string[]
  readonly isRecorded: boolean
}

/** `named` is an event that the address names, for an article that came without one. */
export async function openReading(id: string, named = ''): Promise<OpenReading | null> {
  const store = await theStore()
  const reading = await readNewest(store, (db) => findArticle(db, id))
  if (reading === null) return null
  const typed = named === '' ? reading.document.event : named
  const { event, around, actors, inOrder } = await readNewest(store, (db) =>
    surroundings(db, typed),
  )
  const suggestions = await suggestionsFor(reading)
  const known = await readNewest(store, (db) =>
    loadActors(
      db,
      suggestions.statements.flatMap(({ claimant }) =>
        (claimant?.actors ?? []).map(({ actor }) => actor),
      ),
      null,
    ),
  )
  const names = await readNewest(store, (db) => recordedNames(db, suggestions))
  const nameOf = (actor: string) => actors.get(actor) ?? known.get(actor)
  const document = { ...reading.document, event: event?.title ?? typed }
  return {
    id,
    text: reading.text,
    language: suggestions.language,
    notice: suggestions.notice,
    begin: beginReading(
      { text: reading.text, document },
      suggestions,
      event,
      (statement) => claimantsFor(statement, { inOrder }, nameOf),
      (words) => names.get(words) ?? null,
    ),
    events: around.map(({ title }) => title),
    isRecorded: reading.recordedAt !== null,
  }
}

/** A relay, or whom a claimant cites, that is no recorded source by its very name is left to the editor. */
async function recordedNames(
  db: Handle,
  { statements }: Suggestions,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const said = statements.flatMap(({ via, citing }) => [...via, ...citing].map(({ text }) => text))
  for (const words of new Set(said)) {
    const found = await findActor(db, words.replace(/^the /iu, ''))
    if (found.kind === 'found') names.set(words, found.one.name)
  }
  return names
}

/** What the reader says of it: the same every time. */
export async function suggestionsFor({ text, document }: Pick<Reading, 'text' | 'document'>) {
  const [day] = /^\d{4}-\d{2}-\d{2}/u.exec(document.publishedAt) ?? []
  const context = { publishedOn: day ?? null, actors: await readKnownActors() }
  return inTurns(readingSteps(await loadTagger(), text, context))
}

interface Surroundings {
  readonly event: KnownEvent | null
  /** The event, then those of the same crisis. */
  readonly around: readonly KnownEvent[]
  readonly actors: ReadonlyMap<string, Actor>
  readonly inOrder: readonly Actor[]
}

async function surroundings(db: Handle, typed: string): Promise<Surroundings> {
  const found = typed.trim() === '' ? null : await findEvent(db, typed)
  if (found?.kind !== 'found') return { event: null, around: [], actors: new Map(), inOrder: [] }
  const event = found.one
  const whole = event.parent ?? event.id
  const rows = await db
    .selectFrom('events')
    .select('id')
    .where((row) => row.or([row('parent', '=', whole), row('id', '=', whole)]))
    .orderBy('id')
    .execute()
  const ids = [event.id, ...rows.map(({ id }) => id).filter((id) => id !== event.id)]
  const events = await loadEvents(db, ids, null)
  const counts = await db
    .selectFrom('claim_counts')
    .select(['claimant', (row) => row.fn.sum('claims').as('claims')])
    .where('event', 'in', ids)
    .where('claims', '>', 0)
    .groupBy('claimant')
    .orderBy((row) => row.fn.sum('claims'), 'desc')
    .orderBy('claimant')
    .execute()
  const claimants = counts.map(({ claimant }) => claimant)
  const parties = event.parties.map(({ actor }) => actor)
  const actors = await loadActors(db, [...claimants, ...parties], null)
  const inOrder = [...new Set([...claimants, ...parties])].flatMap((id) => actors.get(id) ?? [])
  return { event, around: ids.flatMap((id) => events.get(id) ?? []), actors, inOrder }
}
