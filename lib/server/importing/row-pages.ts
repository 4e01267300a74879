/** The rows of an import that were refused or held, page by page, with the reasons before their own cells. */
import { REASON_COLUMNS } from '@/lib/feeds/claim-rows/columns'
import { readNewest } from '@/lib/store/in-snapshot'
import { NO_ROW, readRows, type JobRow } from '@/lib/store/job-rows'
import { findJob } from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import { importJobOf } from './progress'

const PAGE = 500

/** Null where there is no such import. */
export async function rowPages(
  store: Store,
  id: string,
): Promise<AsyncGenerator<(string | number)[][]> | null> {
  const job = importJobOf(await readNewest(store, (db) => findJob(db, id)))
  return job === null ? null : pagesOf(store, id, job.progress.header)
}

async function* pagesOf(
  store: Store,
  id: string,
  header: readonly string[],
): AsyncGenerator<(string | number)[][]> {
  const own = header.map((name, at) => ({ name, at })).filter(({ name }) => !isReason(name))
  yield [[...REASON_COLUMNS, ...own.map(({ name }) => name)]]
  for (let after: Pick<JobRow, 'row' | 'part'> = NO_ROW; ;) {
    const rows = await readNewest(store, (db) => readRows(db, id, after, PAGE, ['refused', 'held']))
    yield rows.map(({ row, outcome, cells, faults }) => [
      row,
      outcome,
      faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
      ...own.map(({ at }) => cells[at] ?? ''),
      ...cells.slice(header.length),
    ])
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last
  }
}

/** A file of refused rows that was sent again has them already. */
function isReason(name: string): boolean {
  return REASON_COLUMNS.some((one) => one === name)
}
