/** Where: the places with the claims about each, laid out once for both widths on the server. */
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { MapLayout } from '@/lib/charts/layouts'
import { layoutMap, type MapInput } from '@/lib/charts/map/map'
import { ChartFigure, type ChartFigureProps } from './chart-figure'

export interface PlaceMapProps extends ChartFigureProps {
  readonly layouts: MapLayouts
}

export interface MapLayouts {
  readonly narrow: MapLayout
  readonly wide: MapLayout
}

/** Both widths; null when nothing has a position. The shapes of the land end here. */
export function layoutMaps(input: MapInput): MapLayouts | null {
  const [narrow, wide] = [layoutMap(input, { width: NARROW }), layoutMap(input, { width: WIDE })]
  return narrow === null || wide === null ? null : { narrow, wide }
}

export function PlaceMap({ layouts, ...figure }: PlaceMapProps) {
  return <ChartFigure {...figure} chart="map" layouts={() => layouts} />
}
