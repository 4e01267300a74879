import type { ReactNode } from 'react'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'

/** A moment in UTC; its title has the whole of it, and with script also in the reader's zone. */
export function Instant({
  at,
  words: { locale, t },
  timeZone,
  children,
}: {
  /** An instant. */
  at: string
  words: Words
  /** The zone by whose clocks it is told; UTC when left out. */
  timeZone?: string | null | undefined
  /** A shorter way to write it; the whole date and time when left out. */
  children?: ReactNode
}) {
  const whole = formatDate({ date: at, precision: 'time' }, locale, t, 'long', { timeZone })
  return (
    <time dateTime={at} title={whole} data-instant>
      {children ?? whole}
    </time>
  )
}

/** Stands in a text for what is no text. */
export const PART = '\u2063'

/** A text of the catalogue with an element in the place of PART. */
export function WithPart({ text, part }: { text: string; part: ReactNode }) {
  const [before, after] = text.split(PART)
  return (
    <>
      {before}
      {after === undefined ? null : part}
      {after}
    </>
  )
}
