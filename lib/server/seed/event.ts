/** One shipped event: the event, its publications, statements, claims, appearances and revisions. */
import { factsOf, type ClaimFacts } from '@/lib/domain/claim'
import { REVISABLE, claimRevisionInput, type ClaimRevisionInput } from '@/lib/domain/revision'
import type { ShippedClaim, ShippedEvent, ShippedStatement } from '@/lib/feeds/shipped/records'
import { recordEvent, reviseEvent } from '@/lib/store/events'
import { keepLooks, namesOfPlace } from '@/lib/store/looks'
import { canonicalJson, isSameContent } from '@/lib/store/json'
import { loadPublications } from '@/lib/store/load-claims'
import { because } from '@/lib/store/record-content'
import { insertPublication, revisePublication } from '@/lib/store/publications'
import { insertAppearance, insertClaim } from '@/lib/store/record-claims'
import { insertWaiting } from '@/lib/store/waiting-rows'
import { reviseClaim } from '@/lib/store/revise-claim'
import { note, type Write } from '@/lib/store/write'
import { SHIPPED_NOTE } from './actors'
import { amended, type FileApplication } from './applied'

const DROPPED_NOTE = 'No longer in the shipped file.'

export async function applyEvent(applying: FileApplication, file: ShippedEvent): Promise<void> {
  await applyItself(applying, file)
  for (const [key, publication] of Object.entries(file.publications)) {
    await applyPublication(applying, key, publication)
  }
  for (const statement of file.statements) await applyStatement(applying, file, statement)
  for (const { claim, recordedAt, revision } of file.revisions) {
    if (await applying.differs(`revision ${claim} ${canonicalJson(revision)}`, recordedAt)) {
      await revise(applying, claim, revision, recordedAt)
    }
  }
  for (const key of applying.dropped('claim ')) {
    const id = key.slice('claim '.length)
    await revise(applying, id, byRecord({ status: 'withdrawn' }, DROPPED_NOTE))
    await applying.forget(key)
  }
  const claims = new Set(
    file.statements.flatMap((statement) => statement.claims.map(({ id }) => id)),
  )
  for (const key of applying.dropped('appearance ')) {
    const [, claim = ''] = key.split(' ')
    if (claims.has(claim)) {
      applying.warn(`${key} is no longer in the file; what was published stays recorded`)
    }
    await applying.forget(key)
  }
}

async function applyItself(applying: FileApplication, { event }: ShippedEvent): Promise<void> {
  const before = applying.before('event')
  if (!(await applying.differs('event', event))) return
  const outcome =
    before === null
      ? await recordEvent(applying.write, event)
      : await reviseEvent(
          applying.write,
          event.id,
          (current) => amended(current, before, event),
          because(SHIPPED_NOTE),
        )
  if (!outcome.ok) applying.warn(`${event.id} was recorded otherwise here and stays as it is`)
}

async function applyPublication(
  applying: FileApplication,
  id: string,
  publication: ShippedEvent['publications'][string],
): Promise<void> {
  const key = `publication ${id}`
  const before = applying.before(key)
  if (!(await applying.differs(key, publication))) return
  const known = (await loadPublications(applying.write.db, [id], null)).get(id)
  if (known === undefined) {
    insertPublication(applying.write, id, publication)
    return insertWaiting(applying.write)
  }
  // Several files may carry one publication; the first of them that is read has applied it.
  const { id: _, ...current } = known
  const after = before === null ? current : amended(current, before, publication)
  if (!isSameContent(current, after)) {
    await revisePublication(applying.write, known, after, because(SHIPPED_NOTE))
  }
}

