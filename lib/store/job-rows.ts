/** The rows of a job's file that were not recorded, and the moments at which the others were. */
import { inChunks } from './chunks'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import type { JobRowTable } from './job-tables'
import type { Handle } from './store'

export interface RowFault {
  /** The column, or the place in a record. */
  readonly path: string
  /** What stands there. */
  readonly value: string
  /** The code of a warning; a refusal has none. */
  readonly code?: string
  readonly message: string
}

export interface JobRow {
  readonly row: number
  readonly part: number
  readonly outcome: JobRowTable['outcome']
  readonly cells: readonly string[]
  readonly faults: readonly RowFault[]
}

/** Rows that are inserted at once, since databases bound the number of parameters. */
const AT_ONCE = 150

/** Before every row. */
export const NO_ROW = { row: 0, part: 0 }

export async function putRows(db: Handle, job: string, rows: readonly JobRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const some = rows.slice(start, start + AT_ONCE)
    await db
      .insertInto('job_rows')
      .values(
        some.map(({ row, part, outcome, cells, faults }) => ({
          job,
          row,
          part,
          outcome,
          cells: JSON.stringify(cells),
          faults: JSON.stringify(faults),
        })),
      )
      .execute()
  }
}

/** The rows after that figure of a row, in order, at most so many of them. */
export async function readRows(
  db: Handle,
  job: string,
  after: Pick<JobRow, 'row' | 'part'>,
  limit: number,
  outcomes: readonly JobRow['outcome'][],
): Promise<JobRow[]> {
  const rows = await db
    .selectFrom('job_rows')
    .select(['row', 'part', 'outcome', 'cells', 'faults'])
    .where('job', '=', job)
    .where('outcome', 'in', outcomes)
    .where((one) =>
      one.or([
        one('row', '>', after.row),
        one.and([one('row', '=', after.row), one('part', '>', after.part)]),
      ]),
    )
    .orderBy('row')
    .orderBy('part')
    .limit(limit)
    .execute()
  return rows.map(({ cells, faults, ...row }) => ({
    ...row,
    cells: JSON.parse(cells),
    faults: JSON.parse(faults),
  }))
}

export async function noteWrite(db: Handle, job: string, at: string): Promise<void> {
  await db.insertInto('job_writes').values({ job, at }).execute()
}

/** What a job did to a claim, by its row of the ledger. */
export interface JobChange {
  readonly seq: number
  readonly kind: ChangeKind
  readonly claim: string
}

/** What a job did to claims, in its order; the first of it where that is enough, since there may be a million. */
export async function changesOfJob(
  db: Handle,
  job: string,
  kinds: readonly ChangeKind[],
  limit?: number,
): Promise<JobChange[]> {
  const rows = await inChunks(await momentsOf(db, job), (some) =>
    db
      .selectFrom('changes')
      .select(['seq', 'kind', 'claim'])
      .where('at', 'in', some)
      .where('kind', 'in', kinds)
      .orderBy('seq')
      .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
      .execute(),
  )
  const changes = rows.flatMap(({ claim, ...row }) => (claim === null ? [] : [{ ...row, claim }]))
  return limit === undefined ? changes : changes.slice(0, limit)
}

export async function countChangesOfJob(
  db: Handle,
  job: string,
  kind: ChangeKind,
): Promise<number> {
  const counts = await inChunks(await momentsOf(db, job), (some) =>
    db
      .selectFrom('changes')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('at', 'in', some)
      .where('kind', '=', kind)
      .execute(),
  )
  return counts.reduce((sum, { count }) => sum + Number(count), 0)
}

/** True for a claim with an appearance that another than this job recorded. */
export async function isCarriedElsewhere(db: Handle, claim: string, job: string): Promise<boolean> {
  const row = await db
    .selectFrom('appearances')
    .select('claim')
    .where('claim', '=', claim)
    .where('recorded_at', 'not in', db.selectFrom('job_writes').select('at').where('job', '=', job))
    .executeTakeFirst()
  return row !== undefined
}

async function momentsOf(db: Handle, job: string): Promise<string[]> {
  const rows = await db
    .selectFrom('job_writes')
    .select('at')
    .where('job', '=', job)
    .orderBy('at')
    .execute()
  return rows.map(({ at }) => at)
}
