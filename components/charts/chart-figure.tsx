/** One chart in the page: the static SVG of both widths at once, and the interactive one when a reader turns to it. */
import type { ReactNode } from 'react'
import { FigurePair, type FigurePairProps } from '@/components/figure/figure-pair'
import { ServedMarkup } from '@/components/served/served-markup'
import { layoutBoth, type ChartContent, type LayoutPair } from '@/lib/charts/chart'
import type { Direction } from '@/lib/charts/drawing/shapes'
import type { Words } from '@/lib/format/translator'
import { ChartBox } from './chart-box'
import { drawingKey, serveDrawing, type LayoutSource } from './serve-drawing'

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
  /** The source of the layouts for the browser; left out, they are part of the page's data. */
  readonly source?: LayoutSource | undefined
}

export function ChartFigure(props: ChartFigureProps) {
  const { content, words, direction, id, name, description, title, footer, source } = props
  const { chart } = content
  const figure = { id, name, description }
  // Called only for what is not yet drawn.
  const layouts = () => props.layouts ?? placed(layoutBoth(content, words, direction))
  return (
    <figure className="fig" data-chart={chart} id={id} aria-label={name}>
      {title !== undefined && <div className="fig-title">{title}</div>}
      {source === undefined ? (
        <OwnBox chart={chart} figure={figure} layouts={layouts()} />
      ) : (
        <ServedBox chart={chart} figure={figure} layouts={layouts} source={source} />
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

interface BoxProps {
  readonly chart: ChartContent['chart']
  readonly figure: Omit<FigurePairProps, keyof LayoutPair>
}

function OwnBox({ chart, figure, layouts }: BoxProps & { readonly layouts: LayoutPair }) {
  return (
    <ChartBox {...figure} chart={chart} source={layouts}>
      <FigurePair {...figure} {...layouts} />
    </ChartBox>
  )
}

/** Another view is another box: its drawing is the server's again, until a reader turns to it. */
async function ServedBox({
  chart,
  figure,
  layouts,
  source,
}: BoxProps & { readonly layouts: () => LayoutPair; readonly source: LayoutSource }) {
  const { address } = source
  const markup = await serveDrawing(source, figure, layouts)
  return (
    <ChartBox key={address} {...figure} chart={chart} source={address}>
      <ServedMarkup of={drawingKey(address, figure.id)} className="fig-static" markup={markup} />
    </ChartBox>
  )
}
