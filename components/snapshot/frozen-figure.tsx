/** The figure of a snapshot for pages, in both of its widths. */
import { StaticFigure } from '@/components/figure/static-figure'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { layoutRecord } from '@/lib/layout/snapshot'

export function FrozenFigure({ record, words }: { record: SnapshotRecord; words: Words }) {
  const { caveats, footer } = record.text
  return (
    <figure className="fig" data-chart={record.view.chart}>
      <div className="fig-box">
        <div className="fig-static">
          <Drawing {...{ record, words }} width={NARROW} size="narrow" />
          <Drawing {...{ record, words }} width={WIDE} size="wide" />
        </div>
      </div>
      <figcaption className="small quiet">{[...caveats, footer].join(' ')}</figcaption>
    </figure>
  )
}

function Drawing({
  record,
  words,
  width,
  size,
}: {
  record: SnapshotRecord
  words: Words
  width: number
  size: 'narrow' | 'wide'
}) {
  return (
    <div className={`fig-${size}`}>
      <StaticFigure
        layout={layoutRecord(record, words, width)}
        id={`figure-${size}`}
        name={record.text.title}
        description={record.text.alt}
      />
    </div>
  )
}
