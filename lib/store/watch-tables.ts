/** The tables of what is watched on the net: spreadsheets and feeds, what was seen of them, and what waits for a person. */

export const WATCH_KINDS = ['table', 'feed'] as const
export type WatchKind = (typeof WATCH_KINDS)[number]

/** One that is removed is fetched no more, and stays readable with what came of it. */
export const WATCH_STATES = ['active', 'paused', 'removed'] as const
export type WatchState = (typeof WATCH_STATES)[number]

export interface WatchTable {
  id: string
  kind: WatchKind
  url: string
  name: string
  /** What is done with what comes, as JSON. */
  settings: string
  /** In minutes. */
  every: number
  paused: number
  removed: number
  /** What the last answer said of itself, so that the same one is not sent again. */
  etag: string | null
  last_modified: string | null
  /** The digest of the last body: some servers say nothing of it. */
  digest: string | null
  /** When it is fetched next, in ms since 1970 by the clock of the database. */
  due: number
  holder: string | null
  lease_until: number
  fetched_at: string | null
  changed_at: string | null
  /** How often in a row it could not be fetched. */
  failures: number
  /** Why, as JSON; null where the last fetch went well. */
  fault: string | null
  /** The last import that came of it. */
  job: string | null
  created_at: string
  created_by: string
}

/** A change of a watch, with what it was before and after, as JSON. */
export interface WatchRevisionTable {
  watch: string
  revision: number
  at: string
  by: string
  before: string
  after: string
}

/** A row of a watched table that became a claim. */
export interface WatchRowTable {
  watch: string
  /** The digest of whom and what it is about, and of which day. */
  identity: string
  /** The same without its day. */
  series: string
  row: number
  part: number
  claim: string
  /** The statement that it said last, as JSON. */
  statement: string
  /** 1 where it is not in the table any more. */
  vanished: number
}

export const WAITING_KINDS = ['vanished', 'article'] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

/** Something that came by itself and waits until a person decides. */
export interface WaitingTable {
  id: string
  kind: WaitingKind
  watch: string
  at: string
  content: string
  decided_at: string | null
  decided_by: string | null
}

/** Imports whose held rows a person has seen and set aside. */
export interface SetAsideTable {
  job: string
  at: string
  by: string
}
