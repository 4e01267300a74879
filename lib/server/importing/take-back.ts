/** What an import did to one claim, taken back: its figure is withdrawn, or its revision is set back. */
import { claimRevisionInput } from '@/lib/domain/revision'
import type { ChangeKind, Status } from '@/lib/domain/vocabulary'
import { changesOfJob, isCarriedElsewhere, type JobChange } from '@/lib/store/job-rows'
import { jobsBelow } from '@/lib/store/jobs'
import type { Handle } from '@/lib/store/store'
import { refusalsOfLater } from '@/lib/store/undo-rows'
import type { Write } from '@/lib/store/write'
import { revisionBack } from '../revision-back'
import { reviseOfImport } from '../import-writes'
import { WITHDRAWAL } from './progress'

export interface TakingBack {
  readonly import: string
  readonly status: Status
  readonly note: string | null
}

/** `kept` is left as it is: somebody else's publication carries it, or it was changed again since. */
export type TakenBack = 'claim' | 'revision' | 'kept' | 'same'

/** The job whose changes are taken back, and what it did to figures beside revising them. */
export interface JobToTakeBack {
  readonly job: string
  readonly kind: ChangeKind
}

/** The import itself; for the undoing, its last withdrawal, the last before that moment where one is given. */
export async function jobToTakeBack(
  db: Handle,
  { import: id, status }: Pick<TakingBack, 'import' | 'status'>,
  before?: string,
): Promise<JobToTakeBack | null> {
  if (status === 'withdrawn') return { job: id, kind: 'claim-recorded' }
  const jobs = await jobsBelow(db, WITHDRAWAL, id)
  const last = jobs.filter(({ createdAt }) => before === undefined || createdAt < before).at(-1)
  return last === undefined ? null : { job: last.id, kind: 'claim-withdrawn' }
}

export async function changesToTakeBack(
  db: Handle,
  input: TakingBack,
  before: string,
): Promise<JobChange[]> {
  const found = await jobToTakeBack(db, input, before)
  return found === null ? [] : changesOfJob(db, found.job, [found.kind, 'claim-revised'])
}

export async function takeBack(
  turn: Write,
  change: JobChange,
  input: TakingBack,
): Promise<TakenBack> {
  return change.kind === 'claim-revised'
    ? setBack(turn, change, input)
    : changeStatus(turn, change, input)
}

async function changeStatus(
  turn: Write,
  { claim }: JobChange,
  input: TakingBack,
): Promise<TakenBack> {
  const { status } = input
  const isWithdrawal = status === 'withdrawn'
  if (isWithdrawal && (await isCarriedElsewhere(turn.db, claim, input.import))) return 'kept'
  const note = noteOf(input)
  const revision = claimRevisionInput.parse({ by: 'record', reason: 'error', note, status })
  const outcome = await reviseOfImport(turn, claim, revision)
  if (!outcome.ok) return 'kept'
  return outcome.created ? 'claim' : 'same'
}

async function setBack(
  turn: Write,
  { seq, claim }: JobChange,
  input: TakingBack,
): Promise<TakenBack> {
  const row = await turn.db
    .selectFrom('changes')
    .selectAll()
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow()
  if ((await refusalsOfLater(turn.db, row, claim)).length > 0) return 'kept'
  const back = revisionBack(row, noteOf(input))
  if (!back.ok) return 'kept'
  const outcome = await reviseOfImport(turn, claim, back.value)
  if (!outcome.ok) return 'kept'
  return outcome.created ? 'revision' : 'same'
}

function noteOf({ status, note, import: id }: TakingBack): string {
  if (note !== null) return note
  return status === 'withdrawn'
    ? `Import ${id} was withdrawn.`
    : `The withdrawal of import ${id} was undone.`
}
