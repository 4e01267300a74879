/** The steps from an empty database to the tables of this program, in order. Never edit one that was released. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import { fillCurrent, fillLastDays } from './fill-current'
import { fillLooks } from './fill-looks'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export type Migration = (db: Kysely<Tables>, kind: StoreKind) => Promise<void>

/** The store's schema version is the number of migrations it has been through. */
export const MIGRATIONS: readonly Migration[] = [
  createTables,
  createSnapshots,
  createRemovals,
  keepCurrent,
  keepLooks,
  createRateLimits,
  keepLess,
]

/** `name:` begins a table; columns are `name type`, a `?` marks one that may be null. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  clock: ['id integer primary key', 'last text', 'turns bigint'],
  actors: ['id text primary key', 'member_of text?', 'search text', 'sort_name text'],
  events: [
    'id text primary key',
    'kind text',
    'parent text?',
    'countries text',
    'search text',
    'revision integer',
    'updated_at text',
  ],
  publications: ['id text primary key', 'identity text'],
  event_turns: ['event text', 'revision integer', 'recorded_at text', '(event, revision)'],
  event_parents: ['event text', 'parent text', '(event, parent)'],
  event_actors: ['event text', 'actor text', '(event, actor)'],
  statements: [
    'id text primary key',
    'event text -> events',
    'claimant text -> actors',
    'own_voice integer',
    'note text?',
    'recorded_at text',
    'recorded_by text',
  ],
  claims: [
    'id text primary key',
    'statement text -> statements',
    'event text -> events',
    'claimant text -> actors',
    'own_voice integer',
    'measure text',
    'part_of text? -> claims',
    'part_kind text?',
    'disputes text',
    'step text?',
    'first text',
    'recorded_at text',
    'recorded_by text',
    'content text',
    'status text',
    'lane_key text?',
  ],
  disputes: ['claim text -> claims', 'disputed text', '(claim, disputed)'],
  claim_revisions: [
    'claim text -> claims',
    'revision integer',
    'by text',
    'reason text',
    'note text?',
    'stated_on text?',
    'stated_on_precision text',
    'changes text',
    'recorded_at text',
    'recorded_by text',
    '(claim, revision)',
  ],
  appearances: [
    'claim text -> claims',
    'publication text -> publications',
    'via text',
    'wording text',
    'term text?',
    'locator text?',
    'note text?',
    'stated_on text?',
    'stated_on_precision text',
    'recorded_at text',
    'recorded_by text',
    '(claim, publication)',
  ],
  lane_summaries: [
    'event text -> events',
    'lane_key text',
    'measure text',
    'summary text',
    '(event, lane_key)',
  ],
  claim_counts: ['event text', 'claimant text', 'claims integer', '(event, claimant)'],
  changes: [
    'seq bigint primary key',
    'at text',
    'kind text',
    'event text?',
    'claim text?',
    'before text?',
    'after text?',
    'by text',
  ],
  api_keys: [
    'id text primary key',
    'name text',
    'scope text',
    'digest text unique',
    'created_at text',
    'revoked_at text?',
  ],
  shipped: ['file text', 'key text', 'content text', '(file, key)'],
}

const REVISIONS = [
  'revision integer',
  'content text',
  'note text?',
  'recorded_at text',
  'recorded_by text',
  '(id, revision)',
]

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

const SNAPSHOT_TABLES: Readonly<Record<string, readonly string[]>> = {
  snapshots: [
    'id text primary key',
    'digest text',
    'event text',
    'view_key text',
    'record text',
    'captured_at text',
    'envelope text',
  ],
  renditions: [
    'snapshot text -> snapshots',
    'kind text',
    'digest text',
    'bytes bytes',
    '(snapshot, kind)',
  ],
}

const REMOVAL_TABLES: Readonly<Record<string, readonly string[]>> = {
  // No reference to snapshots: it outlives one that was erased.
  snapshot_removals: [
    'snapshot text primary key',
    'digest text',
    'event text',
    'captured_at text',
    'citation text',
    'reason text',
    'note text?',
    'erased integer',
    'removed_at text',
    'by_role text',
    'removed_by text',
  ],
}

const CURRENT_TABLES: Readonly<Record<string, readonly string[]>> = {
  current_claims: [
    'event text -> events',
    'lane_key text',
    'claimant text -> actors',
    'claim text -> claims',
    'facts text',
    '(event, lane_key, claimant)',
  ],
}

/** So that a write finds the recorded names that its own look like. */
async function keepLooks(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const columns = ['realm text', 'owner text', 'look text', 'name text']
  const looks = [...columns, '(realm, look, owner, name)']
  await createAll(db, kind, { looks }, [])
  await fillLooks(db)
}

