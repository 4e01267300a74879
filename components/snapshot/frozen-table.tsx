/** The table beside a frozen chart that draws more than a row for each claim. */
import { BreakdownTable } from '@/components/claims/breakdown-table'
import { CoverageTable } from '@/components/claims/coverage-table'
import { VintageTable } from '@/components/claims/vintage-table'
import {
  actorsOfRecord,
  coverageOfRecord,
  dayOfRecord,
  laneOfRecord,
  partsOfRecord,
} from '@/lib/answers/frozen'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { formatSubject } from '@/lib/format/lane'
import type { Words } from '@/lib/format/translator'
import { tableOf } from '@/lib/layout/coverage-cells'
import { wholesOf } from '@/lib/layout/part-tree'

export function FrozenTable({ record, words }: { record: SnapshotRecord; words: Words }) {
  const table = tableOfRecord(record, words)
  return table === null ? null : <div className="scroll">{table}</div>
}

function tableOfRecord(record: SnapshotRecord, words: Words) {
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
  if (record.view.chart !== 'breakdown') return null
  const lane = laneOfRecord(record)
  const subject = `${t(`measure.${lane.measure}`)}, ${formatSubject(lane, actors, words)}`
  const wholes = wholesOf(lane.current, partsOfRecord(record))
  return <BreakdownTable {...{ wholes, actors, subject, words }} />
}
