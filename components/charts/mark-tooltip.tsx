'use client'

/** The words and the source of a mark, beside it and never outside the chart's box. */
import { useLayoutEffect, useRef } from 'react'
import type { Mark } from '@/lib/charts/drawing/shapes'
import type { ChartLayout } from '@/lib/charts/chart'

const GAP = 8

export interface MarkTooltipProps {
  readonly id: string
  readonly mark: Mark
  readonly layout: Pick<ChartLayout, 'width'>
  readonly onEnter: () => void
  readonly onLeave: () => void
}

export function MarkTooltip({ id, mark, layout, onEnter, onLeave }: MarkTooltipProps) {
  const tip = useRef<HTMLDivElement>(null)
  const { hit } = mark
  const { width } = layout

  useLayoutEffect(() => {
    const element = tip.current
    const box = element?.parentElement
    if (element == null || box == null) return
    const scale = box.clientWidth / width
    const middle = (hit.x + hit.width / 2) * scale
    const left = Math.min(
      Math.max(middle - element.offsetWidth / 2, 0),
      box.clientWidth - element.offsetWidth,
    )
    const below = (hit.y + hit.height) * scale + GAP
    const above = hit.y * scale - GAP - element.offsetHeight
    const top = box.getBoundingClientRect().top
    const fitsBelow = top + below + element.offsetHeight <= window.innerHeight
    const fitsAbove = top + above >= 0
    element.style.transform = `translate(${Math.max(0, left)}px, ${fitsBelow || !fitsAbove ? below : above}px)`
  }, [hit, width, mark])

  const { figure, claimant, stance, wording, date, source, note } = mark.tip
  return (
    <div
      className="fig-tip"
      id={id}
      role="tooltip"
      ref={tip}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <p className="fig-tip-figure">{figure}</p>
      <p className="fig-tip-claimant">{stance === null ? claimant : `${claimant} (${stance})`}</p>
      {wording !== '' && <p className="fig-tip-words">{wording}</p>}
      <p className="fig-tip-date">{date}</p>
      {source !== null && <p className="fig-tip-source">{source}</p>}
      {note !== null && <p className="fig-tip-source">{note}</p>}
    </div>
  )
}
