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
  /** The same as `packing.ts` packs it; null in rows of older programs. */
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
  /** How the bytes are packed, as `packing.ts` names it; empty: they are what is served. */
  packing: string
}

/** Fonts in base64 that many files hold, each once: the bytes that the base64 says. */
export interface SharedPartTable {
  digest: string
  bytes: Uint8Array
}

/** A file that was made and whose bytes are not kept in the store: what it was, and by which program. */
export interface RenditionDigestTable {
  snapshot: string
  kind: string
  digest: string
  program: string
  made_at: string
}

/** One row: how many snapshots there are, and how many bytes the store keeps of them. */
export interface SnapshotTotalsTable {
  id: number
  snapshots: number
  bytes: number
}

/** What is left of a snapshot that was removed; with `erased`, there is nothing else. */
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
