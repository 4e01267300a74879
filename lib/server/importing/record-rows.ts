/** One step of an import: rows are recorded, and what became of each is kept, in one transaction. */
import type { StatementInput } from '@/lib/domain/statement'
import { slicesOf } from '@/lib/store/chunks'
import { digestOf } from '@/lib/store/ids'
import { noteWrite, putRows, type JobRow } from '@/lib/store/job-rows'
import { endJob, renewLease, setProgress } from '@/lib/store/jobs'
import { dropFile } from '@/lib/store/kept-files'
import type { Store } from '@/lib/store/store'
import type { WarnedEvent } from '@/lib/store/warnings'
import { write, type Write } from '@/lib/store/write'
import { Turn } from '@/lib/turns'
import { importTogether, type ImportOutcome, type ImportPolicy } from '../import-writes'
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
  /** The rows that a dry import has seen, by their digests; null for any other. */
  readonly seen: Set<string> | null
  /** What remembers the rows of a watched table; null for a file that was sent. */
  readonly memory: RowMemory | null
}

export interface RememberedRow {
  readonly row: number
  readonly part: number
  readonly statement: StatementInput
}

/** Records the rows of a table that comes again and again: what changed in a known row is a revision. */
export interface RowMemory {
  readonly record: (turn: Write, row: RememberedRow, policy: ImportPolicy) => Promise<ImportOutcome>
  /** After the last row: what is not in the table any more. */
  readonly end: (turn: Write) => Promise<void>
}

/**
 * After so long a step is committed, since other writers wait for it. Its end takes as long for few rows as for many, so
 * that a step of few may take longer.
 */
const STEP_MS = 250
const FEW_ROWS = 500
const MAX_STEP_MS = 500

/** Rows whose statements ask and insert together. */
const ROWS_TOGETHER = 100

const COUNTS = { accepted: 0, duplicates: 0, held: 0, refused: 0, leftOut: 0 }
type Counted = keyof typeof COUNTS

interface Step {
  readonly taken: number
  readonly counts: typeof COUNTS
  readonly kept: readonly JobRow[]
  readonly last: Pick<ImportProgress, 'position' | 'part'>
}

/** Ends the transaction of a step that only tells what would be: nothing of it is kept. */
class DryStep extends Error {
  constructor(readonly step: Step) {
    super('nothing is recorded')
  }
}

/** Records as many of the rows as there is time for, at least one. Gives their number, and how far the import is then. */
export async function recordSome(
  work: Work,
  rows: readonly ImportRow[],
  before: ImportProgress,
): Promise<{ readonly taken: number; readonly progress: ImportProgress }> {
  const { store, job, by, holder } = work
  const isDry = work.options.dry === '1'
  const told = isDry ? await dryStep(work, rows, before) : null
  return write(store, by, async (turn) => {
    await renewLease(turn.db, store.kind, job, holder)
    const step = told ?? (await takeStep(turn, work, rows, before))
    await putRows(turn.db, job, step.kept)
    if (turn.ledger.length > 0) await noteWrite(turn.db, job, turn.at)
    const progress = added(before, step)
    await setProgress(turn.db, job, progress)
    return { taken: step.taken, progress }
  })
}

/** Records and takes all of it back: so whatever would come of the rows is told by what would record them. */
async function dryStep(
  { store, by, ...work }: Work,
  rows: readonly ImportRow[],
  before: ImportProgress,
): Promise<Step> {
  try {
    await write(store, by, async (turn) => {
      throw new DryStep(await takeStep(turn, work, rows, before))
    })
  } catch (error) {
    if (error instanceof DryStep) return error.step
    throw error
  }
  throw new Error('a dry step ends by its own exception')
}

