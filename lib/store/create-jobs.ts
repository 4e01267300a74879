/** The migration that makes the tables of jobs, and of mappings. */
import type { Kysely } from 'kysely'
import { createTables } from './create-tables'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export async function createJobs(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createTables(
    db,
    kind,
    {
      jobs: `
        id text primary key; kind text; state text; input text; progress text; holder text?;
        lease_until bigint; created_at text; created_by text; ended_at text?`,
      job_pieces: 'job text -> jobs; piece integer; bytes bytes; (job, piece)',
      job_rows: `
        job text -> jobs; row integer; part integer; outcome text; cells text; faults text;
        (job, row, part)`,
      job_writes: 'job text -> jobs; at text; (job, at)',
      mappings: `
        name text primary key; header text; content text; created_at text; created_by text`,
    },
    ['jobs (state, created_at)', 'mappings (header)'],
  )
}
