/** One watch as it is told: how it stands, what was changed of it, and the imports that came of it. */
import type { WatchDetail } from '@/lib/answers/watch-shapes'
import { readNewest } from '@/lib/store/in-snapshot'
import { jobsBelow } from '@/lib/store/jobs'
import { watchRevisions } from '@/lib/store/watch-revisions'
import { runsOfWatch } from '@/lib/store/watch-runs'
import { findWatch } from '@/lib/store/watches'
import { importSummary } from '../importing/present-import'
import { importJobOf, WITHDRAWAL } from '../importing/progress'
import { withdrawalJobOf } from '../importing/withdrawal'
import { theStore } from '../open'
import { presentWatch } from './read-watches'

/** Imports that are listed of one watch. */
const MAX_RUNS = 100

/** Null where there is none, nor was. */
export async function readWatch(id: string): Promise<WatchDetail | null> {
  return readNewest(await theStore(), async (db) => {
    const watch = await findWatch(db, id)
    if (watch === null) return null
    const revisions = await watchRevisions(db, id)
    const jobs = (await runsOfWatch(db, id, MAX_RUNS)).flatMap((job) => importJobOf(job) ?? [])
    const runs: WatchDetail['runs'] = []
    for (const job of jobs) {
      const [last = null] = (await jobsBelow(db, WITHDRAWAL, job.id)).slice(-1).map(withdrawalJobOf)
      runs.push(importSummary(job, last))
    }
    return { watch: presentWatch(watch), revisions, runs }
  })
}
