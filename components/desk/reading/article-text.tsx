'use client'

/** The text with the words of each figure marked; a mark leads to its suggestion. */
import { memo } from 'react'
import type { MarkedStretch } from './marks'

interface Looks {
  /** The claim that is looked at, on either side. */
  readonly current: string | null
  readonly look: (claim: string | null) => void
  readonly goTo: (claim: string) => void
}

export const ArticleText = memo(function ArticleText({
  text,
  stretches,
  names,
  label,
  current,
  look,
  goTo,
}: Looks & {
  text: string
  stretches: readonly MarkedStretch[]
  /** How each marked figure is called, for who hears the link alone. */
  names: ReadonlyMap<string, string>
  label: string
}) {
  return (
    <div className="reading-text" role="region" aria-label={label} dir="auto">
      {stretches.map(({ start, end, claim, statement, begins }) => {
        const words = text.slice(start, end)
        if (claim === null) {
          return (
            <span key={start} data-start={start}>
              {words}
            </span>
          )
        }
        return (
          <a
            key={start}
            id={begins ? `m-${claim}` : undefined}
            href={`#c-${claim}`}
            className="reading-mark"
            data-start={start}
            data-shape={statement % SHAPES}
            data-begins={begins || undefined}
            data-current={claim === current || undefined}
            tabIndex={begins ? undefined : -1}
            title={names.get(claim)}
            onMouseEnter={() => look(claim)}
            onMouseLeave={() => look(null)}
            onFocus={() => look(claim)}
            onClick={(event) => {
              event.preventDefault()
              goTo(claim)
            }}
          >
            {words}
          </a>
        )
      })}
    </div>
  )
})

/** So many colours and shapes there are; further statements begin again. */
export const SHAPES = 6
