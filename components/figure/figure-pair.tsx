/** The static figure in both widths; the width of the box decides which one is shown (figure.css). */
import type { ChartLayout } from '@/lib/layout/shapes'
import { StaticFigure } from './static-figure'

export interface FigurePairProps {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
}

export function FigurePair({ narrow, wide, id, name, description }: FigurePairProps) {
  return (
    <div className="fig-static">
      <div className="fig-narrow">
        <StaticFigure layout={narrow} id={`${id}-narrow`} name={name} description={description} />
      </div>
      <div className="fig-wide">
        <StaticFigure layout={wide} id={`${id}-wide`} name={name} description={description} />
      </div>
    </div>
  )
}
