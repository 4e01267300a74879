/** A snapshot as one SVG file: the figure with its words, its source and its metadata, and nothing outside it. */
import { Backdrop } from '@/components/figure/backdrop'
import { MarkShape, markClass, tipText } from '@/components/figure/parts'
import { linesOfMarks } from '@/lib/charts/marks'
import type { ChartLayout } from '@/lib/charts/chart'
import type { Sheet } from '@/lib/charts/sheet/sheet'

export interface SnapshotSvgProps {
  readonly sheet: Sheet
  readonly title: string
  readonly description: string
  /** The style sheet, fonts included. */
  readonly css: string
  /** JSON-LD. */
  readonly metadata: string
  readonly language: string
}

export function SnapshotSvg({
  sheet,
  title,
  description,
  css,
  metadata,
  language,
}: SnapshotSvgProps) {
  const { width, height, chart, lines } = sheet
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      lang={language}
      {...(chart === null ? {} : { direction: chart.direction })}
      role="img"
      aria-labelledby="title description"
    >
      <title id="title">{title}</title>
      <desc id="description">{description}</desc>
      <metadata>{metadata}</metadata>
      <style>{css}</style>
      <rect className="sheet" width={width} height={height} />
      {lines.map(({ role, text, x, y, size }) => (
        <text key={`${x} ${y}`} className={`sheet-${role}`} x={x} y={y} fontSize={size}>
          {text}
        </text>
      ))}
      {chart !== null && <PlacedChart {...sheet} chart={chart} />}
    </svg>
  )
}

function PlacedChart({ chart, chartX, chartY, chartScale }: Sheet & { chart: ChartLayout }) {
  const scale = chartScale === 1 ? '' : ` scale(${chartScale})`
  return (
    <g className="fig-box" transform={`translate(${chartX} ${chartY})${scale}`}>
      <Backdrop layout={chart} />
      {linesOfMarks(chart).flatMap((line) =>
        line.map((mark) => (
          <g key={mark.id} className={markClass(mark)} data-claim={mark.claim}>
            <title>{tipText(mark)}</title>
            <MarkShape mark={mark} />
          </g>
        )),
      )}
    </g>
  )
}
