/**
 * A file that an editor sent at the desk. It waits in the store while its columns are said and a dry run tells what it
 * would bring, until it is recorded; each run is an import of its own, whose id begins with that of the file.
 */
import type { RowColumn } from '@/lib/feeds/claim-rows/columns'
import type { Mapping } from '@/lib/feeds/mapping/mapping'
import type { Handle } from '@/lib/store/store'
import { findJob, type Job } from '@/lib/store/jobs'
import type { FileLook } from './look'
import type { ImportOptions } from './options'

export const FILE = 'import-file'

/** How long a file waits that nobody records, in ms. */
export const FILE_WAITS_MS = 7 * 86_400_000

/** A name of the file, and the record that it stands for. */
export interface FileName {
  readonly field: RowColumn
  readonly text: string
  /** An id, a word of the vocabulary, or the name of a place; null where nobody said. */
  readonly id: string | null
}

export interface FileFault {
  /** The field of the form. */
  readonly field: string
  /** Below `desk.import.fault` in the catalogues. */
  readonly code: FaultCode
}

export type FaultCode =
  | 'no-figure'
  | 'required'
  | 'unknown-source'
  | 'unknown-event'
  | 'unknown-word'
  | 'no-zone'
  | 'no-name'
  | 'name-taken'
  | 'too-long'

export interface FileProgress {
  readonly bytes: number
  /** What is declared of the file so far. */
  readonly options: ImportOptions
  readonly look: FileLook | null
  /** The form of the mapping as it was sent last; null before. */
  readonly typed: Readonly<Record<string, string>> | null
  readonly faults: readonly FileFault[]
  /** The mapping that the last run had. */
  readonly mapping: Mapping | null
  readonly names: readonly FileName[]
}

export type ImportFile = Job & {
  readonly input: { readonly name: string }
  readonly progress: FileProgress
}

/** A job of this kind was made by this program, with an input and progress of these shapes. */
export function importFileOf(job: Job | null): ImportFile | null {
  return job?.kind === FILE ? (job as ImportFile) : null
}

export async function findImportFile(db: Handle, id: string): Promise<ImportFile | null> {
  return importFileOf(await findJob(db, id))
}
