'use client'

/** A chart without axes (a matrix, a grid, a map): the same drawing as on the server, with keys and tips. */
import { Backdrop } from '@/components/figure/backdrop'
import { LiveChart, type LiveChartProps, type SurfaceProps } from './live-chart'
import { LiveMark } from './live-mark'

export function PlainChart(props: Omit<LiveChartProps, 'Surface'>) {
  return <LiveChart {...props} Surface={Plain} />
}

function Plain({ layout, marks, description }: SurfaceProps) {
  const { width, height, direction } = layout
  return (
    <svg
      className="fig-svg"
      width={width}
      height={height}
      direction={direction}
      viewBox={`0 0 ${width} ${height}`}
    >
      {description === undefined ? null : <desc>{description}</desc>}
      <Backdrop layout={layout} />
      {marks.map((mark) => (
        <LiveMark key={mark.id} mark={mark} dx={0} dy={0} />
      ))}
    </svg>
  )
}
