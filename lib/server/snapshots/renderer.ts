/** What draws a snapshot: given from above, since only components know how it looks. */
import type { SnapshotStatus } from '@/lib/answers/shapes'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Citations } from './citations'
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

export interface PageWork {
  readonly frozen: Frozen
  readonly capturedAt: string
  readonly status: SnapshotStatus
  readonly citations: Citations
  /** The page that shows the same view as it is now. */
  readonly live: string
  /** Address of the style sheet. */
  readonly style: string
}

export interface Renderer {
  /** A whole HTML document without any script. */
  readonly page: (work: PageWork) => Promise<string>
  /** The style sheet of these documents. */
  readonly style: (looks: Looks) => string
  /** A whole SVG file that refers to nothing outside. */
  readonly svg: (work: SvgWork) => Promise<string>
}
