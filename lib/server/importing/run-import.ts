/** An import at work: from the file of its job to its last row, or on from where it was when its process ended. */
import { setTimeout as sleep } from 'node:timers/promises'
import { FileRefused } from '@/lib/feeds/feed'
import type { Store } from '@/lib/store/store'
import { Turn } from '@/lib/turns'
import { judgeRow, type FeedRow, type ImportRow } from './import-row'
import { namedMapping, rememberedMapping } from './mappings'
import { openRows, type ImportRows } from './open-rows'
import type { ImportJob, ImportProgress } from './progress'
import { sourceOf } from './job-source'
import { withSources } from './row-sources'
import { endImport, recordSome, type RowMemory, type Work } from './record-rows'
import { rememberRows } from '../watching/remember-rows'

/** Rows that are read before they are recorded. */
const ROWS_AT_ONCE = 500

/**
 * The least time between two steps, in ms. SQLite knows no queue: another program that waits looks for the lock every 20 ms,
 * and would be refused after seconds in which it never met the store unlocked.
 */
const MIN_PAUSE_MS = 30

export async function runImport(store: Store, job: ImportJob, holder: string): Promise<void> {
  const work = {
    store,
    job: job.id,
    by: job.createdBy,
    holder,
    options: job.input,
    seen: job.input.dry === '1' ? new Set<string>() : null,
    memory: null,
  }
  let { progress } = job
  const keep = (next: ImportProgress) => (progress = next)
  const open = () => openFile(store, job)
  let memory: RowMemory | null = null
  try {
    memory = await rememberRows(store, job.input.watch, open)
    await recordAll({ ...work, memory }, progress, keep, await open())
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return endImport(work, 'failed', { ...progress, message: error.message })
  }
  return endImport({ ...work, memory }, 'done', progress)
}

/** Its file is read from the beginning by whoever opens it. */
async function openFile(store: Store, { id, input, progress }: ImportJob): Promise<ImportRows> {
  const source = sourceOf(store, input.file ?? id)
  const known = progress.mapping ?? (await namedMapping(store, input))
  const opened = await openRows(source, input, known, (header) => rememberedMapping(store, header))
  return { ...opened, rows: withSources(store, opened.rows) }
}

function isDone({ row, part }: FeedRow, before: ImportProgress): boolean {
  return row < before.position || (row === before.position && part <= before.part)
}

async function recordAll(
  work: Work,
  before: ImportProgress,
  keep: (progress: ImportProgress) => void,
  { rows, ...found }: ImportRows,
): Promise<void> {
  let progress: ImportProgress = { ...before, ...found }
  keep(progress)
  let waiting: ImportRow[] = []
  let endOfStep = -Infinity
  const record = async () => {
    while (waiting.length > 0) {
      const rest = endOfStep + MIN_PAUSE_MS - performance.now()
      if (rest > 0) await sleep(rest)
      const { taken, progress: after } = await recordSome(work, waiting, progress)
      waiting = waiting.slice(taken)
      progress = after
      keep(progress)
      endOfStep = performance.now()
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
