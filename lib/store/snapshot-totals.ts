/** How much of snapshots the store keeps, and how much it may: counted in the transaction of every change. */
import { sql } from 'kysely'
import type { Handle } from './store'

export interface SnapshotLimits {
  readonly snapshots: number
  /** Of records and of the files that are kept for good, as the store keeps them. */
  readonly bytes: number
}

export async function isFull(db: Handle, limits: SnapshotLimits): Promise<boolean> {
  const { snapshots, bytes } = await db
    .selectFrom('snapshot_totals')
    .select(['snapshots', 'bytes'])
    .executeTakeFirstOrThrow()
  return snapshots >= limits.snapshots || bytes >= limits.bytes
}

/** Answers what there is afterwards. */
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

/** Of one snapshot, as `addToTotals` counted them. */
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
