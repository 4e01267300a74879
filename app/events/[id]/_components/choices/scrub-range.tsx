'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { useTakenOver } from '@/components/ui/use-taken-over'
import type { Locale } from '@/lib/format/locale'
import { formatMoment } from '@/lib/format/moment'

export interface ScrubRangeProps {
  readonly label: string
  /** The moments as an address writes them, the earliest first. The last one is the same as now. */
  readonly moments: readonly string[]
  /** The place of each of them along the slider, to scale. */
  readonly places: readonly number[]
  readonly place: number
  /** Address of a moment, which replaces MOMENT; and of now. */
  readonly address: string
  readonly now: string
  readonly locale: Locale
  /** "{date}, {time} UTC" */
  readonly timed: string
}

/**
 * A slider over the moments. Each way along it is one step back for the browser's Back: its first move is
 * pushed, those after it replace it, until the pointer or the focus leaves. While the server answers one
 * move, the latest next one waits.
 */
export function ScrubRange(props: ScrubRangeProps) {
  const { label, moments, places, place, address, now, locale, timed } = props
  const router = useRouter()
  const [isPending, startTransition] = useTransition()
  const [wanted, setWanted] = useState<number | null>(null)
  const asked = useRef<number | null>(null)
  const isMoving = useRef(false)
  const last = moments.length - 1

  useEffect(() => {
    if (isPending || wanted === null) return
    if (asked.current === wanted) {
      asked.current = null
      // A move that was made meanwhile is not forgotten.
      setWanted((latest) => (latest === wanted ? null : latest))
      return
    }
    asked.current = wanted
    const moment = moments[wanted]
    const href =
      wanted === last || moment === undefined
        ? now
        : address.replace('MOMENT', encodeURIComponent(moment))
    const go = isMoving.current ? router.replace : router.push
    isMoving.current = true
    startTransition(() => go(href, { scroll: false }))
  }, [isPending, wanted, moments, last, now, address, router])

  const shown = wanted ?? Math.max(place, 0)
  // A key that was pressed before the script was there has moved the slider already.
  const slider = useTakenOver<HTMLInputElement>(({ valueAsNumber }) => {
    if (valueAsNumber !== places[shown]) setWanted(momentAt(valueAsNumber, shown, places))
  })
  const end = () => {
    isMoving.current = false
  }
  return (
    <input
      ref={slider}
      className="scrub-range"
      type="range"
      min={0}
      max={places[last] ?? 0}
      value={places[shown] ?? 0}
      aria-label={label}
      aria-valuetext={formatMoment(moments[shown] ?? '', locale, timed)}
      onChange={(event) => setWanted(momentAt(event.currentTarget.valueAsNumber, shown, places))}
      onPointerDown={end}
      onBlur={end}
    />
  )
}

/** The moment nearest to a place along the slider; a move is one moment at least, so that an arrow key goes from one to the next. */
export function momentAt(moved: number, from: number, places: readonly number[]): number {
  const here = places[from] ?? 0
  if (moved === here) return from
  const way = Math.sign(moved - here)
  const distance = (index: number) => Math.abs((places[index] ?? Infinity) - moved)
  let best = places[from + way] === undefined ? from : from + way
  while (distance(best + way) < distance(best)) best += way
  return best
}
