/** One chart in the page: the static SVG of both widths at once, and the interactive one when it has loaded. */
import type { ReactNode } from 'react'
import { FigurePair, type FigurePairProps, type LayoutPair } from '@/components/figure/figure-pair'
import type { ChartLayout } from '@/lib/charts/layouts'
import { ChartBox } from './chart-box'
import { serveFigure, type ServedFigureProps } from './served-figure'

export interface ChartFigureProps extends Omit<FigurePairProps, keyof LayoutPair> {
  /** Above and below the chart, inside the figure. */
  readonly title?: ReactNode
  readonly footer?: ReactNode
  /** False leaves the static figure as it is: for embeds, prints and snapshots. */
  readonly interactive?: boolean
  /**
   * Where the browser gets the layouts, on a page that becomes HTML and has the drawing in it already. Left out,
   * they are part of the page's data.
   */
  readonly source?: string | undefined
}

interface LaidOut {
  readonly chart: ChartLayout['chart']
  /** Called only for what is not yet drawn. */
  readonly layouts: () => LayoutPair
}

export function ChartFigure(props: ChartFigureProps & LaidOut) {
  const { chart, layouts, id, name, description, title, footer, source } = props
  const { interactive = true } = props
  const figure = { id, name, description }
  return (
    <figure className="fig" data-chart={chart} id={id} aria-label={name}>
      {title !== undefined && <div className="fig-title">{title}</div>}
      {!interactive ? (
        <div className="fig-box">
          <FigurePair {...figure} {...layouts()} />
        </div>
      ) : source === undefined ? (
        <ChartBox {...figure} chart={chart} layouts={layouts()} />
      ) : (
        <ServedBox {...figure} {...{ chart, layouts, source }} />
      )}
      {footer !== undefined && <figcaption className="fig-footer">{footer}</figcaption>}
    </figure>
  )
}

async function ServedBox({ chart, ...props }: ServedFigureProps & Pick<LaidOut, 'chart'>) {
  const sizes = await serveFigure(props)
  const { layouts: _, ...figure } = props
  return <ChartBox {...figure} {...{ chart, sizes }} />
}
