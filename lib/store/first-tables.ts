/** The first migration: the tables of claims, events, actors, publications and keys. It was released and is never edited. */
import type { Kysely } from 'kysely'
import { createTables } from './create-tables'
import type { StoreKind } from './store'
import type { Tables } from './tables'

const TABLES: Readonly<Record<string, string>> = {
  clock: 'id integer primary key; last text; turns bigint',
  actors: 'id text primary key; member_of text?; search text; sort_name text',
  events: `
    id text primary key; kind text; parent text?; countries text; search text; revision integer;
    updated_at text`,
  publications: 'id text primary key; identity text',
  event_turns: 'event text; revision integer; recorded_at text; (event, revision)',
  event_parents: 'event text; parent text; (event, parent)',
  event_actors: 'event text; actor text; (event, actor)',
  statements: `
    id text primary key; event text -> events; claimant text -> actors; own_voice integer;
    note text?; recorded_at text; recorded_by text`,
  claims: `
    id text primary key; statement text -> statements; event text -> events;
    claimant text -> actors; own_voice integer; measure text; part_of text? -> claims;
    part_kind text?; disputes text; step text?; first text; recorded_at text; recorded_by text;
    content text; status text; lane_key text?`,
  disputes: 'claim text -> claims; disputed text; (claim, disputed)',
  claim_revisions: `
    claim text -> claims; revision integer; by text; reason text; note text?; stated_on text?;
    stated_on_precision text; changes text; recorded_at text; recorded_by text; (claim, revision)`,
  appearances: `
    claim text -> claims; publication text -> publications; via text; wording text; term text?;
    locator text?; note text?; stated_on text?; stated_on_precision text; recorded_at text;
    recorded_by text; (claim, publication)`,
  lane_summaries: `
    event text -> events; lane_key text; measure text; summary text; (event, lane_key)`,
  claim_counts: 'event text; claimant text; claims integer; (event, claimant)',
  changes: `
    seq bigint primary key; at text; kind text; event text?; claim text?; before text?;
    after text?; by text`,
  api_keys: `
    id text primary key; name text; scope text; digest text unique; created_at text;
    revoked_at text?`,
  shipped: 'file text; key text; content text; (file, key)',
}

const REVISIONS =
  'revision integer; content text; note text?; recorded_at text; recorded_by text; (id, revision)'

const INDEXES: readonly string[] = [
  'actors (member_of)',
  'actors (sort_name, id)',
  'events (updated_at, id)',
  'events (parent)',
  'publications (identity)',
  'event_parents (parent)',
  'event_actors (actor)',
  'claims (event, measure)',
  'claims (event, lane_key)',
  'claims (event, claimant, content)',
  'claims (claimant, recorded_at, id)',
  'claims (statement)',
  'claims (part_of)',
  'disputes (disputed)',
  'appearances (publication)',
  'claim_counts (claimant)',
  'changes (event, seq)',
  'changes (at, seq)',
]

export async function createFirstTables(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const tables = {
    ...TABLES,
    actor_revisions: `id text -> actors; ${REVISIONS}`,
    event_revisions: `id text -> events; ${REVISIONS}`,
    publication_revisions: `id text -> publications; ${REVISIONS}`,
  }
  await createTables(db, kind, tables, INDEXES)
  await db.insertInto('clock').values({ id: 1, last: '', turns: 0 }).execute()
}
