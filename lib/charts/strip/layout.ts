/** A strip when it is laid out: every current claim of a lane as a small mark on one scale, without words. */
import type { Layout, Mark, PlacedPath } from '../drawing/shapes'

export interface StripLayout extends Layout {
  readonly chart: 'strip'
  /** The line that the marks lie on, with a tick at zero where it starts there. */
  readonly base: readonly PlacedPath[]
  /** One line: the faintest marks first, so that the latest lie over them. */
  readonly lines: readonly (readonly Mark[])[]
  /** What is left out, for who cannot see it; null when everything is drawn. */
  readonly left: string | null
}
