/** The chart of coverage: who speaks of what in the whole event, measure by measure. */
import { readCoverage } from '../coverage'
import { NO_CLAIM, type ChartOutcome, type ChartQuery } from './found'

export async function readCoverageChart({
  event,
  choice,
  locale,
}: ChartQuery<'coverage'>): Promise<ChartOutcome<'coverage'>> {
  const coverage = await readCoverage(event.id, choice, locale)
  if (coverage === null) return NO_CLAIM
  const { actors } = coverage
  const content = { chart: 'coverage', coverage, actors, captioned: true } as const
  return { ok: true, measure: null, lane: null, content }
}
