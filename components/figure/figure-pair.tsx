/** The static figure in both widths; the width of the box decides which one is shown (figure.css). */
import type { LayoutPair } from '@/lib/charts/chart'
import { StaticFigure } from './static-figure'

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
  const figure = { name, description }
  return (
    <>
      <div className="fig-narrow">
        <StaticFigure layout={narrow} id={`${id}-narrow`} {...figure} />
      </div>
      <div className="fig-wide">
        <StaticFigure layout={wide} id={`${id}-wide`} {...figure} />
      </div>
    </>
  )
}
