import { dayOf } from '@/lib/domain/time'
import type { Moment } from '@/lib/domain/moments'
import { formatDate } from '@/lib/format/date'
import { directionIn } from '@/lib/format/locale'
import type { Words } from '@/lib/format/translator'

/** The length of the way through public time, in steps of the slider. */
export const WAY = 1000
/** How far apart dates stand at least, in the same steps. */
const APART = 180

/** The place of each moment on the way, to scale: an hour takes as much room wherever it is. */
export function placesOf(moments: readonly Pick<Moment, 'at'>[]): number[] {
  const times = moments.map(({ at }) => Date.parse(at))
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0]
  return times.map((time) => Math.round((WAY * (time - first)) / Math.max(1, last - first)))
}

/** A tick for each moment, as high as what was claimed then; those that are shown are dark. Under them, dates. */
export function ScrubStrip({
  moments,
  place,
  words,
}: {
  moments: readonly Moment[]
  place: number
  words: Words
}) {
  const most = Math.max(...moments.map(({ changes }) => changes))
  const heightOf = (changes: number) => 0.3 + 0.7 * (changes / most)
  const places = placesOf(moments)
  return (
    <>
      <svg
        className="scrub-strip"
        viewBox={`0 0 ${WAY} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {moments.map(({ at, changes }, index) => (
          <line
            key={at}
            className={index <= place ? 'scrub-tick scrub-tick-shown' : 'scrub-tick'}
            x1={places[index]}
            x2={places[index]}
            y1={1}
            y2={Number((1 - heightOf(changes)).toFixed(3))}
          />
        ))}
      </svg>
      <Dates moments={moments} places={places} words={words} />
    </>
  )
}

function Dates({
  moments,
  places,
  words: { locale, t },
}: {
  moments: readonly Moment[]
  places: readonly number[]
  words: Words
}) {
  const isMirrored = directionIn(locale) === 'rtl'
  const last = moments.length - 1
  let before = -Infinity
  const dates = moments.flatMap(({ at }, index) => {
    const x = places[index] ?? 0
    const hasRoom = x - before >= APART && (index === last || WAY - x >= APART)
    if (!hasRoom && index !== last) return []
    before = x
    const anchor: 'start' | 'end' | 'middle' =
      index === 0 ? 'start' : index === last ? 'end' : 'middle'
    return [
      { x, anchor, text: formatDate({ date: dayOf(at), precision: 'day' }, locale, t, 'short') },
    ]
  })
  return (
    <svg className="scrub-dates" aria-hidden="true" height={16}>
      {dates.map(({ x, anchor, text }) => (
        <text
          key={x}
          x={`${(isMirrored ? WAY - x : x) / (WAY / 100)}%`}
          y={12}
          textAnchor={anchor}
          className={anchor === 'middle' ? 'scrub-between' : undefined}
        >
          {text}
        </text>
      ))}
    </svg>
  )
}
