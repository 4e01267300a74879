/** Who speaks of what in an event, and who is silent: laid out for both widths on the server. */
import { layoutCoverage, type CoverageInput } from '@/lib/charts/coverage/coverage'
import { ChartFigure, type ChartFigureProps } from './chart-figure'
import { layoutPair } from './layout-pair'

export type CoverageProps = CoverageInput & ChartFigureProps

export function coverageLayouts(input: CoverageInput) {
  return layoutPair(layoutCoverage, input)
}

export function Coverage(props: CoverageProps) {
  const { coverage, locale, t, direction, ...figure } = props
  const input = { coverage, locale, t, ...(direction && { direction }) }
  return <ChartFigure {...figure} chart="coverage" layouts={() => coverageLayouts(input)} />
}
