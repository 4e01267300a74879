/** How one day's figure was said and revised in public: a step line a claimant, a mark at every figure. */
import { layoutAsPublished, type AsPublishedInput } from '@/lib/charts/over-time/as-published'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type AsPublishedProps = AsPublishedInput & ChartFigureProps

export function asPublishedLayouts(input: AsPublishedInput) {
  return layoutPair(layoutAsPublished, input)
}

export function AsPublished(props: AsPublishedProps) {
  const { day, convention, locale, t, direction, ...figure } = props
  const input = { day, convention, locale, t, ...(direction && { direction }) }
  return <ChartFigure {...figure} chart="as-published" layouts={() => asPublishedLayouts(input)} />
}
