import type { CoverageAnswer, CoverageLaneAnswer } from '@/lib/answers/coverage'
import { FIRST_SCHEMA } from '@/lib/domain/snapshot/first/record'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import type { Words } from '@/lib/format/translator'
import { formatCoverage } from '@/lib/sentences/coverage'
import { formatSubject } from '@/lib/sentences/lane'
import type { Actors, ChartKind } from '../kind'
import { figuresOf } from '../lane-kind'
import { actorsOfRecord, namedIn, there } from '../record/from-record'
import { layoutCoverage } from './coverage'
import { tableOf } from './coverage-cells'
import type { CoverageLayout } from './layout'

export interface CoverageContent {
  readonly coverage: CoverageAnswer
  /** Whether cells say whom they count where their column counts others: in the first version of records they do not. */
  readonly captioned: boolean
  /** Everybody whom its claims mention; the coverage itself names the groups that are counted. */
  readonly actors: Actors
}

export const coverage: ChartKind<CoverageContent, CoverageLayout> = {
  layout: layoutCoverage,
  text: (content, words) => ({
    findings: [formatCoverage(tableOf(content.coverage), content.actors, words)],
    caveats: [],
    figures: content.coverage.lanes.flatMap((lane) =>
      figuresOf(countedIn(lane, content, words), lane.current, words),
    ),
  }),
  lanes: () => [],
  claims: ({ coverage: { lanes, denied, withdrawn } }) => [
    ...lanes.flatMap(({ current }) => current),
    ...denied,
    ...withdrawn,
  ],
  current: (content) => content.coverage.lanes.flatMap(({ current }) => current),
  lack: ({ coverage: found }) => {
    if (found.lanes.length === 0) return 'no claim fits this view: there is nothing to cite'
    return tableOf(found).measures.length < 2 ? 'one measure only: no silence to see' : null
  },
  fromRecord: (record) => {
    const actors = actorsOfRecord(record)
    const captioned = record.schema !== FIRST_SCHEMA
    return { coverage: coverageOfRecord(record, actors), actors, captioned }
  },
}

/** What a figure counts, and of whom: a "none" about civilians is no "none" about everybody. The first version had the measure alone. */
function countedIn(
  lane: CoverageLaneAnswer,
  { captioned, actors }: CoverageContent,
  words: Words,
): string {
  const measure = words.t(`measure.${lane.measure}`)
  if (!captioned) return measure
  return words.t('event.lead-subject', { measure, subject: formatSubject(lane, actors, words) })
}

function coverageOfRecord(record: SnapshotRecord, actors: Actors): CoverageAnswer {
  const { lanes, denied, withdrawn, publications } = there(record.coverage)
  const named = namedIn(record)
  const { at, publishedBy, knownAt } = record.view
  return {
    event: record.event.id,
    at,
    publishedBy,
    knownAt,
    actors,
    lanes: lanes.map((lane) => ({ ...lane, current: named(lane.current) })),
    denied: named(denied),
    withdrawn: named(withdrawn),
    publications,
  }
}
