/** The one shape of adapters of outside formats: from files to records of the domain, and to what is wrong with the rest. */
export interface FeedFile {
  /** Relative to the project, such as `data/actors.json`. */
  readonly path: string
  readonly text: string
}

export interface FeedRefusal {
  readonly file: string
  /** The record at fault; null when it is the file itself. */
  readonly id: string | null
  readonly field: string
  readonly message: string
}

/** Reads all files together; `refusals` is empty when everything is well. */
export type Feed<Records> = (files: readonly FeedFile[]) => {
  readonly records: Records
  readonly refusals: readonly FeedRefusal[]
}
