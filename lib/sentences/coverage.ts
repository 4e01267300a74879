/** The coverage of an event as a title: the claimants of most measures, and how much is silence. */
import { formatList } from '@/lib/format/list'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'
import { shortNameIn } from './short-name'

export interface CoverageTable {
  readonly measures: readonly unknown[]
  readonly claimants: readonly {
    readonly claimant: { readonly id: string; readonly name: string }
    readonly cells: readonly unknown[]
  }[]
}

/** How many claimants a title names; the chart and the table have all. */
const MAX_NAMES = 2

export function formatCoverage(
  { measures, claimants }: CoverageTable,
  actors: ComparisonAnswer['actors'],
  words: Words,
): string {
  const { t } = words
  const nameOf = shortNameIn(actors)
  const most = Math.max(0, ...claimants.map(({ cells }) => cells.length))
  const leading = claimants.filter((row) => row.cells.length === most)
  const spoken = claimants.reduce((sum, { cells }) => sum + cells.length, 0)
  const cells = measures.length * claimants.length
  const counts = { most, measures: measures.length, cells, silent: cells - spoken }
  if (leading.length === claimants.length) {
    return t('chart.coverage.title-equal', { ...counts, claimants: claimants.length })
  }
  const names = leading.map(({ claimant }) => nameOf(claimant))
  const list = formatList(names, words, MAX_NAMES)
  return t('chart.coverage.title', { ...counts, list, count: leading.length })
}
