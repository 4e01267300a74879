/** Who speaks of what in the whole event, measure by measure. */
import { NOTHING_ELSE } from '@/lib/charts/content'
import { tableOf } from '@/lib/charts/coverage/coverage-cells'
import { formatCoverage } from '@/lib/sentences/coverage'
import { WORDS } from '../context'
import { readCoverage } from '../coverage'
import { named, NO_CLAIM, refusedView, type Asked, type SeenOutcome } from './found'

export async function seeCoverage(asked: Asked): Promise<SeenOutcome> {
  const { event, choice } = asked
  const coverage = await readCoverage(event.id, choice)
  if (coverage === null || coverage.lanes.length === 0) return NO_CLAIM
  const table = tableOf(coverage)
  if (table.measures.length < 2) return refusedView('one measure only: no silence to see')
  const told = { findings: [formatCoverage(table, WORDS)], caveats: [] }
  const seen = { ...NOTHING_ELSE, measure: null, lane: null, lanes: [], actors: {}, coverage, told }
  return named(seen, asked)
}
