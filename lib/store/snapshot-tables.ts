/** The tables of snapshots and of their files. */
import type { RemovalReason, RemovalRole } from '@/lib/domain/snapshot/removal'

/** A snapshot: its hashed bytes, verbatim, and beside them how it was made. */
export interface SnapshotTable {
  id: string
  digest: string
  event: string
  /** Digest of event and view: equal for all snapshots of one view. */
  view_key: string
  /** The record's bytes, as the UTF-8 text that they are; empty where they are packed. */
  record: string
  /** The record as `packing.ts` packs it; null in rows of older programs. */
  packed: Uint8Array | null
  captured_at: string
  /** JSON, not hashed: the versions that made it. */
  envelope: string
}

export interface RenditionTable {
  snapshot: string
  kind: string
  /** SHA-256 of what is served, in hex. */
  digest: string
  bytes: Uint8Array
  /** The packing of the bytes as `packing.ts` names it; empty where they are served as they are. */
  packing: string
}

/** Fonts in base64 that many files hold, each once: the bytes that the base64 says. */
export interface SharedPartTable {
  digest: string
  bytes: Uint8Array
}

/** A file that was made and whose bytes are not kept in the store, with the program that made it. */
export interface RenditionDigestTable {
  snapshot: string
  kind: string
  digest: string
  program: string
  made_at: string
}

/** One row with the number of snapshots, and the bytes that the store keeps of them. */
export interface SnapshotTotalsTable {
  id: number
  snapshots: number
  bytes: number
}

/** The tombstone of a snapshot that was removed; with `erased`, nothing else is left of it. */
export interface SnapshotRemovalTable {
  snapshot: string
  digest: string
  event: string
  captured_at: string
  citation: string
  reason: RemovalReason
  note: string | null
  /** 1 when the bytes are gone too. */
  erased: number
  removed_at: string
  by_role: RemovalRole
  removed_by: string
}
