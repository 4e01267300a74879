/** The migration that makes the table of articles that editors read at the desk. */
import type { Kysely } from 'kysely'
import { createTables } from './create-tables'
import type { StoreKind } from './store'
import type { Tables } from './tables'

export async function createReadings(db: Kysely<Tables>, kind: StoreKind): Promise<void> {
  const readings = `
    id text primary key; text text; document text; made_at text; made_by text; recorded_at text?;
    labels text?`
  await createTables(db, kind, { readings }, ['readings (made_by, made_at)'])
}
