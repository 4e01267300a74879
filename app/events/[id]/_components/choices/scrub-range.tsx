'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { Locale } from '@/lib/format/locale'
import { formatMoment } from '@/lib/format/moment'

export interface ScrubRangeProps {
  readonly label: string
  /** The moments as an address writes them, the earliest first. The last one is the same as now. */
  readonly moments: readonly string[]
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
  const { label, moments, place, address, now, locale, timed } = props
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
  const slider = useRef<HTMLInputElement>(null)
  const served = useRef(shown)
  useEffect(() => {
    const moved = slider.current?.valueAsNumber
    if (moved !== undefined && moved !== served.current) setWanted(moved)
  }, [])
  const end = () => {
    isMoving.current = false
  }
  return (
    <input
      ref={slider}
      className="scrub-range"
      type="range"
      min={0}
      max={last}
      value={shown}
      aria-label={label}
      aria-valuetext={formatMoment(moments[shown] ?? '', locale, timed)}
      onChange={(event) => setWanted(event.currentTarget.valueAsNumber)}
      onPointerDown={end}
      onBlur={end}
    />
  )
}
