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

/** A row of a table, numbered as a spreadsheet shows it: the header is row 1. */
export interface TableRow {
  readonly row: number
  readonly cells: readonly string[]
}

/** A table that is read row by row; rows without any content are left out, and still count as rows. */
export interface Table {
  readonly header: readonly string[]
  readonly rows: AsyncIterable<TableRow>
}

/** A file that cannot be read at all, or not beyond a row; the reason is a sentence for who sent it. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

/** The bytes of a file, piece by piece. */
export type Bytes = AsyncIterable<Uint8Array>

/** A file that can be read from its beginning as often as needed. */
export interface FeedSource {
  readonly bytes: () => Bytes
}
