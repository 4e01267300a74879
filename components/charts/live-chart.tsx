'use client'

/**
 * The interactive chart around a surface that draws the marks of a finished layout, in exactly the box
 * of the static figure. One tab stop; arrows, Home and End move between marks, Enter opens the claim,
 * Esc leaves. Hover and focus show the words and the source.
 */
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type KeyboardEvent,
  type RefObject,
} from 'react'
import { linesOfMarks } from '@/lib/charts/marks'
import type { Mark } from '@/lib/charts/drawing/shapes'
import type { ChartLayout } from '@/lib/charts/chart'
import { markAfter } from './keys'
import { RovingContext, type Roving } from './live-mark'
import { MarkTooltip } from './mark-tooltip'

/** What draws the marks: Recharts, or a plain SVG. */
export interface SurfaceProps {
  readonly layout: ChartLayout
  readonly marks: readonly Mark[]
  readonly description?: string | undefined
}

export interface LiveChartProps {
  readonly Surface: ComponentType<SurfaceProps>
  readonly layout: ChartLayout
  readonly size: 'narrow' | 'wide'
  readonly name: string
  readonly description?: string | undefined
  /** The id of the mark that had the focus in the static figure. */
  readonly initialFocus: string | null
  /** True while a press is under way, which the drawing that is pressed must outlive. */
  readonly press: RefObject<boolean>
  /** Called once, when the marks are there. */
  readonly onReady: () => void
}

/** A pointer may cross from the mark to its tooltip before that closes. */
const CLOSE_AFTER = 140

export function LiveChart({
  Surface,
  layout,
  size,
  name,
  description,
  initialFocus,
  press,
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
  const tabStop = marks.some(({ id }) => id === stop) ? stop : (marks[0]?.id ?? null)
  const shownMark = marks.find(({ id }) => id === shown)

  useReady(root, marks.length, press, onReady)
  useEffect(() => {
    if (initialFocus !== null) linkOf(root.current, initialFocus)?.focus()
  }, [initialFocus])
  useEffect(() => () => clearTimeout(closing.current), [])

  const show = useCallback((id: string) => {
    clearTimeout(closing.current)
    setShown(id)
  }, [])
  const hideSoon = useCallback(() => {
    clearTimeout(closing.current)
    closing.current = setTimeout(() => setShown(null), CLOSE_AFTER)
  }, [])
  const roving = useMemo((): Roving => {
    const onFocus = (id: string) => {
      setStop(id)
      show(id)
    }
    return { stop: tabStop, shown, tip, onFocus, onShow: show, onHide: hideSoon }
  }, [tabStop, shown, tip, show, hideSoon])
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const current = (event.target as Element).closest('[data-mark]')?.getAttribute('data-mark')
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
        <Surface layout={layout} marks={marks} description={description} />
      </RovingContext>
      {shownMark !== undefined && (
        <MarkTooltip
          id={tip}
          mark={shownMark}
          layout={layout}
          onEnter={() => show(shownMark.id)}
          onLeave={hideSoon}
        />
      )}
      <span ref={after} tabIndex={-1} />
    </div>
  )
}

function linkOf(root: HTMLElement | null, id: string): SVGElement | null {
  return root?.querySelector<SVGElement>(`[data-mark="${CSS.escape(id)}"]`) ?? null
}

/** A surface may draw in more than one pass: ready is when every mark is in the document. */
function useReady(
  root: RefObject<HTMLElement | null>,
  count: number,
  press: RefObject<boolean>,
  onReady: () => void,
) {
  useEffect(() => {
    let frame = 0
    const look = () => {
      const drawn = root.current?.querySelectorAll('[data-mark]').length ?? 0
      if (drawn >= count && !press.current) onReady()
      else frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [root, count, press, onReady])
}