async function applyStatement(
  applying: FileApplication,
  file: ShippedEvent,
  statement: ShippedStatement,
) {
  const write = writeOf(applying, statement)
  const { db, at, by } = write
  await db
    .insertInto('statements')
    .values({
      id: statement.id,
      event: file.event.id,
      claimant: statement.claimant,
      own_voice: statement.ownVoice ? 1 : 0,
      note: statement.note,
      recorded_at: at,
      recorded_by: by,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  for (const claim of wholesFirst(statement.claims)) {
    const isNew = await applyClaim(applying, file, statement, claim)
    await applyAppearances(applying, file, statement, claim, isNew)
  }
  await applyRemark(applying, statement)
}

/** A statement that came to the file later has its own moment in a new store. */
function writeOf(applying: FileApplication, { recordedAt }: ShippedStatement): Write {
  return recordedAt === null ? applying.write : applying.writeAt(recordedAt)
}

/** A remark that changed in the file is corrected in every claim of the statement: no row is written over. */
async function applyRemark(applying: FileApplication, statement: ShippedStatement): Promise<void> {
  const { id, note: remark, claims } = statement
  const key = `statement ${id}`
  const before = applying.before(key) as { remark: string | null } | null // as written below
  const row = await applying.write.db
    .selectFrom('statements')
    .select('note')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const isChanged = await applying.differs(key, { remark })
  if (!isChanged || (before ?? { remark: row.note }).remark === remark) return
  for (const claim of claims) await revise(applying, claim.id, byRecord({ remark }, SHIPPED_NOTE))
}

function wholesFirst(claims: readonly ShippedClaim[]): ShippedClaim[] {
  const depth = ({ claim }: ShippedClaim): number => {
    const whole = claims.find(({ id }) => id === claim.partOf)
    return whole === undefined ? 0 : depth(whole) + 1
  }
  return claims.toSorted((a, b) => depth(a) - depth(b))
}

/** The fields that a shipped file gives of a claim; an offset comes with its moment, and the rest is of appearances and statements. */
const FACTS = REVISABLE.filter(
  (field) =>
    field !== 'via' &&
    field !== 'term' &&
    field !== 'asOfOffset' &&
    field !== 'statedOn' &&
    field !== 'statedOnPrecision' &&
    field !== 'remark',
)

/** True when the claim is recorded for the first time. */
async function applyClaim(
  applying: FileApplication,
  { event }: ShippedEvent,
  statement: ShippedStatement,
  { id, claim }: ShippedClaim,
): Promise<boolean> {
  const { claimant, ownVoice } = statement
  const first = factsOf({ ...claim, claimant, status: 'stands' })
  const key = `claim ${id}`
  const before = applying.before(key) as { first: ClaimFacts; ownVoice: boolean } | null // as written below
  if (!(await applying.differs(key, { first, ownVoice }))) return false
  const { db } = applying.write
  const row = await db.selectFrom('claims').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) {
    const recorded = { id, statement: statement.id, event: event.id, ownVoice, first }
    await insertClaim(writeOf(applying, statement), recorded)
    await insertWaiting(applying.write)
    await keepLooks(db, namesOfPlace(event.id, claim.place, []))
    return true
  }
  if (before !== null && before.ownVoice !== ownVoice) {
    applying.warn(`${id}: whose voice it is in cannot be revised; give the claim a new id`)
  }
  const changed = FACTS.filter(
    (field) => !isSameContent(before?.first[field] ?? null, first[field]),
  )
  if (changed.length === 0) return false
  const changes = Object.fromEntries(changed.map((field) => [field, first[field]]))
  await revise(applying, id, byRecord(changes, SHIPPED_NOTE))
  return false
}

async function applyAppearances(
  applying: FileApplication,
  { event, publications }: ShippedEvent,
  statement: ShippedStatement,
  { id, appearances }: ShippedClaim,
  isNew: boolean,
): Promise<void> {
  const { statedOn, statedOnPrecision } = statement
  const write = writeOf(applying, statement)
  for (const { publication, ...words } of appearances) {
    const key = `appearance ${id} ${publication}`
    const known = applying.before(key) !== null
    const appearance = { ...words, statedOn, statedOnPrecision }
    if (!(await applying.differs(key, appearance))) continue
    if (known) {
      applying.warn(`${key} changed in the file; what was published stays as it was recorded`)
      continue
    }
    const row = await write.db
      .selectFrom('appearances')
      .select('publication')
      .where('claim', '=', id)
      .where('publication', '=', publication)
      .executeTakeFirst()
    if (row !== undefined) continue
    const document = publications[publication]
    if (document === undefined) continue
    insertAppearance(
      write,
      event.id,
      { ...document, id: publication },
      { claim: id, ...appearance },
    )
    await insertWaiting(write)
    if (isNew) continue
    const { publisher, title, url } = document
    note(write, 'appearance-recorded', {
      event: event.id,
      claim: id,
      after: { publication, publisher, title, url },
    })
  }
}

function byRecord(changes: object, why: string): ClaimRevisionInput {
  return claimRevisionInput.parse({ by: 'record', reason: 'unknown', note: why, ...changes })
}

async function revise(
  applying: FileApplication,
  id: string,
  revision: ClaimRevisionInput,
  recordedAt?: string,
): Promise<void> {
  const write = recordedAt === undefined ? applying.write : applying.writeAt(recordedAt)
  const outcome = await reviseClaim(write, id, revision)
  if (outcome.ok) return
  const why = outcome.kind === 'refused' ? outcome.refusals.map(({ message }) => message) : []
  applying.warn(`${id} was not revised: ${why.join('; ')}`)
}
