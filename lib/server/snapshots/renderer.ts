/** What draws a snapshot: given from above, since only components know how it looks. */
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Looks } from './looks'

/** A snapshot as everything that is made of it sees it. */
export interface Frozen {
  readonly id: string
  /** SHA-256 of the record's bytes, in hex. */
  readonly digest: string
  /** The public address of its page. */
  readonly url: string
  readonly record: SnapshotRecord
}

export interface SvgWork extends Looks {
  readonly record: SnapshotRecord
  /** Lines under the figure. */
  readonly source: readonly string[]
  /** JSON-LD. */
  readonly metadata: object
}

export interface Renderer {
  /** A whole SVG file that refers to nothing outside. */
  readonly svg: (work: SvgWork) => Promise<string>
}
