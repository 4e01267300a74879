/** What stands around the marks of a chart of cells: names, numbers, rules, silence and the key. */
import type { ContradictionsLayout } from '@/lib/charts/contradictions/layout'
import type { CoverageLayout } from '@/lib/charts/coverage/layout'
import type { KeyEntry } from '@/lib/charts/drawing/shapes'
import { Paths, Texts, toneClass } from './parts'

export function ContradictionsBackdrop({ layout }: { layout: ContradictionsLayout }) {
  return (
    <>
      <Paths paths={[layout.rules]} />
      <Texts texts={[...layout.columns, ...layout.rows.flatMap(({ label }) => label)]} />
      <Key entries={layout.key} />
    </>
  )
}

/** All silent cells of a column are one drawing: they say the same, and lead nowhere. */
export function CoverageBackdrop({ layout }: { layout: CoverageLayout }) {
  return (
    <>
      <Paths paths={[layout.rules]} />
      {layout.columns.map(({ heading, silence }, index) => (
        <g key={index}>
          <Texts texts={heading} />
          {silence !== null && (
            <g>
              <title>{silence.name}</title>
              <path className="fig-hit" d={silence.area} />
              <path className="fig-silence" d={silence.d} />
            </g>
          )}
        </g>
      ))}
      {layout.rows.map(({ claimant, label }) => (
        <Texts key={claimant.id} texts={label} />
      ))}
      <Key entries={layout.key} />
    </>
  )
}

function Key({ entries }: { entries: readonly KeyEntry[] }) {
  return entries.map(({ kind, paths, labels }) => (
    <g
      key={`${kind}-${labels[0]?.text ?? ''}`}
      className={`${toneClass('other')} fig-kind-${kind}`}
    >
      <Paths paths={paths} />
      <Texts texts={labels} />
    </g>
  ))
}
