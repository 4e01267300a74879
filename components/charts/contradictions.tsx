/** Who contradicts whom: the pairs of a lane's current claims, laid out for both widths on the server. */
import {
  layoutContradictions,
  type ContradictionsInput,
} from '@/lib/charts/contradictions/contradictions'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type ContradictionsProps = ContradictionsInput & ChartFigureProps

export function contradictionsLayouts(input: ContradictionsInput) {
  return layoutPair(layoutContradictions, input)
}

export function Contradictions(props: ContradictionsProps) {
  const { lane, locale, t, direction, ...figure } = props
  const input = { lane, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure {...figure} chart="contradictions" layouts={() => contradictionsLayouts(input)} />
  )
}
