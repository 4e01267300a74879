/** Publications are recorded once: the same address (or publisher, title and date) is one document. */
import {
  publicationIdentity,
  type Publication,
  type PublicationInput,
} from '@/lib/domain/publication'
import { digestOf, freeId } from './ids'
import { loadPublications } from './load-claims'
import { insertRevision } from './revisions'
import type { Handle } from './store'
import { touch } from './touched'
import { note, type Write } from './write'

/** What may be learnt of a recorded publication later, as a revision of it. */
const LEARNT = ['archivedUrl', 'contentHash'] as const

/**
 * The recorded publication that this one is; undefined when it is a new record. A known address
 * with another title or date is a new record (a page is re-titled, a repost is dated anew): nothing
 * is lost, and support still counts one document.
 */
export async function findPublication(
  db: Handle,
  input: PublicationInput,
): Promise<Publication | undefined> {
  const rows = await db
    .selectFrom('publications')
    .select('id')
    .where('identity', '=', identityOf(input))
    .orderBy('id')
    .execute()
  const known = await loadPublications(
    db,
    rows.map(({ id }) => id),
    null,
  )
  return [...known.values()].find(
    (publication) =>
      publication.publisher === input.publisher &&
      publication.title === input.title &&
      (input.publishedAt === null || publication.publishedAt === input.publishedAt),
  )
}

export async function recordPublication(write: Write, input: PublicationInput): Promise<string> {
  const { publisher, title, url, publishedAt } = input
  const id = await freeId(write.db, 'publications', [publisher, title, url, publishedAt])
  await insertPublication(write, id, input)
  return id
}

export async function insertPublication(write: Write, id: string, input: PublicationInput) {
  const row = { id, identity: identityOf(input) }
  await write.db.insertInto('publications').values(row).execute()
  await insertRevision(write, 'publication_revisions', id, 1, input, null)
}

/** What the incoming record adds to a known publication: a first archived copy, a first digest. */
export function learntOf(known: Publication, input: PublicationInput): PublicationInput | null {
  const { id: _, ...content } = known
  const learnt = LEARNT.filter((field) => known[field] === null && input[field] !== null)
  if (learnt.length === 0) return null
  return { ...content, ...Object.fromEntries(learnt.map((field) => [field, input[field]])) }
}

/** A new revision of a publication; every lane that it supports is brought up to date. */
export async function revisePublication(
  write: Write,
  known: Publication,
  content: PublicationInput,
  why: string | null,
): Promise<void> {
  const { db, at } = write
  const newest = await db
    .selectFrom('publication_revisions')
    .select((rows) => rows.fn.max('revision').as('revision'))
    .where('id', '=', known.id)
    .executeTakeFirstOrThrow()
  const revision = newest.revision + 1
  await insertRevision(write, 'publication_revisions', known.id, revision, content, why)
  await db
    .updateTable('publications')
    .set({ identity: identityOf(content) })
    .where('id', '=', known.id)
    .execute()
  const carried = await db
    .selectFrom('appearances')
    .innerJoin('claims', 'claims.id', 'appearances.claim')
    .select(['claims.event', 'claims.claimant', 'claims.lane_key'])
    .distinct()
    .where('appearances.publication', '=', known.id)
    .execute()
  for (const { event, claimant, lane_key } of carried) {
    touch(write.touched, event, at, { claimant, lanes: [lane_key] })
  }
  const { id, ...before } = known
  note(write, 'publication-revised', {
    event: null,
    before: { id, ...before },
    after: { id, ...content },
  })
}

function identityOf(publication: PublicationInput): string {
  return digestOf(publicationIdentity(publication))
}
