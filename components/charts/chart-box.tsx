'use client'

/**
 * Shows the static figure until the interactive chart has been drawn in the same box, then only that
 * one: nothing moves. Without script, or before the chart is near the screen, the static figure stays.
 */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { FigurePair, type FigurePairProps } from '@/components/figure/figure-pair'
import type { ChartLayout, LayoutPair } from '@/lib/charts/layouts'
import { hasAxes } from '@/lib/charts/drawing/marks'
import { ServedFigure, useServedLayouts } from './served'
import type { FigureSizes } from './served-markup'
import { workOutLater } from './work-out'

const AxesChart = lazy(() =>
  import('./axes-chart').then(({ AxesChart: chart }) => ({ default: chart })),
)
const PlainChart = lazy(() =>
  import('./plain-chart').then(({ PlainChart: chart }) => ({ default: chart })),
)

/** As in figure.css. */
const WIDE_FROM = 660

type ChartBoxProps = Omit<FigurePairProps, keyof LayoutPair> & {
  readonly chart: ChartLayout['chart']
} & (
    | { readonly layouts: LayoutPair; readonly source?: undefined }
    | { readonly layouts?: undefined; readonly source: string; readonly sizes: FigureSizes }
  )

/** Both drawings are made from one pair of layouts, which comes with the page or is fetched when the chart is near. */
export function ChartBox(props: ChartBoxProps) {
  const { id, name, description, chart } = props
  const figure = { id, name, description }
  const LiveChart = hasAxes({ chart }) ? AxesChart : PlainChart
  const box = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [isWide, setWide] = useState(false)
  const [isDrawn, setDrawn] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)
  const fetched = useServedLayouts(isNear ? props.source : undefined)
  const layouts = props.layouts ?? fetched
  const isReady = isDrawn && layouts !== undefined

  useEffect(() => {
    const element = box.current
    if (element === null) return
    // Called once at the start, too: to ask for the width here would have the page laid out at once.
    const sized = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width
      if (width !== undefined) setWide(width >= WIDE_FROM)
    })
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '400px' },
    )
    sized.observe(element)
    seen.observe(element)
    workOutLater(element)
    return () => {
      sized.disconnect()
      seen.disconnect()
    }
  }, [])

  /** A reader who is on a mark of the static figure stays on it. */
  const onReady = useCallback(() => {
    const link = box.current?.querySelector('.fig-static [data-mark]:focus')
    setFocused(link?.getAttribute('data-mark') ?? null)
    setDrawn(true)
  }, [])

  return (
    <div className="fig-box" ref={box} data-live={isReady}>
      {isReady ? null : props.source === undefined ? (
        <FigurePair {...figure} {...props.layouts} />
      ) : (
        <ServedFigure id={id} source={props.source} sizes={props.sizes} />
      )}
      {isNear && layouts !== undefined && (
        <div
          className={isReady ? undefined : 'fig-live-waiting'}
          aria-hidden={isReady ? undefined : true}
        >
          <Suspense>
            <LiveChart
              layout={isWide ? layouts.wide : layouts.narrow}
              size={isWide ? 'wide' : 'narrow'}
              name={name}
              description={description}
              initialFocus={focused}
              onReady={onReady}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}
