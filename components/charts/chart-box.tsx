'use client'

/**
 * Shows the static figure until a reader points at it or focuses it. Then the interactive chart is loaded and drawn
 * in the same box, unseen, and takes its place: nothing moves. Where it does not come, the static figure stays.
 */
import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react'
import { hasAxes } from '@/lib/charts/marks'
import type { ChartLayout, LayoutPair } from '@/lib/charts/chart'
import { LiveBoundary } from './live-boundary'
import { useContainerSize } from './use-container-size'
import { useLayouts } from './use-layouts'
import { usePress } from './use-press'

const AxesChart = lazy(() =>
  import('./axes-chart').then(({ AxesChart: chart }) => ({ default: chart })),
)
const PlainChart = lazy(() =>
  import('./plain-chart').then(({ PlainChart: chart }) => ({ default: chart })),
)

export interface ChartBoxProps {
  readonly chart: ChartLayout['chart']
  readonly name: string
  readonly description?: string | undefined
  /** What both drawings are made from, or the address where it is. */
  readonly source: LayoutPair | string
  /** The static figure. */
  readonly children: ReactNode
}

export function ChartBox({ chart, name, description, source, children }: ChartBoxProps) {
  const LiveChart = hasAxes({ chart }) ? AxesChart : PlainChart
  const box = useRef<HTMLDivElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isLive, setLive] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  const { press, pressHandlers } = usePress()
  const size = useContainerSize(box, isWanted)
  const layouts = useLayouts(source, isWanted)

  /** A reader who is on a mark of the static figure stays on it. */
  const onReady = useCallback(() => {
    const link = box.current?.querySelector('.fig-static [data-mark]:focus')
    setFocused(link?.getAttribute('data-mark') ?? null)
    setLive(true)
  }, [])
  const onError = useCallback(() => setLive(false), [])
  const want = () => setWanted(true)

  return (
    <div
      className="fig-box"
      ref={box}
      data-live={isLive}
      {...pressHandlers}
      onPointerDownCapture={want}
      onPointerMove={isWanted ? undefined : want}
      onFocus={want}
    >
      {isLive ? null : children}
      {size !== null && layouts !== undefined && (
        <LiveBoundary onError={onError}>
          <div
            className={isLive ? undefined : 'fig-live-waiting'}
            aria-hidden={isLive ? undefined : true}
          >
            <Suspense>
              <LiveChart
                size={size}
                name={name}
                description={description}
                press={press}
                onReady={onReady}
                layout={layouts[size]}
                initialFocus={focused}
              />
            </Suspense>
          </div>
        </LiveBoundary>
      )}
    </div>
  )
}
