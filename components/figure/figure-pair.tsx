/** The static figure in both widths; the width of the box decides which one is shown (figure.css). */
import type { ChartLayout } from '@/lib/layout/shapes'
import { StaticFigure } from './static-figure'

/** A chart laid out for both widths. */
export interface LayoutPair {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
}

export interface FigurePairProps extends LayoutPair {
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
}

export function FigurePair(props: FigurePairProps) {
  return (
    <div className="fig-static">
      <BothWidths {...props} />
    </div>
  )
}

export function BothWidths({ narrow, wide, id, name, description }: FigurePairProps) {
  return (
    <>
      <div className="fig-narrow">
        <StaticFigure layout={narrow} id={`${id}-narrow`} name={name} description={description} />
      </div>
      <div className="fig-wide">
        <StaticFigure layout={wide} id={`${id}-wide`} name={name} description={description} />
      </div>
    </>
  )
}
