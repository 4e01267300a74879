/** One chart in the page: the static SVG of both widths at once, and the interactive one when it has loaded. */
import type { ReactNode } from 'react'
import { FigurePair, type FigurePairProps } from '@/components/figure/figure-pair'
import { ChartBox } from './chart-box'

export interface ChartFigureProps extends FigurePairProps {
  /** Above and below the chart, inside the figure. */
  readonly title?: ReactNode
  readonly footer?: ReactNode
  /** False leaves the static figure as it is: for embeds, prints and snapshots. */
  readonly interactive?: boolean
}

export function ChartFigure(props: ChartFigureProps) {
  const { narrow, wide, id, name, description, title, footer, interactive = true } = props
  const figures = { narrow, wide, id, name, description }
  return (
    <figure className="fig" data-chart={wide.chart} id={id} aria-label={name}>
      {title !== undefined && <div className="fig-title">{title}</div>}
      {interactive ? (
        <ChartBox {...figures} />
      ) : (
        <div className="fig-box">
          <FigurePair {...figures} />
        </div>
      )}
      {footer !== undefined && <figcaption className="fig-footer">{footer}</figcaption>}
    </figure>
  )
}
