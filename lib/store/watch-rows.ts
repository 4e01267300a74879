/** What is remembered of the rows of a watched table: which claim each became, and what it said last. */
import { inChunks } from './chunks'
import type { Handle } from './store'

export interface WatchRow {
  readonly identity: string
  readonly series: string
  readonly row: number
  readonly part: number
  readonly claim: string
  readonly statement: string
  readonly isVanished: boolean
}

const COLUMNS = ['identity', 'series', 'row', 'part', 'claim', 'statement', 'vanished'] as const

export async function watchRow(
  db: Handle,
  watch: string,
  identity: string,
): Promise<WatchRow | null> {
  const row = await db
    .selectFrom('watch_rows')
    .select(COLUMNS)
    .where('watch', '=', watch)
    .where('identity', '=', identity)
    .executeTakeFirst()
  return row === undefined ? null : rowOf(row)
}

/** The rows that stood at a place of the table and were about the same, of whatever day. */
export async function rowsThere(
  db: Handle,
  watch: string,
  { row, part, series }: Pick<WatchRow, 'row' | 'part' | 'series'>,
): Promise<WatchRow[]> {
  const rows = await db
    .selectFrom('watch_rows')
    .select(COLUMNS)
    .where('watch', '=', watch)
    .where('row', '=', row)
    .where('part', '=', part)
    .where('series', '=', series)
    .where('vanished', '=', 0)
    .execute()
  return rows.map(rowOf)
}

/** Remembers a row, in place of what was remembered of `instead`, else of the same one. */
export async function keepWatchRow(
  db: Handle,
  watch: string,
  { isVanished, ...row }: WatchRow,
  instead: string | null = null,
): Promise<void> {
  if (instead !== null) {
    await db
      .deleteFrom('watch_rows')
      .where('watch', '=', watch)
      .where('identity', '=', instead)
      .execute()
  }
  const content = { ...row, vanished: isVanished ? 1 : 0 }
  await db
    .insertInto('watch_rows')
    .values({ watch, ...content })
    .onConflict((conflict) => conflict.columns(['watch', 'identity']).doUpdateSet(content))
    .execute()
}

/** The rows that were in the table at the last time, by identity. */
export async function presentRows(db: Handle, watch: string): Promise<WatchRow[]> {
  const rows = await db
    .selectFrom('watch_rows')
    .select(COLUMNS)
    .where('watch', '=', watch)
    .where('vanished', '=', 0)
    .orderBy('row')
    .orderBy('part')
    .execute()
  return rows.map(rowOf)
}

export async function markVanished(
  db: Handle,
  watch: string,
  identities: readonly string[],
): Promise<void> {
  await inChunks(identities, async (some) => {
    await db
      .updateTable('watch_rows')
      .set({ vanished: 1 })
      .where('watch', '=', watch)
      .where('identity', 'in', some)
      .execute()
    return []
  })
}

function rowOf({
  vanished,
  ...row
}: Omit<WatchRow, 'isVanished'> & { readonly vanished: number }): WatchRow {
  return { ...row, isVanished: vanished === 1 }
}
