'use client'

/** A chart of axes: Recharts places and draws the marks, in exactly the box of the static figure. */
import { useMemo } from 'react'
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { Backdrop } from '@/components/figure/backdrop'
import type { Mark } from '@/lib/charts/drawing/shapes'
import { LiveChart, type LiveChartProps, type SurfaceProps } from './live-chart'
import { LiveMark } from './live-mark'

export function AxesChart(props: Omit<LiveChartProps, 'Surface'>) {
  return <LiveChart {...props} Surface={Axes} />
}

interface Point {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: { readonly mark: Mark } | undefined
}

/** The axes are in pixels: the layout has placed everything, and drawn the ticks. */
const IN_PIXELS = { type: 'number', niceTicks: 'none', hide: true } as const
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }

/** The point at which Recharts puts a mark: its place on the axis, or the middle of its chip. */
const centreOf = ({ x, y, hit }: Mark) => ({ x: x ?? hit.x + hit.width / 2, y })

/** One function for good: Recharts would draw the marks anew, without their focus, for another one. */
function drawMark({ cx, cy, payload }: Point) {
  if (payload === undefined) return <g />
  const { mark } = payload
  const centre = centreOf(mark)
  return <LiveMark mark={mark} dx={(cx ?? centre.x) - centre.x} dy={(cy ?? centre.y) - centre.y} />
}

function Axes({ layout, marks, description }: SurfaceProps) {
  const points = useMemo(() => marks.map((mark) => ({ ...centreOf(mark), mark })), [marks])
  return (
    <ScatterChart
      width={layout.width}
      height={layout.height}
      margin={NO_MARGIN}
      accessibilityLayer={false}
      {...(description === undefined ? {} : { desc: description })}
    >
      <XAxis {...IN_PIXELS} dataKey="x" domain={[0, layout.width]} allowDataOverflow />
      <YAxis {...IN_PIXELS} dataKey="y" domain={[0, layout.height]} allowDataOverflow reversed />
      <Backdrop layout={layout} />
      <Scatter data={points} isAnimationActive={false} shape={drawMark} />
    </ScatterChart>
  )
}
