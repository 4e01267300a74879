/** The figure of a snapshot for pages, in both of its widths. */
import { StaticFigure } from '@/components/figure/static-figure'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { layoutRecord, type Ground } from '@/lib/layout/snapshot'

interface FigureProps {
  readonly record: SnapshotRecord
  readonly ground: Ground
  readonly words: Words
}

export function FrozenFigure({ record, ground, words }: FigureProps) {
  const { caveats, footer } = record.text
  return (
    <figure className="fig" data-chart={record.view.chart}>
      <div className="fig-box">
        <div className="fig-static">
          <Drawing {...{ record, ground, words }} width={NARROW} size="narrow" />
          <Drawing {...{ record, ground, words }} width={WIDE} size="wide" />
        </div>
      </div>
      <figcaption className="small quiet">{[...caveats, footer].join(' ')}</figcaption>
    </figure>
  )
}

function Drawing({
  record,
  ground,
  words,
  width,
  size,
}: FigureProps & { readonly width: number; readonly size: 'narrow' | 'wide' }) {
  return (
    <div className={`fig-${size}`}>
      <StaticFigure
        layout={layoutRecord(record, words, width, ground)}
        id={`figure-${size}`}
        name={record.text.title}
        description={record.text.alt}
      />
    </div>
  )
}
