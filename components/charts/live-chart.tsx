'use client'

/**
 * The interactive chart: Recharts places and draws the marks of a finished layout in exactly the box
 * of the static figure. One tab stop; arrows, Home and End move between marks, Enter opens the claim,
 * Esc leaves. Hover and focus show the words and the source.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Scatter, ScatterChart, XAxis, YAxis } from 'recharts'
import { Backdrop } from '@/components/figure/backdrop'
import { linesOfMarks } from '@/lib/layout/marks'
import type { ChartLayout, Mark } from '@/lib/layout/shapes'
import { markAfter } from './keys'
import { LiveMark, RovingContext, type Roving } from './live-mark'
import { MarkTooltip } from './mark-tooltip'

export interface LiveChartProps {
  readonly layout: ChartLayout
  readonly size: 'narrow' | 'wide'
  readonly name: string
  readonly description?: string | undefined
  /** The claim whose mark had the focus in the static figure. */
  readonly initialFocus: string | null
  /** Called once, when the marks are there. */
  readonly onReady: () => void
}

interface Placed {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: { readonly mark: Mark } | undefined
}

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 }
/** A pointer may cross from the mark to its tooltip before that closes. */
const CLOSE_AFTER = 140

/** Where Recharts puts a mark: its place on the axis, or the middle of its chip. */
const centreOf = ({ x, y, hit }: Mark) => ({ x: x ?? hit.x + hit.width / 2, y })

/** One function for good: Recharts would draw the marks anew, without their focus, for another one. */
function drawMark({ cx, cy, payload }: Placed) {
  if (payload === undefined) return <g />
  const { mark } = payload
  const centre = centreOf(mark)
  return <LiveMark mark={mark} dx={(cx ?? centre.x) - centre.x} dy={(cy ?? centre.y) - centre.y} />
}

export function LiveChart({
  layout,
  size,
  name,
  description,
  initialFocus,
  onReady,
}: LiveChartProps) {
  const tip = useId()
  const root = useRef<HTMLDivElement>(null)
  const after = useRef<HTMLSpanElement>(null)
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [stop, setStop] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)

  const lines = useMemo(() => linesOfMarks(layout), [layout])
  const marks = useMemo(() => lines.flat(), [lines])
  const points = useMemo(() => marks.map((mark) => ({ ...centreOf(mark), mark })), [marks])
  const tabStop = marks.some(({ claim }) => claim === stop) ? stop : (marks[0]?.claim ?? null)
  const shownMark = marks.find(({ claim }) => claim === shown)

  useReady(root, marks.length, onReady)
  useEffect(() => {
    if (initialFocus !== null) linkOf(root.current, initialFocus)?.focus()
  }, [initialFocus])
  useEffect(() => () => clearTimeout(closing.current), [])

  const show = useCallback((claim: string) => {
    clearTimeout(closing.current)
    setShown(claim)
  }, [])
  const hideSoon = useCallback(() => {
    clearTimeout(closing.current)
    closing.current = setTimeout(() => setShown(null), CLOSE_AFTER)
  }, [])
  const roving = useMemo((): Roving => {
    const onFocus = (claim: string) => {
      setStop(claim)
      show(claim)
    }
    return { stop: tabStop, shown, tip, onFocus, onShow: show, onHide: hideSoon }
  }, [tabStop, shown, tip, show, hideSoon])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const current = (event.target as Element).closest('[data-claim]')?.getAttribute('data-claim')
    if (event.key === 'Escape') {
      setShown(null)
      if (current != null) after.current?.focus()
      return
    }
    const next = current == null ? null : markAfter(lines, current, event.key, layout.direction)
    if (next === null) return
    event.preventDefault()
    linkOf(root.current, next)?.focus()
  }

  return (
    <div
      className={`fig-live fig-${size}`}
      ref={root}
      dir={layout.direction}
      role="group"
      aria-label={name}
      aria-roledescription="chart"
      onKeyDown={onKeyDown}
    >
      <RovingContext value={roving}>
        <ScatterChart
          width={layout.width}
          height={layout.height}
          margin={NO_MARGIN}
          accessibilityLayer={false}
          {...(description === undefined ? {} : { desc: description })}
        >
          <XAxis type="number" dataKey="x" domain={[0, layout.width]} hide allowDataOverflow />
          <YAxis
            type="number"
            dataKey="y"
            domain={[0, layout.height]}
            hide
            allowDataOverflow
            reversed
          />
          <Backdrop layout={layout} />
          <Scatter data={points} isAnimationActive={false} shape={drawMark} />
        </ScatterChart>
      </RovingContext>
      {shownMark !== undefined && (
        <MarkTooltip
          id={tip}
          mark={shownMark}
          layout={layout}
          onEnter={() => show(shownMark.claim)}
          onLeave={hideSoon}
        />
      )}
      <span ref={after} tabIndex={-1} />
    </div>
  )
}

function linkOf(root: HTMLElement | null, claim: string): SVGElement | null {
  return root?.querySelector<SVGElement>(`[data-claim="${CSS.escape(claim)}"]`) ?? null
}

/** Recharts draws in more than one pass: ready is when every mark is in the document. */
function useReady(
  root: { readonly current: HTMLElement | null },
  count: number,
  onReady: () => void,
) {
  useEffect(() => {
    let frame = 0
    const look = () => {
      const drawn = root.current?.querySelectorAll('[data-claim]').length ?? 0
      if (drawn >= count) onReady()
      else frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [root, count, onReady])
}
