/** The migrations that make the tables of what is watched on the net. */
import { sql, type Kysely } from 'kysely'
import { createTables, definition } from './create-tables'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export async function createWatches(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createTables(
    db,
    kind,
    {
      watches: `
        id text primary key; kind text; url text; name text; settings text; every integer;
        paused integer; etag text?; last_modified text?; digest text?; due bigint; holder text?;
        lease_until bigint; fetched_at text?; changed_at text?; failures integer; fault text?;
        job text?; created_at text; created_by text`,
      watch_rows: `
        watch text -> watches; identity text; series text; row integer; part integer; claim text;
        statement text; vanished integer; (watch, identity)`,
      waiting: `
        id text primary key; kind text; watch text -> watches; at text; content text;
        decided_at text?; decided_by text?`,
      set_aside: 'job text primary key; at text; by text',
    },
    ['watches (paused, due)', 'watch_rows (watch, row, part)', 'waiting (kind, at)'],
  )
}

/** Lets a watch be edited and removed, with what it was before. */
export async function keepWatchRevisions(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await sql`alter table watches add column ${definition('removed integer', kind)} default 0`.execute(
    db,
  )
  const watch_revisions = `
    watch text -> watches; revision integer; at text; by text; before text; after text;
    (watch, revision)`
  await createTables(db, kind, { watch_revisions })
}
