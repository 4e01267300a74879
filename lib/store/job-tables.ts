/** The tables of jobs: work that goes on by itself, after a restart too, such as an import. */

export const JOB_STATES = ['receiving', 'queued', 'running', 'done', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

export interface JobTable {
  id: string
  kind: string
  /** `receiving` while its file is on its way: nobody sees it then. */
  state: JobState
  /** What it is to do, as JSON. */
  input: string
  /** How far it is, as JSON: written in one transaction with what it tells of. */
  progress: string
  /** The process that is at work on it, until its lease ends by the clock of the database. */
  holder: string | null
  /** Milliseconds since 1970. */
  lease_until: number
  created_at: string
  created_by: string
  ended_at: string | null
}

/** The file of a job, in pieces, until it is done. */
export interface JobPieceTable {
  job: string
  piece: number
  bytes: Uint8Array
}

/** A row of a file that was not recorded, with its cells and the reasons as JSON. */
export interface JobRowTable {
  job: string
  row: number
  /** Which of the figures of its row it is. */
  part: number
  outcome: 'refused' | 'held' | 'left-out'
  cells: string
  faults: string
}

/** The moments at which a job recorded: what the ledger has of them is what it did. */
export interface JobWriteTable {
  job: string
  at: string
}

/** How the columns of a table are figures, as JSON. */
export interface MappingTable {
  name: string
  /** The header that it is remembered by, as JSON. */
  header: string
  content: string
  created_at: string
  created_by: string
}
