/** Recording publications, each once: the same address, or publisher, title and date, is one document. */
import {
  publicationIdentity,
  type Publication,
  type PublicationInput,
} from '@/lib/domain/publication'
import { notedAfter, type ContentReason } from './record-content'
import { groupBy } from '@/lib/domain/group-by'
import { compareText } from '@/lib/domain/text'
import { inChunks } from './chunks'
import { publicationContent, publicationId } from './content-ids'
import { freeId } from './free-id'
import { digestOf } from './ids'
import { isSameContent } from './json'
import { loadPublications } from './load-claims'
import { refused, type Outcome } from './outcome'
import { mention } from './record-claims'
import { reference, unknownReferences } from './references'
import { insertRevision, revisionRow } from './revisions'
import { touch } from './reach'
import { insertWaiting, type Waiting } from './waiting-rows'
import { note, type Write } from './write'

/** The fields that a later record may add to a publication, as a revision of it. */
const LATE_FIELDS = ['archivedUrl', 'contentHash'] as const

/**
 * The recorded publication that is the same as this one; undefined when it is a new record. A recorded address with
 * another title or date is a new record, since pages are re-titled and reposts dated anew. Nothing is lost so, and
 * support still counts one document.
 */
export async function findPublication(
  write: Waiting,
  input: PublicationInput,
): Promise<Publication | undefined> {
  const identity = publicationDigest(input)
  await rememberPublications(write, [identity])
  return write.memory.publications
    .get(identity)
    ?.find(
      (publication) =>
        publication.publisher === input.publisher &&
        publication.title === input.title &&
        (input.publishedAt === null || publication.publishedAt === input.publishedAt),
    )
}

/** Reads the publications of these identities, each once in a write. */
export async function rememberPublications(
  write: Waiting,
  identities: readonly string[],
): Promise<void> {
  const { db, memory } = write
  const open = [...new Set(identities)].filter((identity) => !memory.publications.has(identity))
  if (open.length === 0) return
  await insertWaiting(write)
  const rows = await inChunks(open, (some) =>
    db
      .selectFrom('publications')
      .select(['id', 'identity'])
      .where('identity', 'in', some)
      .orderBy('id')
      .execute(),
  )
  const ids = rows.map(({ id }) => id)
  const contents = await loadPublications(db, ids, null)
  const idsOf = groupBy(rows, ({ identity }) => identity)
  for (const identity of open) {
    const some = (idsOf.get(identity) ?? []).flatMap(({ id }) => contents.get(id) ?? [])
    memory.publications.set(identity, some)
  }
}

export async function recordPublication(write: Write, input: PublicationInput): Promise<string> {
  const first = publicationId(write.memory, input)
  const id = await freeId(write, 'publications', publicationContent(input), first)
  insertPublication(write, id, input)
  return id
}

export function insertPublication(write: Write, id: string, input: PublicationInput): void {
  const { rows, memory } = write
  const identity = publicationDigest(input)
  rows.publications.push({ id, identity, publisher: input.publisher })
  rows.publication_revisions.push(revisionRow(write, id, 1, input, null))
  const others = memory.publications.get(identity)
  if (others === undefined) return
  const all = [...others, { ...input, id }]
  memory.publications.set(
    identity,
    all.toSorted((a, b) => compareText(a.id, b.id)),
  )
}

/** The publication with what the input adds to it, a first archived copy or a first digest; null when it adds nothing. */
export function withAdditions(
  { id: _, ...recorded }: Publication,
  input: PublicationInput,
): PublicationInput | null {
  const added = LATE_FIELDS.filter((field) => recorded[field] === null && input[field] !== null)
  if (added.length === 0) return null
  return { ...recorded, ...Object.fromEntries(added.map((field) => [field, input[field]])) }
}

/** Amends a publication that is recorded. One that would be as it is changes nothing. */
export async function amendPublication(
  write: Write,
  id: string,
  amend: (current: PublicationInput) => PublicationInput,
  why: ContentReason,
): Promise<Outcome<Publication>> {
  const known = (await loadPublications(write.db, [id], null)).get(id)
  if (known === undefined) return { ok: false, kind: 'unknown' }
  const { id: _, ...current } = known
  const after = amend(current)
  if (isSameContent(current, after)) return { ok: true, created: false, value: known }
  const publisher = reference('actors', after.publisher, 'publisher')
  const unknown = await unknownReferences(write.db, publisher)
  if (unknown.length > 0) return refused(unknown)
  await revisePublication(write, known, after, why)
  return { ok: true, created: true, value: { ...after, id } }
}

/** Records a revision of a publication, and marks every claim that it carries as changed. */
export async function revisePublication(
  write: Write,
  publication: Publication,
  content: PublicationInput,
  why: ContentReason,
): Promise<void> {
  const { db, at, memory } = write
  await insertWaiting(write)
  memory.publications.clear()
  const newest = await db
    .selectFrom('publication_revisions')
    .select((rows) => rows.fn.max('revision').as('revision'))
    .where('id', '=', publication.id)
    .executeTakeFirstOrThrow()
  const revision = newest.revision + 1
  await insertRevision(write, 'publication_revisions', publication.id, revision, content, why.note)
  await db
    .updateTable('publications')
    .set({ identity: publicationDigest(content), publisher: content.publisher })
    .where('id', '=', publication.id)
    .execute()
  const carried = await db
    .selectFrom('appearances')
    .innerJoin('claims', 'claims.id', 'appearances.claim')
    .select(['claims.event', 'claims.id'])
    .where('appearances.publication', '=', publication.id)
    .execute()
  for (const { event, id } of carried) touch(write.reach, event, at, [id])
  for (const event of new Set(carried.map((row) => row.event))) {
    await mention(db, event, [content.publisher])
  }
  const { id, ...before } = publication
  note(write, 'publication-revised', {
    event: null,
    before: { id, ...before },
    after: notedAfter({ id, ...content }, why),
  })
}

/** The identity of a publication, as its row has it. */
export function publicationDigest(publication: PublicationInput): string {
  return digestOf(publicationIdentity(publication))
}
