/** How far an import is. It is kept in one transaction with the rows that it tells of. */
import type { Mapping } from '@/lib/feeds/mapping/mapping'
import type { Job } from '@/lib/store/jobs'
import type { ImportOptions } from './options'

export interface ImportProgress {
  /** The last row that was dealt with, as a spreadsheet numbers it. */
  readonly position: number
  /** Which of the figures of that row was the last. */
  readonly part: number
  /** Rows, each of which is in one of the four counts that follow. */
  readonly total: number
  readonly accepted: number
  readonly duplicates: number
  readonly held: number
  readonly refused: number
  /** Cells that say no figure, beside those counts. */
  readonly leftOut: number
  /** The mapping that was found for it, kept as it was then. */
  readonly mapping: Mapping | null
  readonly header: readonly string[]
  readonly ignoredColumns: readonly string[]
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  /** Why the file could not be read, or not to its end. */
  readonly message: string | null
}

export const NOTHING_YET: ImportProgress = {
  position: 0,
  part: 0,
  total: 0,
  accepted: 0,
  duplicates: 0,
  held: 0,
  refused: 0,
  leftOut: 0,
  mapping: null,
  header: [],
  ignoredColumns: [],
  encoding: null,
  delimiter: null,
  sheet: null,
  message: null,
}

export const IMPORT = 'import'
export const WITHDRAWAL = 'withdrawal'

/** A job of this kind was made by this program, with options and progress of these shapes. */
export type ImportJob = Job & { readonly input: ImportOptions; readonly progress: ImportProgress }

export function importJobOf(job: Job | null): ImportJob | null {
  return job?.kind === IMPORT ? (job as ImportJob) : null
}
