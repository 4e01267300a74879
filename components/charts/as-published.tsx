/** How one day's figure was said and revised in public: a step line a claimant, a mark at every figure. */
import { layoutAsPublished, type AsPublishedInput } from '@/lib/layout/as-published'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { ChartFigure, type ChartFigureProps } from './chart-figure'

export type AsPublishedProps = AsPublishedInput & Omit<ChartFigureProps, 'narrow' | 'wide'>

export function AsPublished(props: AsPublishedProps) {
  const { day, convention, locale, t, direction, ...figure } = props
  const input = { day, convention, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      {...figure}
      narrow={layoutAsPublished(input, { width: NARROW })}
      wide={layoutAsPublished(input, { width: WIDE })}
    />
  )
}
