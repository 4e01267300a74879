/** The steps from an empty database to the tables of this program, in order. A released one is never edited. */
import { sql, type Kysely } from 'kysely'
import { createTables, definition } from './create-tables'
import { fillLooks } from './fill-looks'
import { createJobs } from './create-jobs'
import { createWatches, keepWatchRevisions } from './create-watches'
import { createReadings } from './create-readings'
import { createFirstTables } from './first-tables'
import { keepFinds } from './keep-finds'
import { nameInLanguages } from './name-in-languages'
import { placeAnew } from './place-anew'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export type Migration = (db: Kysely<Tables>, kind: StoreKind) => Promise<void>

/** The store's schema version is the number of migrations it has been through. */
export const MIGRATIONS: readonly Migration[] = [
  createFirstTables,
  createSnapshots,
  createRemovals,
  keepCurrent,
  keepLooks,
  createRateLimits,
  keepLess,
  placeAnew,
  createJobs,
  keepFinds,
  createPeople,
  nameInLanguages,
  createWatches,
  createReadings,
  createCodes,
  keepWatchRevisions,
]

async function createSnapshots(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const tables = {
    snapshots: `
      id text primary key; digest text; event text; view_key text; record text; captured_at text;
      envelope text`,
    renditions: 'snapshot text -> snapshots; kind text; digest text; bytes bytes; (snapshot, kind)',
  }
  await createTables(db, kind, tables, ['snapshots (view_key, captured_at)'])
}

async function createRemovals(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createTables(db, kind, {
    // There is no reference to snapshots, since a removal outlives a snapshot that was erased.
    snapshot_removals: `
      snapshot text primary key; digest text; event text; captured_at text; citation text;
      reason text; note text?; erased integer; removed_at text; by_role text; removed_by text`,
  })
}

/** Lets a write find the current claims of a lane without reading its history. What it kept is made anew by `placeAnew`. */
async function keepCurrent(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const column = definition('last_day text', kind)
  await sql`alter table claims add column ${column} default ''`.execute(db)
  await sql`drop index claims_event_lane_key_index`.execute(db)
  const tables = {
    current_claims: `
      event text -> events; lane_key text; claimant text -> actors; claim text -> claims;
      facts text; (event, lane_key, claimant)`,
  }
  const index = 'claims (event, lane_key, status, claimant, last_day, id)'
  await createTables(db, kind, tables, [index])
}

/** Lets a write find the recorded names that its own names look like. */
async function keepLooks(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const looks = 'realm text; owner text; look text; name text; (realm, look, owner, name)'
  await createTables(db, kind, { looks })
  await fillLooks(db)
}

/** The columns are those that rate-limiter-flexible expects, in its order. */
async function createRateLimits(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const rate_limits = 'key text primary key; points integer; expire bigint?'
  await createTables(db, kind, { rate_limits })
}

/** Records and texts are kept compressed from here on, pictures by their digest; older rows stay as they are. */
async function keepLess(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const packing = definition('packing text', kind)
  await sql`alter table renditions add column ${packing} default ''`.execute(db)
  await sql`alter table snapshots add column ${definition('packed bytes?', kind)}`.execute(db)
  await createTables(db, kind, {
    shared_parts: 'digest text primary key; bytes bytes',
    rendition_digests: `
      snapshot text -> snapshots; kind text; digest text; program text; made_at text;
      (snapshot, kind, digest)`,
    snapshot_totals: 'id integer primary key; snapshots bigint; bytes bigint',
  })
  await sql`insert into snapshot_totals (id, snapshots, bytes) select 1, count(*),
    (select coalesce(sum(octet_length(record)), 0) from snapshots) +
    (select coalesce(sum(octet_length(bytes)), 0) from renditions) from snapshots`.execute(db)
}

/** The columns are those of better-auth (`compileMigrations`), in the types of this store; a test compares them. */
async function createPeople(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const times = 'created_at text; updated_at text'
  const tables = {
    auth_users: `
      id text primary key; name text; email text unique; email_verified integer; image text?;
      role text; disabled_at text?; ${times}`,
    auth_sessions: `
      id text primary key; user_id text -> auth_users; token text unique; expires_at text;
      ip_address text?; user_agent text?; ${times}`,
    auth_accounts: `
      id text primary key; user_id text -> auth_users; account_id text; provider_id text;
      access_token text?; refresh_token text?; id_token text?; access_token_expires_at text?;
      refresh_token_expires_at text?; scope text?; password text?; ${times}`,
    auth_verifications: `
      id text primary key; identifier text; value text; expires_at text; ${times}`,
  }
  const indexes = [
    'auth_sessions (user_id)',
    'auth_accounts (user_id)',
    'auth_verifications (identifier)',
    'auth_verifications (value)',
  ]
  await createTables(db, kind, tables, indexes)
  for (const column of ['expires_at text?', 'last_used_at text?']) {
    await sql`alter table api_keys add column ${definition(column, kind)}`.execute(db)
  }
}

/** One-time codes beside passwords; the columns are those of better-auth's plugin. */
async function createCodes(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const column = definition('two_factor_enabled integer?', kind)
  await sql`alter table auth_users add column ${column}`.execute(db)
  const auth_two_factors = `
    id text primary key; user_id text -> auth_users; secret text; backup_codes text; verified integer?;
    failed_verification_count integer?; locked_until text?`
  await createTables(db, kind, { auth_two_factors }, ['auth_two_factors (user_id)'])
}
