/** The table beside a frozen chart that draws more than a row for each claim. */
import { BreakdownTable } from '@/components/claims/breakdown-table'
import { CoverageTable } from '@/components/claims/coverage-table'
import { PlacesTable } from '@/components/claims/places-table'
import { VintageTable } from '@/components/claims/vintage-table'
import { wholesOf } from '@/lib/charts/breakdown/part-tree'
import { tableOf } from '@/lib/charts/coverage/coverage-cells'
import { contentOfRecord, type LayoutPair } from '@/lib/charts/chart'
import { sortPlaces } from '@/lib/charts/map/map-places'
import { lettersOf } from '@/lib/charts/map/map-words'
import type { Ground } from '@/lib/charts/kind'
import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'

/** Pages of the first version keep the rows that they had. */
const ROWS_OF_FIRST = 24

interface TableProps extends Pick<Ground, 'land'> {
  readonly record: SnapshotRecord
  readonly layouts: LayoutPair
  readonly words: Words
}

export function FrozenTable(props: TableProps) {
  const table = tableOfRecord(props)
  return table === null ? null : <div className="scroll">{table}</div>
}

function tableOfRecord({ record, layouts, land, words }: TableProps) {
  const { t } = words
  const content = contentOfRecord(record, { land })
  switch (content.chart) {
    case 'as-published':
      return <VintageTable day={content.day} words={words} />
    case 'coverage':
      return (
        <details>
          <summary className="small">{t('chart.coverage.table')}</summary>
          <CoverageTable
            table={tableOf(content.coverage)}
            rows={record.schema === FIRST_SCHEMA ? ROWS_OF_FIRST : undefined}
            actors={content.actors}
            words={words}
          />
        </details>
      )
    case 'map': {
      const { measure, actors } = content
      const { at, publishedBy, knownAt } = record.view
      const clocks = {
        at: at ?? undefined,
        publishedBy: publishedBy ?? undefined,
        knownAt: knownAt ?? undefined,
      }
      const sorted = sortPlaces(content, content.land)
      const letters = lettersOf(layouts)
      return (
        <PlacesTable
          sorted={sorted}
          letters={letters}
          measure={measure}
          actors={actors}
          clocks={clocks}
          words={words}
        />
      )
    }
    case 'breakdown': {
      const { lane, parts, actors } = content
      const subject = `${t(`measure.${lane.measure}`)}, ${formatSubject(lane, actors, words)}`
      return (
        <BreakdownTable
          wholes={wholesOf(lane.claims(), parts)}
          actors={actors}
          subject={subject}
          words={words}
        />
      )
    }
    default:
      // The claims below are the table of any other chart.
      return null
  }
}
