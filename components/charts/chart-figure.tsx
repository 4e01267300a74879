/** One chart in the page: the static SVG of both widths at once, and the interactive one when it has loaded. */
import type { ReactNode } from 'react'
import { FigurePair, type FigurePairProps } from '@/components/figure/figure-pair'
import { layoutBoth } from '@/lib/charts/chart'
import type { ChartContent } from '@/lib/charts/content'
import type { Direction } from '@/lib/charts/drawing/shapes'
import type { LayoutPair } from '@/lib/charts/layouts'
import type { Words } from '@/lib/format/translator'
import { ChartBox } from './chart-box'
import { serveFigure, type ServedFigureProps } from './served-figure'

export interface ChartFigureProps extends Omit<FigurePairProps, keyof LayoutPair> {
  readonly content: ChartContent
  readonly words: Words
  /** The direction of writing; that of the language when left out. */
  readonly direction?: Direction | undefined
  /** The content laid out, where that is known already. */
  readonly layouts?: LayoutPair | undefined
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

export function ChartFigure(props: ChartFigureProps) {
  const { content, words, direction, id, name, description, title, footer, source } = props
  const { interactive = true } = props
  const { chart } = content
  const figure = { id, name, description }
  // Called only for what is not yet drawn.
  const layouts = () => props.layouts ?? placed(layoutBoth(content, words, direction))
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

/** Only a map may have nothing with a place; then its section is left out. */
function placed(layouts: LayoutPair | null): LayoutPair {
  if (layouts === null) throw new Error('a chart without a place in it is not shown')
  return layouts
}

async function ServedBox({
  chart,
  ...props
}: ServedFigureProps & { readonly chart: ChartContent['chart'] }) {
  const sizes = await serveFigure(props)
  const { layouts: _, ...figure } = props
  return <ChartBox {...figure} {...{ chart, sizes }} />
}
