/** Everything of a chart that is not a mark: axis, band, names, lines. Said again by the marks' names. */
import { Fragment } from 'react'
import type { AxisTick, Box } from '@/lib/charts/drawing/shapes'
import type { BySourceLayout } from '@/lib/charts/by-source/layout'
import type { ChartLayout } from '@/lib/charts/chart'
import type { TimeLineLayout } from '@/lib/charts/over-time/layout'
import { BreakdownBackdrop } from './breakdown-backdrop'
import { ContradictionsBackdrop, CoverageBackdrop } from './grid-backdrop'
import { MapBackdrop } from './map-backdrop'
import { Paths, Texts, toneClass, tonedClass } from './parts'

export function Backdrop({ layout }: { layout: ChartLayout }) {
  return (
    <g aria-hidden="true">
      <ChartBackdrop layout={layout} />
      {layout.headings.map(({ tone, glyph, text }) => (
        <g key={tone} className={toneClass(tone)}>
          <path className="fig-solid" d={glyph} />
          <Texts texts={[text]} />
        </g>
      ))}
      <Texts texts={layout.notes} />
    </g>
  )
}

function ChartBackdrop({ layout }: { layout: ChartLayout }) {
  switch (layout.chart) {
    case 'by-source':
      return <BySourceBackdrop layout={layout} />
    case 'over-time':
    case 'as-published':
      return <TimeLineBackdrop layout={layout} />
    case 'contradictions':
      return <ContradictionsBackdrop layout={layout} />
    case 'coverage':
      return <CoverageBackdrop layout={layout} />
    case 'breakdown':
      return <BreakdownBackdrop layout={layout} />
    case 'map':
      return <MapBackdrop layout={layout} />
    case 'strip':
      return <Paths paths={layout.base} />
    default:
      return layout satisfies never
  }
}

function BySourceBackdrop({ layout }: { layout: BySourceLayout }) {
  const { axis, band, words, rows, sections, joins } = layout
  return (
    <>
      {band !== null && (
        <rect className="fig-band" x={band.x} y={band.y} width={band.width} height={band.height} />
      )}
      {axis !== null && (
        <>
          {axis.ticks.map(({ value, at }) => (
            <path
              key={value}
              className={value === 0 ? 'fig-grid fig-zero' : 'fig-grid'}
              d={axis.spans.map(([top, bottom]) => `M${at} ${top}V${bottom}`).join('')}
            />
          ))}
          <Texts texts={[...axis.ticks.map(({ label }) => label), ...axis.foot]} />
          {axis.zeroBreak !== null && <Paths paths={[axis.zeroBreak]} />}
        </>
      )}
      {band !== null && (
        <>
          <Paths paths={band.leaders} />
          <Texts texts={band.ends} />
        </>
      )}
      {words !== null && (
        <>
          {words.rule !== null && <Paths paths={[words.rule]} />}
          <Texts texts={[words.heading]} />
        </>
      )}
      <Paths paths={joins} />
      {sections.map(({ rule, heading }, index) => (
        <Fragment key={index}>
          <Paths paths={[rule]} />
          <Texts texts={[heading]} />
        </Fragment>
      ))}
      {rows.map(({ mark, tone, glyph, label, tags, trail }) => (
        <g key={mark.id} className={tonedClass(tone, mark.age)}>
          {glyph !== undefined && <Paths paths={[glyph]} />}
          {trail !== null && <Paths paths={[trail]} />}
          <Texts texts={[...label, ...tags]} />
        </g>
      ))}
    </>
  )
}

function TimeLineBackdrop({ layout: { panels } }: { layout: Pick<TimeLineLayout, 'panels'> }) {
  return panels.map(({ box, xTicks, yTicks, series }, index) => (
    <g key={index}>
      <Grid ticks={yTicks} from={box.x} to={box.x + box.width} />
      <Paths paths={[{ role: 'leader', d: axisLine(xTicks, box) }]} />
      <Texts texts={[...xTicks, ...yTicks].map(({ label }) => label)} />
      {series.map(({ claimant, tone, age, paths, label, steps }) => (
        <g key={claimant.id} className={tonedClass(tone, age)}>
          <Paths paths={paths} />
          <Texts texts={[...label, ...steps]} />
        </g>
      ))}
    </g>
  ))
}

function Grid({ ticks, from, to }: { ticks: readonly AxisTick[]; from: number; to: number }) {
  return ticks.map(({ value, at }) => (
    <line
      key={value}
      className={value === 0 ? 'fig-grid fig-zero' : 'fig-grid'}
      x1={from}
      x2={to}
      y1={at}
      y2={at}
    />
  ))
}

function axisLine(ticks: readonly AxisTick[], { x, y, width, height }: Box): string {
  const bottom = y + height
  return `M${x} ${bottom}H${x + width}${ticks.map(({ at }) => `M${at} ${bottom}V${bottom + 5}`).join('')}`
}
