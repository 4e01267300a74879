/** The functions that draw a snapshot: given from above, since only components know how it looks. */
import type { SnapshotRemoval, SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import type { Ground } from '@/lib/charts/kind'
import type { Refusal } from '@/lib/domain/refusal'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Locale } from '@/lib/format/locale'
import type { Citations } from './cite/citations'
import type { Frozen } from './frozen'
import type { LackingLetters } from './picture/lacking-letters'
import type { Looks } from './picture/looks'

export interface SvgWork extends Looks, Ground {
  readonly record: SnapshotRecord
  /** Lines under the figure. */
  readonly source: readonly string[]
  /** JSON-LD. */
  readonly metadata: object
}

export interface PageWork extends Ground {
  readonly frozen: Frozen
  readonly capturedAt: string
  readonly status: SnapshotStatus
  readonly citations: Citations
  /** As schema.org describes it. */
  readonly dataset: object
  /** The page that shows the same view as it is now. */
  readonly live: string
  /** Address that answers how to embed it. */
  readonly oembed: string
  /** Address of the style sheet. */
  readonly style: string
}

export type EmbedWork = Pick<PageWork, 'frozen' | 'status' | 'style' | 'land'>

export interface TombstoneWork {
  readonly removal: SnapshotRemoval
  readonly style: string
}

/** A refusal, for somebody with a browser. */
export interface ProblemWork {
  readonly status: number
  readonly refusals: readonly Refusal[]
  readonly seconds: number | null
  readonly back: string | null
  readonly locale: Locale
  readonly style: string
}

/** Asks the maker of a snapshot whose pictures cannot write some letters whether it shall be made. */
export interface LackingWork extends LackingLetters {
  /** The title that the snapshot would have, in its language. */
  readonly title: string
  readonly language: string
  /** The form's, to be sent once more. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly back: string
  readonly locale: Locale
  readonly style: string
}

export interface Renderer {
  /** A whole HTML document without any script. */
  readonly page: (work: PageWork) => Promise<string>
  /** The same figure for other people's pages, with what changed since. */
  readonly embed: (work: EmbedWork) => Promise<string>
  /** The page of a snapshot that was removed. */
  readonly tombstone: (work: TombstoneWork) => Promise<string>
  /** Instead of a snapshot that is not there or could not be made. */
  readonly problem: (work: ProblemWork) => Promise<string>
  /** Before a snapshot that a form asked for, where its pictures would lack letters. */
  readonly lacking: (work: LackingWork) => Promise<string>
  /** A kept SVG under a notice of what changed since. */
  readonly noticed: (work: { readonly svg: string; readonly notice: string }) => string
  /** The style sheet of these documents. */
  readonly style: (looks: Looks) => string
  /** A whole SVG file that refers to nothing outside. */
  readonly svg: (work: SvgWork) => Promise<string>
  /** The card for previews of links, as SVG of 1200 by 630. */
  readonly card: (work: SvgWork) => Promise<string>
}
