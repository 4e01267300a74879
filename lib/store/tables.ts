/**
 * The tables as Kysely sees them. Structured values are JSON in text columns on both databases, so that they are read
 * back byte for byte. Instants are ISO text in UTC with milliseconds, which sorts as time does. Integers stand for
 * booleans, which SQLite does not have.
 */
import type { Generated } from 'kysely'
import type { ChangeKind } from '@/lib/domain/vocabulary'
import type {
  AppearanceTable,
  ClaimCountTable,
  ClaimNumberTable,
  ClaimRevisionTable,
  ClaimTable,
  CurrentClaimTable,
  DisputeTable,
  ExceedingTable,
  LaneSummaryTable,
  MeasureClaimTable,
  PartTable,
  StatementTable,
} from './claim-tables'
import type { ReadingTable } from './reading-tables'
import type {
  AccountTable,
  SessionTable,
  TwoFactorTable,
  UserTable,
  VerificationTable,
} from './people-tables'
import type {
  JobPieceTable,
  JobRowTable,
  JobTable,
  JobWriteTable,
  MappingTable,
} from './job-tables'
import type {
  RenditionDigestTable,
  RenditionTable,
  SharedPartTable,
  SnapshotRemovalTable,
  SnapshotTable,
  SnapshotTotalsTable,
} from './snapshot-tables'
import type {
  SetAsideTable,
  WaitingTable,
  WatchRevisionTable,
  WatchRowTable,
  WatchTable,
} from './watch-tables'

export interface MetaTable {
  key: string
  value: string
}

/** One row, whose lock makes writers take turns; `last` is the newest instant at which any of them recorded. */
export interface ClockTable {
  id: number
  last: string
  turns: number
}

/** The columns by which an actor is found; its revisions hold its contents. */
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
  /** The codes as `|AM|AZ|`, so that one of them is found with LIKE. */
  countries: string
  search: string
  /** Counts every write that changed anything shown of the event. */
  revision: number
  updated_at: string
}

export interface PublicationTable {
  id: string
  /** The digest of the domain's publication identity. */
  identity: string
  publisher: string
}

export interface RevisionTable {
  id: string
  revision: number
  /** The whole content as JSON. */
  content: string
  note: string | null
  recorded_at: string
  recorded_by: string
}

/** The moment at which each revision number of an event began. */
export interface EventTurnTable {
  event: string
  revision: number
  recorded_at: string
}

/** Every parent that an event ever had, to find the incidents of a past moment. */
export interface EventParentTable {
  event: string
  parent: string
}

/** Every actor that an event ever mentioned in any role. */
export interface EventActorTable {
  event: string
  actor: string
}

/** The ledger: a row for each thing that was recorded, in the order of recording. */
export interface ChangeTable {
  seq: number
  at: string
  kind: ChangeKind
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
  /** The SHA-256 of the key in hex; the key itself is never stored. */
  digest: string
  created_at: string
  revoked_at: string | null
  /** From then on it is no key; null for one that does not end by itself. */
  expires_at: Generated<string | null>
  /** To the minute or so. */
  last_used_at: Generated<string | null>
}

/** The content of each thing in a shipped file when it was last applied. */
export interface ShippedTable {
  file: string
  key: string
  content: string
}

/** The look of every name that was ever recorded, by which names that look like it are found. */
export interface LookTable {
  realm: 'source' | 'event' | 'place'
  /** The source or event of that name, or the event that names the place. */
  owner: string
  /** The skeleton of the name. */
  look: string
  name: string
}

/** How often readers have made something, counted by all instances on one PostgreSQL together. */
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
  parts: PartTable
  measure_claims: MeasureClaimTable
  claim_numbers: ClaimNumberTable
  disputes: DisputeTable
  claim_revisions: ClaimRevisionTable
  appearances: AppearanceTable
  current_claims: CurrentClaimTable
  lane_summaries: LaneSummaryTable
  exceedings: ExceedingTable
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
  jobs: JobTable
  job_pieces: JobPieceTable
  job_rows: JobRowTable
  job_writes: JobWriteTable
  mappings: MappingTable
  watches: WatchTable
  watch_revisions: WatchRevisionTable
  watch_rows: WatchRowTable
  waiting: WaitingTable
  set_aside: SetAsideTable
  readings: ReadingTable
  auth_users: UserTable
  auth_sessions: SessionTable
  auth_accounts: AccountTable
  auth_verifications: VerificationTable
  auth_two_factors: TwoFactorTable
}
