import { dayOf } from '@/lib/domain/time'
import type { Moment } from '@/lib/domain/moments'
import { formatDate } from '@/lib/format/date'
import { directionIn } from '@/lib/format/locale'
import type { Words } from '@/lib/format/translator'

/** The length of the way through public time, in steps of the slider. */
const WAY = 1000
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

/** The places at which a date has room: both ends, and between them those that are far enough from the one before. */
function dated(places: readonly number[]): number[] {
  const last = places.length - 1
  const shown: number[] = []
  for (const [index, x] of places.entries()) {
    const before = places[shown.at(-1) ?? -1] ?? -Infinity
    if (index === last || (x - before >= APART && WAY - x >= APART)) shown.push(index)
  }
  return shown
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
  return (
    <svg className="scrub-dates" aria-hidden="true" height={16}>
      {dated(places).map((index) => {
        const [x, at] = [places[index] ?? 0, moments[index]?.at ?? '']
        const isBetween = index > 0 && index < last
        return (
          <text
            key={at}
            x={`${(isMirrored ? WAY - x : x) / (WAY / 100)}%`}
            y={12}
            textAnchor={index === 0 ? 'start' : index === last ? 'end' : 'middle'}
            className={isBetween ? 'scrub-between' : undefined}
          >
            {formatDate({ date: dayOf(at), precision: 'day' }, locale, t, 'short')}
          </text>
        )
      })}
    </svg>
  )
}
