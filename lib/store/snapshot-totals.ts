/** The number and the bytes of snapshots in the store, counted in the transaction of every change, and their limits. */
import { sql } from 'kysely'
import type { Handle } from './store'

export interface SnapshotLimits {
  readonly snapshots: number
  /** The bytes of records and of the files kept for good, as the store keeps them. */
  readonly bytes: number
}

export async function isFull(db: Handle, limits: SnapshotLimits): Promise<boolean> {
  const { snapshots, bytes } = await db
    .selectFrom('snapshot_totals')
    .select(['snapshots', 'bytes'])
    .executeTakeFirstOrThrow()
  return snapshots >= limits.snapshots || bytes >= limits.bytes
}

/** Adds to the totals, and gives what they are then. */
export async function addToTotals(db: Handle, more: SnapshotLimits): Promise<SnapshotLimits> {
  return db
    .updateTable('snapshot_totals')
    .set((row) => ({
      snapshots: row('snapshots', '+', more.snapshots),
      bytes: row('bytes', '+', more.bytes),
    }))
    .returning(['snapshots', 'bytes'])
    .executeTakeFirstOrThrow()
}

/** The bytes of one snapshot, as `addToTotals` counted them. */
export async function bytesKept(db: Handle, id: string): Promise<number> {
  const record = await db
    .selectFrom('snapshots')
    .select(sql<number>`octet_length(record) + coalesce(octet_length(packed), 0)`.as('bytes'))
    .where('id', '=', id)
    .executeTakeFirst()
  const files = await db
    .selectFrom('renditions')
    .select(sql<number>`coalesce(sum(octet_length(bytes)), 0)`.as('bytes'))
    .where('snapshot', '=', id)
    .executeTakeFirstOrThrow()
  return Number(record?.bytes ?? 0) + Number(files.bytes)
}
