/** One step of an import: rows are recorded, and what became of each is kept, in one transaction. */
import type { EventInput } from '@/lib/domain/event'
import { noteWrite, putRows, type JobRow } from '@/lib/store/job-rows'
import { endJob, renewLease, setProgress } from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import { write, type Write } from '@/lib/store/write'
import { Turn } from '@/lib/turns'
import { importStatement } from '../writes'
import type { ImportRow } from './import-row'
import type { ImportOptions } from './options'
import type { ImportProgress } from './progress'

export interface Work {
  readonly store: Store
  readonly job: string
  /** The name of who sent the file. */
  readonly by: string
  readonly holder: string
  readonly options: ImportOptions
}

/** After so long a step is committed: other writers wait for it. */
const STEP_MS = 200

type Counted = 'accepted' | 'duplicates' | 'held' | 'refused'

/** Records as many of the rows as there is time for, at least one. Gives their number, and how far the import is then. */
export function recordSome(
  work: Work,
  rows: readonly ImportRow[],
  before: ImportProgress,
): Promise<{ readonly taken: number; readonly progress: ImportProgress }> {
  const { store, job, by, holder } = work
  return write(store, by, async (turn) => {
    await renewLease(turn.db, store.kind, job, holder)
    const events = new Map<string, EventInput | null>()
    const end = performance.now() + STEP_MS
    const counts = { accepted: 0, duplicates: 0, held: 0, refused: 0 }
    const kept: JobRow[] = []
    const pause = new Turn()
    let [taken, position, part] = [0, before.position, before.part]
    for (const row of rows) {
      const { counted, faults } = await recordRow(turn, row, work.options, events)
      counts[counted] += 1
      if (counted === 'held' || counted === 'refused') {
        kept.push({ row: row.row, part: row.part, outcome: counted, cells: row.cells, faults })
      }
      taken += 1
      position = row.row
      part = row.part
      if (performance.now() > end) break
      if (pause.isOver) await pause.next()
    }
    await putRows(turn.db, job, kept)
    if (turn.ledger.length > 0) await noteWrite(turn.db, job, turn.at)
    const progress = {
      ...before,
      position,
      part,
      total: before.total + taken,
      accepted: before.accepted + counts.accepted,
      duplicates: before.duplicates + counts.duplicates,
      held: before.held + counts.held,
      refused: before.refused + counts.refused,
    }
    await setProgress(turn.db, job, progress)
    return { taken, progress }
  })
}

async function recordRow(
  turn: Write,
  { content, faultOf }: ImportRow,
  { held }: ImportOptions,
  events: Map<string, EventInput | null>,
): Promise<{ readonly counted: Counted; readonly faults: JobRow['faults'] }> {
  if (!content.ok) return { counted: 'refused', faults: content.faults }
  const outcome = await importStatement(turn, content.statement, held === 'accept', events)
  switch (outcome.kind) {
    case 'recorded':
      return { counted: outcome.created ? 'accepted' : 'duplicates', faults: [] }
    case 'held':
      return {
        counted: 'held',
        faults: outcome.warnings.map(({ code, ...warning }) => ({ ...faultOf(warning), code })),
      }
    case 'refused':
      return { counted: 'refused', faults: outcome.refusals.map(faultOf) }
    default:
      return outcome satisfies never
  }
}

/** Ends an import, at its end or where its file could not be read further. */
export function endImport(
  { store, job, by, holder }: Work,
  state: 'done' | 'failed',
  progress: ImportProgress,
): Promise<void> {
  return write(store, by, async ({ db, at }) => {
    await renewLease(db, store.kind, job, holder)
    await setProgress(db, job, progress)
    await endJob(db, job, state, at)
  })
}
