/**
 * The migration by which claims are placed by spans of time, scopes and the places of their events. What was recorded gets
 * the defaults of the fields that it lacks; lanes, contents, orders, current claims and summaries are made anew.
 */
import { sql, type Kysely } from 'kysely'
import { groupBy } from '@/lib/domain/group-by'
import { fillDefaults } from './fill-defaults'
import { createTables, definition } from './create-tables'
import { loadClaims } from './load-claims'
import { touch, type Reach } from './reach'
import { settleRecords } from './settle-claims'
import { settleLanes } from './settle-reach'
import { loadSettings } from './settings'
import type { StoreKind } from './store'
import type { Tables } from './tables'

const NEW_COLUMNS = [
  "first_content text default ''",
  'about bigint default 0',
  'place text?',
  'figure integer default 1',
  'replaces text?',
]
const OLD_INDEXES = [
  'claims_event_lane_key_status_claimant_last_day_id_index',
  'claims_part_of_index',
]
const OLD_COLUMNS = ['part_of', 'part_kind', 'disputes', 'step', 'last_day']

export async function placeAnew(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  for (const column of NEW_COLUMNS) {
    await sql`alter table claims add column ${definition(column, kind)}`.execute(db)
  }
  await createTables(
    db,
    kind,
    {
      parts: 'whole text -> claims; claim text -> claims; (whole, claim)',
      measure_claims: 'event text; measure text; claim text -> claims; (event, measure, claim)',
      exceedings: 'event text; measure text; exceeding text; (event, measure)',
    },
    ['parts (claim)'],
  )
  await sql`insert into parts (whole, claim)
    select part_of, id from claims where part_of is not null`.execute(db)
  await fillDefaults(db)
  for (const index of OLD_INDEXES) await sql`drop index ${sql.id(index)}`.execute(db)
  for (const column of OLD_COLUMNS) {
    await sql`alter table claims drop column ${sql.id(column)}`.execute(db)
  }
  await sql`drop table current_claims`.execute(db)
  await createTables(
    db,
    kind,
    {
      current_claims: `
        event text -> events; lane_key text; claimant text -> actors; claim text? -> claims;
        facts text?; figures integer; (event, lane_key, claimant)`,
    },
    [
      'claims (event, lane_key, status, claimant, about, figure, id)',
      'claims (event, content)',
      'claims (event, first_content)',
      'claims (event, replaces)',
    ],
  )
  await sql`drop index claims_event_claimant_content_index`.execute(db)
  await settleAll(db)
}

/** Places every claim of every event, and makes everything that follows from that. */
export async function settleAll(db: Kysely<Tables>): Promise<void> {
  await db.deleteFrom('lane_summaries').execute()
  await db.deleteFrom('exceedings').execute()
  await db.deleteFrom('current_claims').execute()
  // The keys of lanes had another form, and none of those lanes is left.
  await db.updateTable('claims').set({ lane_key: null }).execute()
  const rows = await db.selectFrom('claims').select(['event', 'id']).execute()
  for (const [event, claims] of groupBy(rows, (row) => row.event)) {
    const setting = (await loadSettings(db, [event], null)).get(event)
    if (setting === undefined) continue
    const reach: Reach = { events: new Map() }
    const ofEvent = touch(
      reach,
      event,
      '',
      claims.map(({ id }) => id),
    )
    await settleRecords(db, event, await loadClaims(db, { event }, null), setting, ofEvent)
    await settleLanes(db, event, ofEvent.lanes)
  }
}
