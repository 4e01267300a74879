/** Who said how many, by source: laid out once for both widths on the server, drawn there and in the browser. */
import { layoutBySource, type BySourceInput } from '@/lib/charts/by-source/by-source'
import { BY_SOURCE_ROOM, drawnRows } from '@/lib/charts/drawing/drawn'
import { leftOutText } from '@/lib/charts/drawing/left-out'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type BySourceProps = BySourceInput & ChartFigureProps

export function bySourceLayouts(input: BySourceInput) {
  return layoutPair(layoutBySource, input)
}

export function BySource(props: BySourceProps) {
  const { lane, actors, convention, scale, locale, t, direction, ...figure } = props
  const input = { lane, actors, convention, scale, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      description={leftOutText(drawnRows(lane, BY_SOURCE_ROOM).left, t) ?? undefined}
      {...figure}
      chart="by-source"
      layouts={() => bySourceLayouts(input)}
    />
  )
}
