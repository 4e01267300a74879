/** An import as it is told: its state, its counts, and the first of the rows that were refused or held. */
import type { HoldCode, ImportAnswer } from '@/lib/answers/import-shapes'
import { readNewest } from '@/lib/store/in-snapshot'
import { NO_ROW, readRows, type JobRow } from '@/lib/store/job-rows'
import { findJob, jobsBelow, listJobs } from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import { theStore } from '../open'
import { IMPORT, importJobOf, WITHDRAWAL, type ImportJob } from './progress'
import { withdrawalJobOf, type WithdrawalJob } from './withdrawal'

/** Rows of each kind that an answer lists; the file of rows has all. */
const MAX_LISTED = 1_000

/** Null where there is no such import. */
export async function readImport(id: string): Promise<ImportAnswer | null> {
  return readImportIn(await theStore(), id)
}

export function readImportIn(store: Store, id: string): Promise<ImportAnswer | null> {
  return readNewest(store, async (db) => {
    const job = importJobOf(await findJob(db, id))
    if (job === null) return null
    const refused = await readRows(db, id, NO_ROW, MAX_LISTED, ['refused'])
    const held = await readRows(db, id, NO_ROW, MAX_LISTED, ['held'])
    const leftOut = await readRows(db, id, NO_ROW, MAX_LISTED, ['left-out'])
    const [last = null] = (await jobsBelow(db, WITHDRAWAL, id)).slice(-1).map(withdrawalJobOf)
    return presentImport(job, { refused, held, leftOut }, last)
  })
}

/** The newest imports, without their rows. */
export async function readImports(limit: number): Promise<ImportAnswer[]> {
  const jobs = await readNewest(await theStore(), (db) => listJobs(db, IMPORT, limit))
  return jobs.flatMap((job) => {
    const one = importJobOf(job)
    return one === null ? [] : [importSummary(one, null)]
  })
}

/** An import without its rows. */
export function importSummary(job: ImportJob, withdrawal: WithdrawalJob | null): ImportAnswer {
  return presentImport(job, { refused: [], held: [], leftOut: [] }, withdrawal)
}

interface Listed {
  readonly refused: readonly JobRow[]
  readonly held: readonly JobRow[]
  readonly leftOut: readonly JobRow[]
}

function presentImport(
  { id, state, input, progress, createdAt, createdBy, endedAt }: ImportJob,
  { refused, held, leftOut }: Listed,
  withdrawal: WithdrawalJob | null,
): ImportAnswer {
  const { total, accepted, duplicates, ignoredColumns, encoding, delimiter } = progress
  const { sheet, message } = progress
  return {
    id,
    // A job that is still being received is not found.
    state: state === 'receiving' ? 'queued' : state,
    isDry: input.dry === '1',
    mapping: progress.mapping?.name ?? null,
    format: input.format,
    event: input.event ?? null,
    name: input.name ?? null,
    total,
    accepted,
    duplicates,
    held: progress.held,
    refused: progress.refused,
    leftOut: progress.leftOut,
    refusals: refused.flatMap(faultsOf),
    leftOuts: leftOut.flatMap(faultsOf),
    holds: held.flatMap(({ row, faults }) =>
      faults.map(({ path, value, code, message: why }) => ({
        row,
        path,
        value,
        code: code as HoldCode, // a held row has doubts alone
        message: why,
      })),
    ),
    unlisted: Math.max(0, progress.refused - MAX_LISTED) + Math.max(0, progress.held - MAX_LISTED),
    ignoredColumns: [...ignoredColumns],
    encoding,
    delimiter,
    sheet,
    message,
    createdAt,
    createdBy,
    endedAt,
    withdrawal: withdrawal && presentWithdrawal(withdrawal),
  }
}

function faultsOf({ row, faults }: JobRow): ImportAnswer['refusals'] {
  return faults.map(({ path, value, message }) => ({ row, path, value, message }))
}

function presentWithdrawal({
  input,
  state,
  progress,
  createdAt,
  createdBy,
}: WithdrawalJob): ImportAnswer['withdrawal'] {
  return {
    status: input.status,
    state: state === 'receiving' ? 'queued' : state,
    claims: progress.claims ?? 0,
    revisions: progress.revisions ?? 0,
    kept: progress.kept ?? 0,
    note: input.note,
    at: createdAt,
    by: createdBy,
  }
}
