/** The jobs of this process: one after the other, and those that another process left. */
import { randomBytes } from 'node:crypto'
import { processWide } from '@/lib/process-wide'
import { StoreUnavailable } from '@/lib/store/fault'
import { failJob, LeaseLost, queueJob, takeJob, type Job } from '@/lib/store/jobs'
import type { Store } from '@/lib/store/store'
import { theStore } from '../open'
import { withLeanHeap } from './lean-heap'
import { importJobOf } from './progress'
import { runImport } from './run-import'
import { runWithdrawal, withdrawalJobOf } from './withdrawal'

interface AtWork {
  readonly holder: string
  /** Null while there is nothing to do. */
  work: Promise<void> | null
}

const atWork = processWide<AtWork>('jobs')

/** How often a process looks for jobs that others left, in ms. */
const EVERY = 3_000

/** Looks for jobs now and again. They wait for no reader, and nobody waits for them to end. */
export function startJobs(): void {
  wakeJobs()
  setInterval(wakeJobs, EVERY).unref()
}

/** Begins the work on what is there to do, where it is not going on already. */
export function wakeJobs(): void {
  const mine = (atWork.value ??= { holder: randomBytes(8).toString('hex'), work: null })
  mine.work ??= theStore()
    .then((store) => workOn(store, mine.holder))
    .catch((error: unknown) => console.error('Jobs:', error))
    .finally(() => (mine.work = null))
}

/** Works until there is no job left. */
export async function workOn(store: Store, holder: string): Promise<void> {
  for (;;) {
    const job = await takeJob(store, holder)
    if (job === null) return
    await work(store, job, holder)
  }
}

async function work(store: Store, job: Job, holder: string): Promise<void> {
  const asImport = importJobOf(job)
  const asWithdrawal = withdrawalJobOf(job)
  try {
    await withLeanHeap(async () => {
      if (asImport !== null) await runImport(store, asImport, holder)
      if (asWithdrawal !== null) await runWithdrawal(store, asWithdrawal, holder)
    })
  } catch (error) {
    if (error instanceof LeaseLost) return
    if (error instanceof StoreUnavailable) {
      // It goes on from its last step once the store is there again.
      await queueJob(store.writer, job.id).catch(() => undefined)
      throw error
    }
    console.error(`Job ${job.id}:`, error)
    const at = new Date(store.now()).toISOString()
    await failJob(store.writer, job.id, { message: 'Something went wrong here' }, at)
  }
}
