/** The table beside a frozen chart that draws more than a row for each claim. */
import { BreakdownTable } from '@/components/claims/breakdown-table'
import { CoverageTable } from '@/components/claims/coverage-table'
import { PlacesTable } from '@/components/claims/places-table'
import { VintageTable } from '@/components/claims/vintage-table'
import { wholesOf } from '@/lib/charts/breakdown/part-tree'
import { tableOf } from '@/lib/charts/coverage/coverage-cells'
import type { ChartLayout } from '@/lib/charts/layouts'
import { sortPlaces } from '@/lib/charts/map/map-places'
import {
  actorsOfRecord,
  coverageOfRecord,
  dayOfRecord,
  laneOfRecord,
  partsOfRecord,
} from '@/lib/charts/record/from-record'
import { mapContentOf, type Ground, type RecordLayouts } from '@/lib/charts/sheet/sheet'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'

interface TableProps extends Pick<Ground, 'land'> {
  readonly record: SnapshotRecord
  readonly layouts: RecordLayouts
  readonly words: Words
}

export function FrozenTable(props: TableProps) {
  const table = tableOfRecord(props)
  return table === null ? null : <div className="scroll">{table}</div>
}

function tableOfRecord({ record, layouts, land, words }: TableProps) {
  const { t } = words
  const actors = actorsOfRecord(record)
  const day = dayOfRecord(record)
  if (day !== null) return <VintageTable {...{ day, words }} />
  const coverage = coverageOfRecord(record)
  if (coverage !== null) {
    return (
      <details>
        <summary className="small">{t('chart.coverage.table')}</summary>
        <CoverageTable table={tableOf(coverage)} {...{ actors, words }} />
      </details>
    )
  }
  const { chart, measure, at, publishedBy, knownAt } = record.view
  if (land !== null && measure !== null) {
    const clocks = {
      at: at ?? undefined,
      publishedBy: publishedBy ?? undefined,
      knownAt: knownAt ?? undefined,
    }
    const sorted = sortPlaces(mapContentOf(record), land)
    const letters = { ...lettersOf(layouts.narrow), ...lettersOf(layouts.wide) }
    return <PlacesTable {...{ sorted, letters, measure, actors, clocks, words }} />
  }
  if (chart !== 'breakdown') return null
  const lane = laneOfRecord(record)
  const subject = `${t(`measure.${lane.measure}`)}, ${formatSubject(lane, actors, words)}`
  const wholes = wholesOf(lane.claims(), partsOfRecord(record))
  return <BreakdownTable {...{ wholes, actors, subject, words }} />
}

/** By key, what has room for a letter only. */
function lettersOf(layout: ChartLayout): Readonly<Record<string, string>> {
  return layout.chart === 'map' ? layout.letters : {}
}
