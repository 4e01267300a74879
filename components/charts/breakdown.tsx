/** What each claimant's figure is made of, as far as it says: laid out for both widths on the server. */
import { layoutBreakdown, type BreakdownInput } from '@/lib/layout/breakdown'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { ChartFigure, type ChartFigureProps } from './chart-figure'

export type BreakdownProps = BreakdownInput & Omit<ChartFigureProps, 'narrow' | 'wide'>

export function Breakdown(props: BreakdownProps) {
  const { lane, parts, actors, locale, t, direction, ...figure } = props
  const input = { lane, parts, actors, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      {...figure}
      narrow={layoutBreakdown(input, { width: NARROW })}
      wide={layoutBreakdown(input, { width: WIDE })}
    />
  )
}
