/** A laid-out chart as static SVG: drawn on the server, each mark a link to its claim. */
import { linesOfMarks } from '@/lib/charts/marks'
import type { Mark } from '@/lib/charts/drawing/shapes'
import type { ChartLayout } from '@/lib/charts/chart'
import { Backdrop } from './backdrop'
import { MarkShape, markClass, spokenName, tipText } from './parts'

export interface StaticFigureProps {
  readonly layout: ChartLayout
  /** Unique on the page: the SVG's title and description take their ids from it. */
  readonly id: string
  /** The chart's name, and what it shows in a sentence or two. */
  readonly name: string
  readonly description?: string | undefined
}

/** The proportions of a chart with so many rows that one of this width would be too small to read beside other things on a sheet. */
const TALL = 1.3

export function StaticFigure({ layout, id, name, description }: StaticFigureProps) {
  const { width, height, direction } = layout
  return (
    <svg
      className={height > width * TALL ? 'fig-svg fig-tall' : 'fig-svg'}
      role="group"
      aria-labelledby={`${id}-name`}
      {...(description === undefined ? {} : { 'aria-describedby': `${id}-description` })}
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      direction={direction}
    >
      <title id={`${id}-name`}>{name}</title>
      {description !== undefined && <desc id={`${id}-description`}>{description}</desc>}
      <Backdrop layout={layout} />
      {linesOfMarks(layout).flatMap((line) =>
        line.map((mark) => <StaticMark key={mark.id} mark={mark} />),
      )}
    </svg>
  )
}

/** A tip that says no more than the name is the name: sentences on pairs need not be there twice. */
function StaticMark({ mark }: { mark: Mark }) {
  const [name, title] = [spokenName(mark), tipText(mark)]
  return (
    <a
      href={mark.href}
      className={markClass(mark)}
      data-mark={mark.id}
      data-claim={mark.claim}
      {...(title === name ? {} : { 'aria-label': name })}
    >
      <title>{title}</title>
      <MarkShape mark={mark} />
    </a>
  )
}
