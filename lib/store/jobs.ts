/**
 * Jobs, each of which one process works on at a time: it holds a lease that it renews with every step. A process that ends
 * leaves its job to whoever asks next once the lease is over.
 */
import { sql } from 'kysely'
import type { JobState } from './job-tables'
import type { Handle, Store, StoreKind } from './store'

export interface Job {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly input: unknown
  readonly progress: unknown
  readonly createdAt: string
  readonly createdBy: string
  readonly endedAt: string | null
}

const COLUMNS = [
  'id',
  'kind',
  'state',
  'input',
  'progress',
  'created_at as createdAt',
  'created_by as createdBy',
  'ended_at as endedAt',
] as const

/** Longer than any step takes, and short enough that a job goes on soon after its process was killed. */
const LEASE_MS = 15_000

/** The work was taken over by another process, which had waited for the end of the lease. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** The clock of the database, by which leases end for all processes alike, in ms since 1970. */
export function databaseNow(kind: StoreKind) {
  return kind === 'postgres'
    ? sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
    : sql<number>`cast((julianday('now') - 2440587.5) * 86400000 as integer)`
}

export async function insertJob(
  db: Handle,
  job: Pick<Job, 'id' | 'kind' | 'state' | 'createdAt' | 'createdBy'> & {
    readonly input: object
    readonly progress: object
  },
): Promise<void> {
  await db
    .insertInto('jobs')
    .values({
      id: job.id,
      kind: job.kind,
      state: job.state,
      input: JSON.stringify(job.input),
      progress: JSON.stringify(job.progress),
      holder: null,
      lease_until: 0,
      created_at: job.createdAt,
      created_by: job.createdBy,
      ended_at: null,
    })
    .execute()
}

/** A job that may be seen; null for one whose file is still on its way. */
export async function findJob(db: Handle, id: string): Promise<Job | null> {
  const row = await db
    .selectFrom('jobs')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('state', '!=', 'receiving')
    .executeTakeFirst()
  return row === undefined ? null : jobOf(row)
}

export async function listJobs(db: Handle, kind: string, limit: number): Promise<Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('state', '!=', 'receiving')
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(jobOf)
}

/** The jobs of that kind about another one, whose id theirs begin with, in their order. */
export async function jobsBelow(db: Handle, kind: string, id: string): Promise<Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .select(COLUMNS)
    .where('kind', '=', kind)
    .where('id', '>', `${id}-`)
    .where('id', '<', `${id}.`)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(jobOf)
}

/** Takes the oldest job that nobody works on; null where there is none. */
export async function takeJob(
  { writer, kind }: Pick<Store, 'writer' | 'kind'>,
  holder: string,
): Promise<Job | null> {
  const free = sql`select id from jobs
    where state = 'queued' or (state = 'running' and lease_until < ${databaseNow(kind)})
    order by created_at, id limit 1 ${kind === 'postgres' ? sql`for update skip locked` : sql``}`
  const row = await writer
    .updateTable('jobs')
    .set({ state: 'running', holder, lease_until: sql<number>`${databaseNow(kind)} + ${LEASE_MS}` })
    .where('id', '=', sql<string>`(${free})`)
    .returning(COLUMNS)
    .executeTakeFirst()
  return row === undefined ? null : jobOf(row)
}

/** Renews the lease in the transaction of a step. Throws where another process has it by now. */
export async function renewLease(
  db: Handle,
  kind: StoreKind,
  job: string,
  holder: string,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ lease_until: sql<number>`${databaseNow(kind)} + ${LEASE_MS}` })
    .where('id', '=', job)
    .where('holder', '=', holder)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new LeaseLost(`job ${job} is another process's by now`)
}

export async function setProgress(db: Handle, job: string, progress: object): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', job)
    .execute()
}

/** Ends a job, whose file is not needed any more. */
export async function endJob(
  db: Handle,
  job: string,
  state: 'done' | 'failed',
  at: string,
): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state, holder: null, lease_until: 0, ended_at: at })
    .where('id', '=', job)
    .execute()
  await db.deleteFrom('job_pieces').where('job', '=', job).execute()
}

/** Ends a job that met a fault of the program, with what was known of it last. */
export async function failJob(
  db: Handle,
  job: string,
  { message }: { readonly message: string },
  at: string,
): Promise<void> {
  const row = await db
    .selectFrom('jobs')
    .select('progress')
    .where('id', '=', job)
    .executeTakeFirstOrThrow()
  await setProgress(db, job, { ...JSON.parse(row.progress), message })
  await endJob(db, job, 'failed', at)
}

/** Lets whoever asks next work on it. */
export async function queueJob(db: Handle, job: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'queued', holder: null, lease_until: 0 })
    .where('id', '=', job)
    .execute()
}

/** Removes jobs whose file never came to its end, before that moment. */
export async function dropAbandoned(db: Handle, before: string): Promise<void> {
  const rows = await db
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', 'receiving')
    .where('created_at', '<', before)
    .execute()
  for (const { id } of rows) await dropJob(db, id)
}

export async function dropJob(db: Handle, id: string): Promise<void> {
  await db.deleteFrom('job_pieces').where('job', '=', id).execute()
  await db.deleteFrom('jobs').where('id', '=', id).execute()
}

type JobRow = Omit<Job, 'input' | 'progress'> & {
  readonly input: string
  readonly progress: string
}

function jobOf({ input, progress, ...row }: JobRow): Job {
  return { ...row, input: JSON.parse(input), progress: JSON.parse(progress) }
}
