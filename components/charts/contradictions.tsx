/** Who contradicts whom: the pairs of a lane's current claims, laid out for both widths on the server. */
import { layoutContradictions, type ContradictionsInput } from '@/lib/layout/contradictions'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { ChartFigure, type ChartFigureProps } from './chart-figure'

export type ContradictionsProps = ContradictionsInput & Omit<ChartFigureProps, 'narrow' | 'wide'>

export function Contradictions(props: ContradictionsProps) {
  const { lane, locale, t, direction, ...figure } = props
  const input = { lane, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      {...figure}
      narrow={layoutContradictions(input, { width: NARROW })}
      wide={layoutContradictions(input, { width: WIDE })}
    />
  )
}
