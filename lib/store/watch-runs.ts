/** The imports that came of a watch, which stay readable when it is watched no more. */
import { findJob, type Job } from './jobs'
import type { Handle } from './store'

/** The newest first, at most so many. `watch` is the id of one that is kept. */
export async function runsOfWatch(db: Handle, watch: string, limit: number): Promise<Job[]> {
  const rows = await db
    .selectFrom('jobs')
    .select('id')
    .where('kind', '=', 'import')
    .where('state', '!=', 'receiving')
    // Options are JSON of this program, and an id of a watch has no sign that a pattern would take for another.
    .where('input', 'like', `%"watch":"${watch}"%`)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()
  const runs = await Promise.all(rows.map(({ id }) => findJob(db, id)))
  return runs.filter((run) => run !== null)
}
