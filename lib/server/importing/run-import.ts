/** An import at work: from the file of its job to its last row, or on from where it was when its process ended. */
import { FileRefused } from '@/lib/feeds/feed'
import { readNewest } from '@/lib/store/in-snapshot'
import { readPieces } from '@/lib/store/job-files'
import type { Store } from '@/lib/store/store'
import { Turn } from '@/lib/turns'
import { judgeRow, type FeedRow, type ImportRow } from './import-row'
import { namedMapping, rememberedMapping } from './mappings'
import { openRows } from './open-rows'
import type { ImportJob, ImportProgress } from './progress'
import { endImport, recordSome, type Work } from './record-rows'

/** Rows that are read before they are recorded. */
const ROWS_AT_ONCE = 200

export async function runImport(store: Store, job: ImportJob, holder: string): Promise<void> {
  const work = {
    store,
    job: job.id,
    by: job.createdBy,
    holder,
    options: job.input,
    seen: job.input.dry === '1' ? new Set<string>() : null,
  }
  let { progress } = job
  const keep = (next: ImportProgress) => (progress = next)
  try {
    await recordAll(work, progress, keep)
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return endImport(work, 'failed', { ...progress, message: error.message })
  }
  return endImport(work, 'done', progress)
}

function isDone({ row, part }: FeedRow, before: ImportProgress): boolean {
  return row < before.position || (row === before.position && part <= before.part)
}

async function recordAll(
  work: Work,
  before: ImportProgress,
  keep: (progress: ImportProgress) => void,
): Promise<void> {
  const { store, job, options } = work
  const source = { bytes: () => readPieces((read) => readNewest(store, read), job) }
  const known = before.mapping ?? (await namedMapping(store, options))
  const { rows, ...found } = await openRows(source, options, known, (header) =>
    rememberedMapping(store, header),
  )
  let progress: ImportProgress = { ...before, ...found }
  keep(progress)
  let waiting: ImportRow[] = []
  const record = async () => {
    while (waiting.length > 0) {
      const { taken, progress: after } = await recordSome(work, waiting, progress)
      waiting = waiting.slice(taken)
      progress = after
      keep(progress)
    }
  }
  const pause = new Turn()
  try {
    for await (const row of rows) {
      if (pause.isOver) await pause.next()
      if (isDone(row, before)) continue
      waiting.push(judgeRow(row))
      if (waiting.length >= ROWS_AT_ONCE) await record()
    }
  } catch (error) {
    // The rows before the one that cannot be read are in order.
    if (error instanceof FileRefused) await record()
    throw error
  }
  await record()
}
