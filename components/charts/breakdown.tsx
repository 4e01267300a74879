/** What each claimant's figure is made of, as far as it says: laid out for both widths on the server. */
import { layoutBreakdown, type BreakdownInput } from '@/lib/charts/breakdown/breakdown'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type BreakdownProps = BreakdownInput & ChartFigureProps

export function breakdownLayouts(input: BreakdownInput) {
  return layoutPair(layoutBreakdown, input)
}

export function Breakdown(props: BreakdownProps) {
  const { lane, parts, actors, locale, t, direction, ...figure } = props
  const input = { lane, parts, actors, locale, t, ...(direction && { direction }) }
  return <ChartFigure {...figure} chart="breakdown" layouts={() => breakdownLayouts(input)} />
}
