import { formatCoverage } from '@/lib/sentences/coverage'
import type { ChartKind } from '../kind'
import { figuresOf } from '../lane-claims'
import { layoutCoverage } from './coverage'
import { tableOf } from './coverage-cells'

export const coverage: ChartKind<'coverage'> = {
  scope: 'event',
  layout: (content, words, { width, direction }) =>
    layoutCoverage({ ...content, ...words, direction }, { width }),
  text: (content, words) => ({
    findings: [formatCoverage(tableOf(content.coverage), words)],
    caveats: [],
    figures: content.coverage.lanes.flatMap(({ measure, current }) =>
      figuresOf(words.t(`measure.${measure}`), current, words),
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
}
