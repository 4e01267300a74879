/** The snapshots of released versions of the schema, as they were kept. */
import { readFileSync } from 'node:fs'
import { readRecord } from '@/lib/domain/snapshot/bytes'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'

export const goldenBytes = (chart: string) =>
  Uint8Array.from(readFileSync(`__tests__/golden/snapshot-1-${chart}.json`))

export function goldenRecord(chart: string): SnapshotRecord {
  const read = readRecord(goldenBytes(chart))
  if (!read.ok) throw new Error('a golden snapshot is read')
  return read.record
}
