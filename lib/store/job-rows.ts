/** The rows of a job's file that were not recorded, and the moments at which the others were. */
import { inChunks } from './chunks'
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

/** The claims to which a job did this, in its order. */
export async function claimsOfJob(
  db: Handle,
  job: string,
  kind: 'claim-recorded' | 'claim-withdrawn',
): Promise<string[]> {
  const rows = await inChunks(await momentsOf(db, job), (some) =>
    db
      .selectFrom('changes')
      .select('claim')
      .where('at', 'in', some)
      .where('kind', '=', kind)
      .orderBy('seq')
      .execute(),
  )
  return rows.flatMap(({ claim }) => claim ?? [])
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
