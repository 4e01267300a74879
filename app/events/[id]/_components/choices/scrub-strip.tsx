import type { Moment } from '@/lib/domain/moments'

/** A tick for each moment, as high as what was claimed then; those that are shown are dark. */
export function ScrubStrip({ moments, place }: { moments: readonly Moment[]; place: number }) {
  const most = Math.max(...moments.map(({ changes }) => changes))
  const heightOf = (changes: number) => 0.3 + 0.7 * (changes / most)
  return (
    <svg
      className="scrub-strip"
      viewBox={`0 0 ${moments.length - 1} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {moments.map(({ at, changes }, index) => (
        <line
          key={at}
          className={index <= place ? 'scrub-tick scrub-tick-shown' : 'scrub-tick'}
          x1={index}
          x2={index}
          y1={1}
          y2={Number((1 - heightOf(changes)).toFixed(3))}
        />
      ))}
    </svg>
  )
}
