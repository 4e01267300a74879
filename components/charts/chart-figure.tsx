/** One chart in the page: the static SVG of both widths at once, and the interactive one when it has loaded. */
import type { ReactNode } from 'react'
import { ChartBox } from './chart-box'
import type { ChartLayout } from '@/lib/layout/shapes'
import { StaticFigure } from '@/components/figure/static-figure'

export interface ChartFigureProps {
  readonly narrow: ChartLayout
  readonly wide: ChartLayout
  readonly id: string
  readonly name: string
  readonly description?: string | undefined
  /** Above and below the chart, inside the figure. */
  readonly title?: ReactNode
  readonly footer?: ReactNode
  /** False leaves the static figure as it is: for embeds, prints and snapshots. */
  readonly interactive?: boolean
}

export function ChartFigure(props: ChartFigureProps) {
  const { narrow, wide, id, name, description, title, footer, interactive = true } = props
  const drawings = (
    <div className="fig-static">
      <div className="fig-narrow">
        <StaticFigure layout={narrow} id={`${id}-narrow`} name={name} description={description} />
      </div>
      <div className="fig-wide">
        <StaticFigure layout={wide} id={`${id}-wide`} name={name} description={description} />
      </div>
    </div>
  )
  return (
    <figure className="fig" data-chart={wide.chart} id={id}>
      {title !== undefined && <div className="fig-title">{title}</div>}
      {interactive ? (
        <ChartBox narrow={narrow} wide={wide} name={name} description={description}>
          {drawings}
        </ChartBox>
      ) : (
        <div className="fig-box">{drawings}</div>
      )}
      {footer !== undefined && <figcaption className="fig-footer">{footer}</figcaption>}
    </figure>
  )
}
