/** Is this the record that it is said to be? Needs nothing but the bytes, in Node and in a browser. */
import { digestOf, idOf, readRecord } from './bytes'
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
  /** The bytes are others than those that were cited. */
  | { readonly kind: 'changed'; readonly id: string; readonly digest: string }
  /** They are those that were asked for, but no record that this program can read. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly why: string }
  /** Nothing says which snapshot it should be. */
  | { readonly kind: 'unnamed'; readonly id: string; readonly digest: string }

export async function verifyRecord(
  bytes: Uint8Array<ArrayBuffer>,
  expected: Expected,
): Promise<Verification> {
  const digest = await digestOf(bytes)
  const id = idOf(digest)
  if (expected.id === null && expected.digest === null) return { kind: 'unnamed', id, digest }
  const isOther =
    (expected.id !== null && expected.id !== id) ||
    (expected.digest !== null && expected.digest !== digest)
  if (isOther) return { kind: 'changed', id, digest }
  const read = readRecord(bytes)
  if (read.ok) return { kind: 'verified', id, digest, record: read.record }
  const [first] = read.refusals
  return {
    kind: 'unreadable',
    id,
    why: [first?.path.join('.'), first?.message].filter(Boolean).join(': '),
  }
}

/** The id that a file name or an address carries: `bysource-{id}.json`, `/s/{id}.json`. */
export function idIn(name: string): string | null {
  return /(?:^|[^a-z0-9])([a-z2-7]{26})(?![a-z0-9])/.exec(name)?.[1] ?? null
}
