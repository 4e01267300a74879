'use client'

/** One mark of the interactive chart: a link, focused by the arrows, that shows its tip. */
import { createContext, useContext } from 'react'
import { MarkShape, markClass, spokenName } from '@/components/figure/parts'
import type { Mark } from '@/lib/charts/drawing/shapes'

/** What the marks of one chart share. Recharts keeps the shape it was given, so it reaches them as context. */
export interface Roving {
  /** The id of the mark that is the chart's one tab stop. */
  readonly stop: string | null
  readonly shown: string | null
  /** The id of the tooltip. */
  readonly tip: string
  readonly onFocus: (id: string) => void
  readonly onShow: (id: string) => void
  readonly onHide: () => void
}

export const RovingContext = createContext<Roving>({
  stop: null,
  shown: null,
  tip: '',
  onFocus: () => {},
  onShow: () => {},
  onHide: () => {},
})

export interface LiveMarkProps {
  readonly mark: Mark
  /** How far Recharts' place is from the layout's: nothing, unless the two disagree. */
  readonly dx: number
  readonly dy: number
}

export function LiveMark({ mark, dx, dy }: LiveMarkProps) {
  const { stop, shown, tip, onFocus, onShow, onHide } = useContext(RovingContext)
  const isMoved = Math.abs(dx) > 0.05 || Math.abs(dy) > 0.05
  const link = (
    <a
      href={mark.href}
      className={markClass(mark)}
      data-mark={mark.id}
      data-claim={mark.claim}
      aria-label={spokenName(mark)}
      aria-describedby={mark.id === shown ? tip : undefined}
      tabIndex={mark.id === stop ? 0 : -1}
      onFocus={() => onFocus(mark.id)}
      onBlur={onHide}
      onPointerEnter={() => onShow(mark.id)}
      onPointerLeave={onHide}
    >
      <MarkShape mark={mark} />
    </a>
  )
  return isMoved ? <g transform={`translate(${dx} ${dy})`}>{link}</g> : link
}