/** The columns, in the order, that rate-limiter-flexible expects. */
const LIMIT_TABLES: Readonly<Record<string, readonly string[]>> = {
  rate_limits: ['key text primary key', 'points integer', 'expire bigint?'],
}

async function createRateLimits(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createAll(db, kind, LIMIT_TABLES, [])
}

const DIGEST_TABLES: Readonly<Record<string, readonly string[]>> = {
  shared_parts: ['digest text primary key', 'bytes bytes'],
  rendition_digests: [
    'snapshot text -> snapshots',
    'kind text',
    'digest text',
    'program text',
    'made_at text',
    '(snapshot, kind, digest)',
  ],
  snapshot_totals: ['id integer primary key', 'snapshots bigint', 'bytes bigint'],
}

/** Records and texts are kept compressed from here on, pictures by their digest; older rows stay as they are. */
async function keepLess(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const packing = definition('packing text', kind)
  await sql`alter table renditions add column ${packing} default ''`.execute(db)
  await sql`alter table snapshots add column ${definition('packed bytes?', kind)}`.execute(db)
  await createAll(db, kind, DIGEST_TABLES, [])
  await sql`insert into snapshot_totals (id, snapshots, bytes) select 1, count(*),
    (select coalesce(sum(octet_length(record)), 0) from snapshots) +
    (select coalesce(sum(octet_length(bytes)), 0) from renditions) from snapshots`.execute(db)
}

/** So that a write finds the current claims of a lane without reading its history. */
async function keepCurrent(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const column = definition('last_day text', kind)
  await sql`alter table claims add column ${column} default ''`.execute(db)
  await fillLastDays(db)
  await sql`drop index claims_event_lane_key_index`.execute(db)
  const index = 'claims (event, lane_key, status, claimant, last_day, id)'
  await createAll(db, kind, CURRENT_TABLES, [index])
  await fillCurrent(db)
}

async function createRemovals(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createAll(db, kind, REMOVAL_TABLES, [])
}

async function createSnapshots(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  await createAll(db, kind, SNAPSHOT_TABLES, ['snapshots (view_key, captured_at)'])
}

async function createTables(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const tables = {
    ...TABLES,
    actor_revisions: ['id text -> actors', ...REVISIONS],
    event_revisions: ['id text -> events', ...REVISIONS],
    publication_revisions: ['id text -> publications', ...REVISIONS],
  }
  await createAll(db, kind, tables, INDEXES)
  await db.insertInto('clock').values({ id: 1, last: '', turns: 0 }).execute()
}

async function createAll(
  db: Kysely<Tables>,
  kind: StoreKind,
  tables: Readonly<Record<string, readonly string[]>>,
  indexes: readonly string[],
): Promise<void> {
  for (const [table, lines] of Object.entries(tables)) {
    const parts = lines.map((line) => definition(line, kind))
    await sql`create table ${sql.table(table)} (${sql.join(parts)})`.execute(db)
  }
  for (const index of indexes) {
    const name = index.replace(/\W+/g, '_').replace(/_$/, '_index')
    await sql`create index ${sql.id(name)} on ${sql.raw(index)}`.execute(db)
  }
}

/** Byte order everywhere: PostgreSQL would otherwise sort by the locale of its machine. */
const TYPES = {
  sqlite: { text: 'text', bytes: 'blob' },
  postgres: { text: 'text collate "C"', bytes: 'bytea' },
} as const

function definition(line: string, kind: StoreKind): RawBuilder<unknown> {
  if (line.startsWith('(')) return sql.raw(`primary key ${line}`)
  const [column = '', type = '', ...rest] = line.split(' ')
  const nullable = type.endsWith('?') ? '' : ' not null'
  const named = type.replace('?', '')
  const sqlType = named === 'text' || named === 'bytes' ? TYPES[kind][named] : named
  const constraint = rest.join(' ').replace(/-> (\w+)/, 'references $1 (id)')
  return sql`${sql.id(column)} ${sql.raw(`${sqlType}${nullable} ${constraint}`)}`
}
