/** The marks of a chart in the order in which they are read, line by line: for links and for the keyboard. */
import type { ChartLayout } from './chart'
import type { Mark } from './drawing/shapes'

/** One list a row or line; in each, the current claim first, then the older ones, oldest first, or a part of it alone. */
export function linesOfMarks(layout: ChartLayout): readonly (readonly Mark[])[] {
  switch (layout.chart) {
    case 'by-source':
      return layout.rows.map(({ mark, history }) => [mark, ...history])
    case 'over-time':
    case 'as-published':
      return layout.panels.flatMap(({ series }) => series.map(({ marks }) => marks))
    case 'contradictions':
    case 'coverage':
      return layout.rows.map(({ marks }) => marks)
    case 'breakdown':
      // Each stands on a line of its own: up and down are those of the eye.
      return layout.rows.flatMap(({ whole, parts }) =>
        [whole, ...parts].toSorted((a, b) => a.y - b.y).map((mark) => [mark]),
      )
    default:
      return layout.lines
  }
}

/** True when the numbers or days of the chart lie along axes: such charts are drawn with Recharts in the browser. */
export function hasAxes({ chart }: Pick<ChartLayout, 'chart'>): boolean {
  return chart === 'by-source' || chart === 'over-time' || chart === 'as-published'
}
