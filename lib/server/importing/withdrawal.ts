/**
 * An import withdrawn as one act, and that act undone: every figure that it recorded is withdrawn by the record, but those
 * that somebody else's publication carries too. The work goes on by itself, as that of an import.
 */
import { z } from 'zod'
import { claimRevisionInput } from '@/lib/domain/revision'
import { note } from '@/lib/domain/text'
import { status } from '@/lib/domain/vocabulary'
import { readNewest } from '@/lib/store/in-snapshot'
import { claimsOfJob, isCarriedElsewhere, noteWrite } from '@/lib/store/job-rows'
import {
  endJob,
  findJob,
  insertJob,
  jobsBelow,
  renewLease,
  setProgress,
  type Job,
} from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import { write } from '@/lib/store/write'
import { Turn } from '@/lib/turns'
import { reviseOfImport } from '../import-writes'
import { importJobOf } from './progress'

export const WITHDRAWAL = 'withdrawal'

export const withdrawalInput = z.strictObject({
  note: note.nullable().default(null),
  /** `stands` undoes a withdrawal. */
  status: status.default('withdrawn'),
})
export type WithdrawalInput = z.output<typeof withdrawalInput>

export interface WithdrawalProgress {
  /** Figures that were withdrawn, or that stand again. */
  readonly claims: number
  /** Figures left as they are: another publication carries them, or a rule does not let them stand again. */
  readonly kept: number
}

export type WithdrawalJob = Job & {
  readonly input: WithdrawalInput & { readonly import: string }
  readonly progress: WithdrawalProgress
}

export function withdrawalJobOf(job: Job | null): WithdrawalJob | null {
  return job?.kind === WITHDRAWAL ? (job as WithdrawalJob) : null
}

export type Asked =
  | { readonly ok: true; readonly created: boolean }
  | { readonly ok: false; readonly kind: 'unknown' | 'at-work' | 'never-withdrawn' }

/** The same asked again changes nothing; while an import or a withdrawal is at work there is nothing to take back. */
export async function askWithdrawal(
  store: Store,
  by: string,
  id: string,
  input: WithdrawalInput,
): Promise<Asked> {
  return write(store, by, async ({ db, at }) => {
    const job = importJobOf(await findJob(db, id))
    if (job === null) return { ok: false, kind: 'unknown' }
    const before = (await jobsBelow(db, WITHDRAWAL, id)).map(withdrawalJobOf)
    const last = before.at(-1) ?? null
    if (last !== null && last.input.status === input.status) return { ok: true, created: false }
    if (last === null && input.status === 'stands') return { ok: false, kind: 'never-withdrawn' }
    if ([job, last].some((one) => one !== null && one.endedAt === null)) {
      return { ok: false, kind: 'at-work' }
    }
    await insertJob(db, {
      id: `${id}-${before.length + 1}`,
      kind: WITHDRAWAL,
      state: 'queued',
      createdAt: at,
      createdBy: by,
      input: { ...input, import: id },
      progress: { claims: 0, kept: 0 },
    })
    return { ok: true, created: true }
  })
}

/** After so long a step is committed: other writers wait for it. */
const STEP_MS = 1_000

export async function runWithdrawal(
  store: Store,
  job: WithdrawalJob,
  holder: string,
): Promise<void> {
  const { id, createdBy: by, input } = job
  let { progress } = job
  let waiting = await readNewest(store, (db) => claimsToChange(db, job))
  for (;;) {
    const step = await write(store, by, async (turn) => {
      await renewLease(turn.db, store.kind, id, holder)
      let [taken, claims, kept] = [0, progress.claims, progress.kept]
      const end = performance.now() + STEP_MS
      const pause = new Turn()
      for (const claim of waiting) {
        if (performance.now() > end) break
        if (pause.isOver) await pause.next()
        taken += 1
        if (
          input.status === 'withdrawn' &&
          (await isCarriedElsewhere(turn.db, claim, input.import))
        ) {
          kept += 1
          continue
        }
        const outcome = await reviseOfImport(turn, claim, revisionOf(input))
        if (!outcome.ok) kept += 1
        else if (outcome.created) claims += 1
      }
      if (turn.ledger.length > 0) await noteWrite(turn.db, id, turn.at)
      const next = { claims, kept }
      await setProgress(turn.db, id, next)
      if (taken === waiting.length) await endJob(turn.db, id, 'done', turn.at)
      return { taken, next }
    })
    progress = step.next
    waiting = waiting.slice(step.taken)
    if (waiting.length === 0) return
  }
}

/** What the import recorded; for the undoing, what its withdrawal withdrew. */
async function claimsToChange(
  db: Parameters<typeof claimsOfJob>[0],
  { createdAt, input }: WithdrawalJob,
): Promise<string[]> {
  if (input.status === 'withdrawn') return claimsOfJob(db, input.import, 'claim-recorded')
  const jobs = await jobsBelow(db, WITHDRAWAL, input.import)
  const last = jobs.filter((one) => one.createdAt < createdAt).at(-1)
  return last === undefined ? [] : claimsOfJob(db, last.id, 'claim-withdrawn')
}

function revisionOf({ status: after, note: why, import: id }: WithdrawalJob['input']) {
  const told =
    why ??
    (after === 'withdrawn'
      ? `Import ${id} was withdrawn.`
      : `The withdrawal of import ${id} was undone.`)
  return claimRevisionInput.parse({ by: 'record', reason: 'error', note: told, status: after })
}
