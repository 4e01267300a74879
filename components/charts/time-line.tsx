/** How each claimant's figure changed over time: a step line a claimant, a mark at every claim. */
import { TIME_LINE_ROOM, drawnRows } from '@/lib/charts/drawing/drawn'
import { leftOutText } from '@/lib/charts/drawing/left-out'
import { layoutTimeLine, type TimeLineInput } from '@/lib/charts/over-time/time-line'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type TimeLineProps = TimeLineInput & ChartFigureProps

export function timeLineLayouts(input: TimeLineInput) {
  return layoutPair(layoutTimeLine, input)
}

export function TimeLine(props: TimeLineProps) {
  const { lane, actors, convention, until, locale, t, direction, ...figure } = props
  const input = { lane, actors, convention, until, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      description={leftOutText(drawnRows(lane, TIME_LINE_ROOM).left, t) ?? undefined}
      {...figure}
      chart="over-time"
      layouts={() => timeLineLayouts(input)}
    />
  )
}
