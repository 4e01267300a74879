/** Writes out what older records lack: fields that came later have their defaults, as if they had been left out. */
import type { PublicationInput } from '@/lib/domain/publication'
import { sql } from 'kysely'
import { inChunks, slicesOf } from './chunks'
import { canonicalJson, fromColumn } from './json'
import type { RevisionTableName } from './revisions'
import type { Handle } from './store'

type Json = Record<string, unknown>

/** The columns of a claim that became facts of it, which a revision may change. */
interface OldClaim {
  readonly id: string
  readonly claimant: string
  readonly measure: string
  readonly part_of: string | null
  readonly part_kind: string | null
  readonly disputes: string
  readonly step: string | null
  readonly first: string
}

const AT_ONCE = 1_000

export async function fillDefaults(db: Handle): Promise<void> {
  await fillClaims(db)
  await fillRevisions(db)
  await fillContents(db, 'event_revisions', eventWithDefaults)
  await fillContents(db, 'publication_revisions', publicationWithDefaults)
  await fillShipped(db)
}

async function fillClaims(db: Handle): Promise<void> {
  const ids = (await db.selectFrom('claims').select('id').execute()).map(({ id }) => id)
  for (const some of slicesOf(ids, AT_ONCE)) {
    const { rows } = await sql<OldClaim>`select id, claimant, measure, part_of, part_kind, disputes,
      step, first from claims where id in (${sql.join(some)})`.execute(db)
    for (const row of rows) {
      const first = JSON.stringify(factsWithDefaults(identityOf(row), fromColumn<Json>(row.first)))
      await db.updateTable('claims').set({ first }).where('id', '=', row.id).execute()
    }
  }
}

function identityOf({ claimant, measure, part_of, part_kind, disputes, step }: OldClaim): Json {
  return {
    claimant,
    measure,
    partOf: part_of,
    partKind: part_kind,
    disputes: fromColumn<unknown>(disputes),
    step: step === null ? null : fromColumn<unknown>(step),
  }
}

/** The facts of a claim in the order in which they are written, whatever came later with its default. */
function factsWithDefaults(identity: Json, first: Json): Json {
  const { quantity, place, step, ...facts } = { ...identity, ...first }
  return {
    ...facts,
    quantity: quantityWithDefaults(quantity),
    place: placeWithDefaults(place),
    step: stepWithDefaults(step),
    scope: facts.scope ?? [],
    citing: facts.citing ?? [],
    asOfOffset: facts.asOfOffset ?? null,
  }
}

function quantityWithDefaults(quantity: unknown): unknown {
  return { interval: null, ...(quantity as Json) } // as it was recorded
}

function placeWithDefaults(place: unknown): unknown {
  return place == null ? null : { code: null, ...(place as Json) } // as it was recorded
}

function stepWithDefaults(step: unknown): unknown {
  return step == null ? null : { replaces: null, ...(step as Json) } // as it was recorded
}

/** Only the fields that are there are changed by a revision. */
function changesWithDefaults(changes: Json): Json {
  return {
    ...changes,
    ...('quantity' in changes ? { quantity: quantityWithDefaults(changes.quantity) } : {}),
    ...('place' in changes ? { place: placeWithDefaults(changes.place) } : {}),
    ...('asOf' in changes ? { asOfOffset: changes.asOfOffset ?? null } : {}),
  }
}

async function fillRevisions(db: Handle): Promise<void> {
  const rows = await db
    .selectFrom('claim_revisions')
    .select(['claim', 'revision', 'changes'])
    .execute()
  for (const { claim, revision, changes } of rows) {
    const filled = JSON.stringify(changesWithDefaults(fromColumn<Json>(changes)))
    if (filled === changes) continue
    await db
      .updateTable('claim_revisions')
      .set({ changes: filled })
      .where('claim', '=', claim)
      .where('revision', '=', revision)
      .execute()
  }
}

function eventWithDefaults(event: Json): Json {
  const places = event.places as readonly Json[] // as they were recorded
  return {
    timeZone: null,
    ...event,
    places: places.map((place) => ({ code: null, aliases: [], extent: false, ...place })),
  }
}

function publicationWithDefaults(publication: Json): Json {
  const defaults: Pick<PublicationInput, 'described'> = { described: false }
  return { ...defaults, ...publication }
}

export async function fillContents(
  db: Handle,
  table: RevisionTableName,
  fill: (content: Json) => Json,
): Promise<void> {
  const rows = await db.selectFrom(table).select(['id', 'revision', 'content']).execute()
  for (const { id, revision, content } of rows) {
    await db
      .updateTable(table)
      .set({ content: canonicalJson(fill(fromColumn<Json>(content))) })
      .where('id', '=', id)
      .where('revision', '=', revision)
      .execute()
  }
}

/** What shipped files said when they were last applied, so that only what changes in them is applied again. */
async function fillShipped(db: Handle): Promise<void> {
  const rows = await db.selectFrom('shipped').selectAll().execute()
  const filled = rows.map(({ file, key, content }) => ({ file, ...shippedEntry(key, content) }))
  await db.deleteFrom('shipped').execute()
  await inChunks(filled, (some) => db.insertInto('shipped').values(some).execute())
}

function shippedEntry(key: string, content: string): { key: string; content: string } {
  const [kind = ''] = key.split(' ')
  const value = fromColumn<unknown>(content)
  switch (kind) {
    case 'event':
      return { key, content: canonicalJson(eventWithDefaults(value as Json)) } // as the file said it
    case 'publication':
      return { key, content: canonicalJson(publicationWithDefaults(value as Json)) }
    case 'claim': {
      const { first, identity } = value as { first: Json; identity: Json }
      const { ownVoice, ...facts } = identity
      return { key, content: canonicalJson({ first: factsWithDefaults(facts, first), ownVoice }) }
    }
    case 'revision':
      return { key: shippedRevisionKey(key), content }
    default:
      return { key, content }
  }
}

/** The key of a shipped revision holds the revision itself: `revision CLAIM {...}`. */
function shippedRevisionKey(key: string): string {
  const start = key.indexOf('{')
  const revision = fromColumn<Json>(key.slice(start))
  return `${key.slice(0, start)}${canonicalJson(changesWithDefaults(revision))}`
}
