/** Checking whether bytes are the record they are said to be. It needs nothing but the bytes, in Node and in a browser. */
import { digestOf, idOf, readRecord, type RecordFault } from './bytes'
import type { SnapshotRecord } from './record'

/** The id and the digest that the bytes should have; null where nobody says. */
export interface Expectation {
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
  /** The bytes are others than the cited ones; `fault` says why they are no record, and is null where they are one. */
  | {
      readonly kind: 'changed'
      readonly id: string
      readonly digest: string
      readonly fault: RecordFault | null
    }
  /** The bytes are the cited ones, and no record that this program can read. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly fault: RecordFault }
  /** The bytes are a record, and nothing says which snapshot they should be. */
  | { readonly kind: 'unnamed'; readonly id: string; readonly digest: string }
  /** The bytes are no record, and nothing says which snapshot they should be. */
  | { readonly kind: 'no-record'; readonly fault: RecordFault }

export async function verifyRecord(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expectation,
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
