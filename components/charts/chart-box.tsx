'use client'

/**
 * Shows the static figure until the interactive chart has been drawn in the same box, then only that
 * one: nothing moves. Without script, or before the chart is near the screen, the static figure stays.
 */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { FigurePair, type FigurePairProps } from '@/components/figure/figure-pair'
import { hasAxes } from '@/lib/layout/marks'

const AxesChart = lazy(() =>
  import('./axes-chart').then(({ AxesChart: chart }) => ({ default: chart })),
)
const PlainChart = lazy(() =>
  import('./plain-chart').then(({ PlainChart: chart }) => ({ default: chart })),
)

/** As in figure.css. */
const WIDE_FROM = 660

/** The layouts come once from the server; both drawings are made from them. */
export function ChartBox(props: FigurePairProps) {
  const { narrow, wide, name, description } = props
  const LiveChart = hasAxes(wide) ? AxesChart : PlainChart
  const box = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  const [isWide, setWide] = useState(false)
  const [isReady, setReady] = useState(false)
  const [focused, setFocused] = useState<string | null>(null)

  useEffect(() => {
    const element = box.current
    if (element === null) return
    const sized = new ResizeObserver(() => setWide(element.clientWidth >= WIDE_FROM))
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '400px' },
    )
    setWide(element.clientWidth >= WIDE_FROM)
    sized.observe(element)
    seen.observe(element)
    return () => {
      sized.disconnect()
      seen.disconnect()
    }
  }, [])

  /** A reader who is on a mark of the static figure stays on it. */
  const onReady = useCallback(() => {
    const link = box.current?.querySelector('.fig-static [data-mark]:focus')
    setFocused(link?.getAttribute('data-mark') ?? null)
    setReady(true)
  }, [])

  return (
    <div className="fig-box" ref={box} data-live={isReady}>
      {isReady ? null : <FigurePair {...props} />}
      {isNear && (
        <div
          className={isReady ? undefined : 'fig-live-waiting'}
          aria-hidden={isReady ? undefined : true}
        >
          <Suspense>
            <LiveChart
              layout={isWide ? wide : narrow}
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
