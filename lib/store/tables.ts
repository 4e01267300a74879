/**
 * The tables, as Kysely sees them. Structured values are JSON in text columns on both databases, so
 * that what is read is byte for byte what was written; instants are ISO text in UTC with milliseconds,
 * which sorts as time does. Integers stand for booleans: SQLite has no others.
 */

export interface MetaTable {
  key: string
  value: string
}

/** One row. Its lock makes writers take turns; `last` is the newest instant any of them recorded at. */
export interface ClockTable {
  id: number
  last: string
  turns: number
}

/** The current content of an actor, an event or a publication; revisions hold every content it had. */
export interface ActorTable {
  id: string
  member_of: string | null
  search: string
  /** The name without case and accents: the order of lists. */
  sort_name: string
}

export interface EventTable {
  id: string
  kind: string
  parent: string | null
  /** `|AM|AZ|`, so that one code is found with LIKE. */
  countries: string
  search: string
  /** Counts every write that changed anything shown of the event. */
  revision: number
  updated_at: string
}

export interface PublicationTable {
  id: string
  /** Digest of the domain's publication identity. */
  identity: string
}

export interface RevisionTable {
  id: string
  revision: number
  /** The whole content, as JSON. */
  content: string
  note: string | null
  recorded_at: string
  recorded_by: string
}

/** When each revision number of an event began: what `revision` was at a past moment. */
export interface EventTurnTable {
  event: string
  revision: number
  recorded_at: string
}

/** Every parent that an event ever had: which events were its incidents at a past moment. */
export interface EventParentTable {
  event: string
  parent: string
}

/** Every actor that an event ever mentioned, in whatever role. */
export interface EventActorTable {
  event: string
  actor: string
}

export interface StatementTable {
  id: string
  event: string
  claimant: string
  own_voice: number
  note: string | null
  recorded_at: string
  recorded_by: string
}

export interface ClaimTable {
  id: string
  statement: string
  event: string
  claimant: string
  own_voice: number
  measure: string
  part_of: string | null
  part_kind: string | null
  disputes: string
  step: string | null
  /** The facts of revision 1, as JSON. */
  first: string
  recorded_at: string
  recorded_by: string
  /** Digest of the content as first recorded: where the same claim is looked for. */
  content: string
  /** As it stands now. */
  status: string
  /** The lane it is compared in now; null for a part that is shown under its whole only. */
  lane_key: string | null
  /** The last day that it can be about, as it stands now: a claimant's current claim is of the latest. */
  last_day: string
}

/** The current claim of each claimant in each lane. */
export interface CurrentClaimTable {
  event: string
  lane_key: string
  claimant: string
  claim: string
  /** What a summary needs of it, as JSON. */
  facts: string
}

export interface DisputeTable {
  claim: string
  disputed: string
}

export interface ClaimRevisionTable {
  claim: string
  revision: number
  by: string
  reason: string
  note: string | null
  stated_on: string | null
  stated_on_precision: string
  /** Only the changed fields, as JSON. */
  changes: string
  recorded_at: string
  recorded_by: string
}

export interface AppearanceTable {
  claim: string
  publication: string
  via: string
  wording: string
  term: string | null
  locator: string | null
  note: string | null
  stated_on: string | null
  stated_on_precision: string
  recorded_at: string
  recorded_by: string
}

export interface LaneSummaryTable {
  event: string
  lane_key: string
  measure: string
  summary: string
}

/** How many claims of a claimant stand in an event. */
export interface ClaimCountTable {
  event: string
  claimant: string
  claims: number
}

/** The ledger: one row for each thing that was recorded, in the order of recording. */
export interface ChangeTable {
  seq: number
  at: string
  kind: string
  event: string | null
  claim: string | null
  before: string | null
  after: string | null
  by: string
}

export interface ApiKeyTable {
  id: string
  name: string
  scope: string
  /** SHA-256 of the key, in hex; the key itself is never stored. */
  digest: string
  created_at: string
  revoked_at: string | null
}

/** What a shipped file said of each thing when it was last applied. */
export interface ShippedTable {
  file: string
  key: string
  content: string
}

/** How each name that was ever recorded looks: where another that looks like it is found. */
export interface LookTable {
  /** `source`, `event` or `place`. */
  realm: string
  /** The source or event of that name; for a place, the event that it is in. */
  owner: string
  /** The skeleton of the name. */
  look: string
  name: string
}

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
  reason: string
  note: string | null
  /** 1 when the bytes are gone too. */
  erased: number
  removed_at: string
  by_role: string
  removed_by: string
}

/** How often readers have made something, shared by all instances on one PostgreSQL. */
export interface RateLimitTable {
  key: string
  points: number
  /** Milliseconds since 1970. */
  expire: number | null
}

export interface Tables {
  meta: MetaTable
  clock: ClockTable
  actors: ActorTable
  actor_revisions: RevisionTable
  events: EventTable
  event_revisions: RevisionTable
  event_turns: EventTurnTable
  event_parents: EventParentTable
  event_actors: EventActorTable
  publications: PublicationTable
  publication_revisions: RevisionTable
  statements: StatementTable
  claims: ClaimTable
  disputes: DisputeTable
  claim_revisions: ClaimRevisionTable
  appearances: AppearanceTable
  current_claims: CurrentClaimTable
  lane_summaries: LaneSummaryTable
  claim_counts: ClaimCountTable
  changes: ChangeTable
  api_keys: ApiKeyTable
  looks: LookTable
  shipped: ShippedTable
  snapshots: SnapshotTable
  renditions: RenditionTable
  rendition_digests: RenditionDigestTable
  shared_parts: SharedPartTable
  snapshot_totals: SnapshotTotalsTable
  snapshot_removals: SnapshotRemovalTable
  rate_limits: RateLimitTable
}
