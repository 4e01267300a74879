import type { SnapshotRecord } from '@/lib/domain/snapshot/record'

/** A snapshot as everything that is made of it sees it. */
export interface Frozen {
  readonly id: string
  /** SHA-256 of the record's bytes, in hex. */
  readonly digest: string
  /** The public address of its page. */
  readonly url: string
  readonly record: SnapshotRecord
}
