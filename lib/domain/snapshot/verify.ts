/** Is this the record that it is said to be? Needs nothing but the bytes, in Node and in a browser. */
import { digestOf, idOf, readRecord, type RecordFault } from './bytes'
import type { SnapshotRecord } from './record'

/** What the bytes are compared with; at least one of them is known. */
export interface Expected {
  readonly id: string | null
  readonly digest: string | null
}

export type Verification =
  | {
      readonly kind: 'verified'
      readonly id: string
      readonly digest: string
      readonly record: SnapshotRecord
    }
  /** The bytes are others than those that were cited; `fault` says why they are no record, if they are none. */
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly digest: string
      readonly fault: RecordFault | null
    }
  /** They are those that were asked for, but no record that this program can read. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly fault: RecordFault }
  /** A record, and nothing says which snapshot it should be. */
  | { readonly kind: 'unnamed'; readonly id: string; readonly digest: string }
  /** Nothing says which snapshot it should be, and it is no record of any. */
  | { readonly kind: 'no-record'; readonly fault: RecordFault }

export async function verifyRecord(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<Verification> {
  const digest = await digestOf(bytes)
  const id = idOf(digest)
  const read = readRecord(bytes)
  if (expected.id === null && expected.digest === null) {
    return read.ok ? { kind: 'unnamed', id, digest } : { kind: 'no-record', fault: read.fault }
  }
  const isOther =
    (expected.id !== null && expected.id !== id) ||
    (expected.digest !== null && expected.digest !== digest)
  if (isOther) return { kind: 'changed', id, digest, fault: read.ok ? null : read.fault }
  return read.ok
    ? { kind: 'verified', id, digest, record: read.record }
    : { kind: 'unreadable', id, fault: read.fault }
}

/** The id that a file name or an address carries: `bysource-{id}.json`, `/s/{id}.json`. */
export function idIn(name: string): string | null {
  return /(?:^|[^a-z0-9])([a-z2-7]{26})(?![a-z0-9])/.exec(name)?.[1] ?? null
}
