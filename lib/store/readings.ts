/** Articles that editors read at the desk: kept while they are worked on, and afterwards only as far as an editor says so. */
import { fromColumn } from './json'
import type { Handle } from './store'

/** What is known of the publication before an editor has looked at it. */
export interface ReadingDocument {
  readonly event: string
  readonly title: string
  readonly publisher: string
  readonly address: string
  readonly publishedAt: string
}

export interface Reading {
  readonly id: string
  readonly text: string
  readonly document: ReadingDocument
  readonly madeAt: string
  readonly madeBy: string
  readonly recordedAt: string | null
}

export async function insertReading(
  db: Handle,
  { id, text, document, madeAt, madeBy }: Omit<Reading, 'recordedAt'>,
): Promise<void> {
  await db
    .insertInto('readings')
    .values({
      id,
      text,
      document: JSON.stringify(document),
      made_at: madeAt,
      made_by: madeBy,
      recorded_at: null,
      labels: null,
    })
    .execute()
}

export async function findReading(db: Handle, id: string): Promise<Reading | null> {
  const row = await db.selectFrom('readings').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    text: row.text,
    document: fromColumn<ReadingDocument>(row.document),
    madeAt: row.made_at,
    madeBy: row.made_by,
    recordedAt: row.recorded_at,
  }
}

/** The readings of which nothing was recorded yet, the newest first, without their texts. */
export async function openReadings(
  db: Handle,
  by: string,
  most: number,
): Promise<Omit<Reading, 'text' | 'recordedAt'>[]> {
  const rows = await db
    .selectFrom('readings')
    .select(['id', 'document', 'made_at', 'made_by'])
    .where('made_by', '=', by)
    .where('recorded_at', 'is', null)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    document: fromColumn<ReadingDocument>(row.document),
    madeAt: row.made_at,
    madeBy: row.made_by,
  }))
}

/** Notes that something was recorded of it. Without labels its text is kept no longer. */
export async function closeReading(
  db: Handle,
  id: string,
  at: string,
  labels: object | null,
): Promise<void> {
  if (labels === null) return dropReading(db, id)
  await db
    .updateTable('readings')
    .set({ recorded_at: at, labels: JSON.stringify(labels) })
    .where('id', '=', id)
    .execute()
}

export async function dropReading(db: Handle, id: string): Promise<void> {
  await db.deleteFrom('readings').where('id', '=', id).execute()
}

/** Drops what was begun before that moment and never recorded. */
export async function dropOldReadings(db: Handle, before: string): Promise<void> {
  await db
    .deleteFrom('readings')
    .where('recorded_at', 'is', null)
    .where('made_at', '<', before)
    .execute()
}

export interface LabelledReading {
  readonly id: string
  readonly text: string
  readonly labels: string
}

/** The labelled readings after that id, in the order of their ids. */
export async function labelledReadings(
  db: Handle,
  after: string,
  most: number,
): Promise<LabelledReading[]> {
  const rows = await db
    .selectFrom('readings')
    .select(['id', 'text', 'labels'])
    .where('labels', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.flatMap(({ labels, ...row }) => (labels === null ? [] : [{ ...row, labels }]))
}