async function takeStep(
  turn: Write,
  { options, seen, memory }: Pick<Work, 'options' | 'seen' | 'memory'>,
  rows: readonly ImportRow[],
  { position, part }: ImportProgress,
): Promise<Step> {
  const events = new Map<string, WarnedEvent | null>()
  const start = performance.now()
  const isOver = (rowsTaken: number) =>
    performance.now() - start > (rowsTaken < FEW_ROWS ? MAX_STEP_MS : STEP_MS)
  const counts = { ...COUNTS }
  const kept: JobRow[] = []
  const pause = new Turn()
  let [taken, last] = [0, { position, part }]
  const take = async (row: ImportRow, record: Recording) => {
    const { counted, faults } = await recordRow(row, options, events, record)
    // A row that stands twice in the file is known the second time, also where nothing is recorded.
    const isAgain = counted === 'accepted' && seen?.has(digestOfRow(row)) === true
    counts[isAgain ? 'duplicates' : counted] += 1
    if (counted === 'accepted') seen?.add(digestOfRow(row))
    const outcome = KEPT[counted]
    if (outcome !== null) {
      kept.push({ row: row.row, part: row.part, outcome, cells: row.cells, faults })
    }
    taken += 1
    last = { position: row.row, part: row.part }
  }
  const takeAll = async (some: readonly ImportRow[], record: Recording) => {
    for (const row of some) {
      await take(row, record)
      if (isOver(taken)) return
      if (pause.isOver) await pause.next()
    }
  }
  for (const some of slicesOf(rows, ROWS_TOGETHER)) {
    if (memory !== null) {
      await takeAll(some, (row, policy) => memory.record(turn, row, policy))
    } else {
      await importTogether(turn, some.flatMap(statementsOf), (record) =>
        takeAll(some, ({ statement }, policy) => record(statement, policy)),
      )
    }
    if (isOver(taken)) break
  }
  return { taken, counts, kept, last }
}

/** What is kept of a row that was not recorded. */
const KEPT = {
  accepted: null,
  duplicates: null,
  held: 'held',
  refused: 'refused',
  leftOut: 'left-out',
} as const

function digestOfRow({ content }: ImportRow): string {
  return content.kind === 'statement' ? digestOf(JSON.stringify(content.statement)) : ''
}

function added(before: ImportProgress, { taken, counts, last }: Step): ImportProgress {
  return {
    ...before,
    ...last,
    total: before.total + taken - counts.leftOut,
    accepted: before.accepted + counts.accepted,
    duplicates: before.duplicates + counts.duplicates,
    held: before.held + counts.held,
    refused: before.refused + counts.refused,
    leftOut: before.leftOut + counts.leftOut,
  }
}

type Recording = (row: RememberedRow, policy: ImportPolicy) => Promise<ImportOutcome>

function statementsOf({ content }: ImportRow): StatementInput[] {
  return content.kind === 'statement' ? [content.statement] : []
}

async function recordRow(
  { row, part, content, faultOf }: ImportRow,
  { held }: ImportOptions,
  events: Map<string, WarnedEvent | null>,
  record: Recording,
): Promise<{ readonly counted: Counted; readonly faults: JobRow['faults'] }> {
  if (content.kind !== 'statement') {
    const counted = content.kind === 'refused' ? 'refused' : 'leftOut'
    return { counted, faults: content.faults }
  }
  const { statement, doubts, isMapped } = content
  const policy = {
    isAccepted: held === 'accept',
    isDoubted: doubts.length > 0,
    holdsNewPlaces: isMapped,
    events,
  }
  const outcome = await record({ row, part, statement }, policy)
  switch (outcome.kind) {
    case 'recorded':
      return { counted: outcome.created ? 'accepted' : 'duplicates', faults: [] }
    case 'held':
      return {
        counted: 'held',
        faults: [
          ...doubts,
          ...outcome.warnings.map(({ code, ...warning }) => ({ ...faultOf(warning), code })),
        ],
      }
    case 'refused':
      return { counted: 'refused', faults: outcome.refusals.map(faultOf) }
    default:
      return outcome satisfies never
  }
}

/** Ends an import, at its end or where its file could not be read further. */
export function endImport(
  { store, job, by, holder, memory, options }: Work,
  state: 'done' | 'failed',
  progress: ImportProgress,
): Promise<void> {
  return write(store, by, async (turn) => {
    const { db, at } = turn
    await renewLease(db, store.kind, job, holder)
    if (state === 'done') await memory?.end(turn)
    await setProgress(db, job, progress)
    await endJob(db, job, state, at)
    const { file, dry } = options
    // What was not recorded is kept row by row: the file itself is done with.
    if (file !== undefined && dry === undefined && state === 'done') await dropFile(db, file)
  })
}
