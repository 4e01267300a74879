/** The map when it is laid out. */
import type { Box, Layout, Mark, PlacedPath, PlacedText } from '../drawing/shapes'

/** Never mirrored: only its words are. */
export interface MapLayout extends Layout {
  readonly chart: 'map'
  readonly frame: Box
  /** Countries, and the event's extent on them. */
  readonly land: readonly PlacedPath[]
  readonly countries: readonly PlacedText[]
  readonly leaders: readonly PlacedPath[]
  readonly scaleBar: { readonly path: PlacedPath; readonly label: PlacedText }
  /** From the top down, in lines as the arrows walk them. */
  readonly lines: readonly (readonly Mark[])[]
  /** Incidents in which nobody claimed anything of the measure: named, but no marks. */
  readonly silent: readonly {
    readonly paths: readonly PlacedPath[]
    readonly labels: readonly PlacedText[]
  }[]
  /** What has room for a letter only, by the key of the place or the id of the incident. */
  readonly letters: Readonly<Record<string, string>>
}
