/**
 * An import withdrawn as one act, and that act undone: every figure that it recorded is withdrawn by the record, but those
 * that somebody else's publication carries too, and every revision that it made is set back, but where the figure was
 * changed again since. The work goes on by itself, as that of an import.
 */
import { z } from 'zod'
import { note } from '@/lib/domain/text'
import { status } from '@/lib/domain/vocabulary'
import { readNewest } from '@/lib/store/in-snapshot'
import { noteWrite } from '@/lib/store/job-rows'
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
import { importJobOf, WITHDRAWAL } from './progress'
import { changesToTakeBack, takeBack } from './take-back'

export const withdrawalInput = z.strictObject({
  note: note.nullable().default(null),
  /** `stands` undoes a withdrawal. */
  status: status.default('withdrawn'),
})
export type WithdrawalInput = z.output<typeof withdrawalInput>

export interface WithdrawalProgress {
  /** Figures that were withdrawn, or that stand again. */
  readonly claims: number
  /** Revisions that were set back, or made again. */
  readonly revisions: number
  /** Figures left as they are: another publication carries them, they were changed again since, or a rule forbids it. */
  readonly kept: number
}

const NOTHING_TAKEN_BACK: WithdrawalProgress = { claims: 0, revisions: 0, kept: 0 }

export type WithdrawalJob = Job & {
  readonly input: WithdrawalInput & { readonly import: string }
  /** A withdrawal of an earlier program counted no revisions. */
  readonly progress: Partial<WithdrawalProgress>
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
      progress: NOTHING_TAKEN_BACK,
    })
    return { ok: true, created: true }
  })
}

/** After so long a step is committed: other writers wait for it. */
const STEP_MS = 1_000

/** What is counted of each change; a claim that was so already is none. */
const COUNTED = { claim: 'claims', revision: 'revisions', kept: 'kept', same: null } as const

export async function runWithdrawal(
  store: Store,
  job: WithdrawalJob,
  holder: string,
): Promise<void> {
  const { id, createdBy: by, input } = job
  let progress = { ...NOTHING_TAKEN_BACK, ...job.progress }
  let waiting = await readNewest(store, (db) => changesToTakeBack(db, input, job.createdAt))
  for (;;) {
    const step = await write(store, by, async (turn) => {
      await renewLease(turn.db, store.kind, id, holder)
      const next = { ...progress }
      let taken = 0
      const end = performance.now() + STEP_MS
      const pause = new Turn()
      for (const change of waiting) {
        if (performance.now() > end) break
        if (pause.isOver) await pause.next()
        taken += 1
        const counted = COUNTED[await takeBack(turn, change, input)]
        if (counted !== null) next[counted] += 1
      }
      if (turn.ledger.length > 0) await noteWrite(turn.db, id, turn.at)
      await setProgress(turn.db, id, next)
      if (taken === waiting.length) await endJob(turn.db, id, 'done', turn.at)
      return { taken, next }
    })
    progress = step.next
    waiting = waiting.slice(step.taken)
    if (waiting.length === 0) return
  }
}
