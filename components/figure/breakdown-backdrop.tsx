/** What of a breakdown is not a mark: axis, names, and what its sources do not say. */
import type { BreakdownLayout } from '@/lib/charts/breakdown/layout'
import { Paths, Texts, toneClass } from './parts'

export function BreakdownBackdrop({ layout: { axis, rows } }: { layout: BreakdownLayout }) {
  return (
    <>
      {axis === null ? null : (
        <>
          {axis.ticks.map(({ value, at }) => (
            <path
              key={value}
              className={value === 0 ? 'fig-grid fig-zero' : 'fig-grid'}
              d={axis.spans.map(([top, bottom]) => `M${at} ${top}V${bottom}`).join('')}
            />
          ))}
          <Texts texts={axis.ticks.map(({ label }) => label)} />
        </>
      )}
      {rows.map(({ claimant, tone, label, tags, paths, texts }) => (
        <g key={claimant.id} className={toneClass(tone)}>
          <Paths paths={paths} />
          <Texts texts={[...label, ...tags, ...texts]} />
        </g>
      ))}
    </>
  )
}
