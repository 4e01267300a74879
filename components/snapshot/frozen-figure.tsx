/** The figure of a snapshot for pages, in both of its widths. */
import { StaticFigure } from '@/components/figure/static-figure'
import type { LayoutPair } from '@/lib/charts/chart'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'

interface FigureProps {
  readonly record: SnapshotRecord
  readonly layouts: LayoutPair
}

export function FrozenFigure({ record, layouts }: FigureProps) {
  const { view, text } = record
  return (
    <figure className="fig" data-chart={view.chart}>
      <div className="fig-box">
        <div className="fig-static">
          {(['narrow', 'wide'] as const).map((size) => (
            <div key={size} className={`fig-${size}`}>
              <StaticFigure
                layout={layouts[size]}
                id={`figure-${size}`}
                name={text.title}
                description={text.alt}
              />
            </div>
          ))}
        </div>
      </div>
      <figcaption className="small quiet">{[...text.caveats, text.footer].join(' ')}</figcaption>
    </figure>
  )
}
