/** Who speaks of what in an event, and who is silent: laid out for both widths on the server. */
import { layoutCoverage, type CoverageInput } from '@/lib/layout/coverage'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { ChartFigure, type ChartFigureProps } from './chart-figure'

export type CoverageProps = CoverageInput & Omit<ChartFigureProps, 'narrow' | 'wide'>

export function Coverage(props: CoverageProps) {
  const { coverage, locale, t, direction, ...figure } = props
  const input = { coverage, locale, t, ...(direction && { direction }) }
  return (
    <ChartFigure
      {...figure}
      narrow={layoutCoverage(input, { width: NARROW })}
      wide={layoutCoverage(input, { width: WIDE })}
    />
  )
}
