/** The charts of one lane: its comparison, and what some of them draw beside it. */
import type { LaneView } from '@/lib/answers/lane-view'
import { breakdownFindings } from '@/lib/charts/breakdown/breakdown-finding'
import { claimsOf, wholesOf } from '@/lib/charts/breakdown/part-tree'
import { NOTHING_ELSE } from '@/lib/charts/content'
import { formatVintageFinding } from '@/lib/sentences/vintage'
import { readComparison } from '../comparison'
import { WORDS } from '../context'
import { readParts } from '../parts'
import { readVintages } from '../vintages'
import {
  measureOf,
  named,
  NO_CLAIM,
  NO_MEASURE,
  refused,
  refusedView,
  type Asked,
  type Seen,
  type SeenOutcome,
} from './found'

export async function seeLane(asked: Asked): Promise<SeenOutcome> {
  const { event, chart, choice } = asked
  const measure = measureOf(asked)
  if (measure === null) return NO_MEASURE
  const comparison = await readComparison(event.id, { ...choice, measure })
  const lane = comparison?.lanes[0]
  if (comparison === null || lane === undefined) return NO_CLAIM
  const seen: Seen = { ...NOTHING_ELSE, measure, lane, lanes: [lane], actors: comparison.actors }
  if (chart === 'contradictions' && lane.counts.current < 2) {
    return refusedView('one claimant only: no two claims to compare')
  }
  if (chart === 'as-published') return withVintages(seen, lane, asked)
  if (chart === 'breakdown') return withParts(seen, lane, asked)
  return { ok: true, seen }
}

async function withVintages(seen: Seen, lane: LaneView, asked: Asked): Promise<SeenOutcome> {
  const { event, choice } = asked
  const vintages = await readVintages(event.id, lane, choice)
  const day = vintages?.shown ?? null
  if (vintages === null || day === null) {
    return refusedView('no figure in this view was given twice for one day: nothing was revised')
  }
  if (choice.day !== undefined && choice.day !== day.key) {
    const days = vintages.days.map(({ key }) => key).join(', ')
    const message = `no two figures are about ${choice.day}; there are about ${days}`
    return refused([{ path: ['day'], message }])
  }
  const told = { findings: [formatVintageFinding(lane.measure, day, WORDS)], caveats: [] }
  // Its figures are those of one day: the lane as it is compared now is another chart.
  return named({ ...seen, lanes: [], day, ofDay: vintages.claims, told }, asked)
}

async function withParts(seen: Seen, lane: LaneView, asked: Asked): Promise<SeenOutcome> {
  const { event, choice } = asked
  const ids = lane.claims().map(({ id }) => id)
  const parts = partsIn(lane, await readParts(event.id, ids, choice))
  if (parts.length === 0) {
    return refusedView('no current claim of this view says what its figure is made of')
  }
  const outcome = await named({ ...seen, parts }, asked)
  if (!outcome.ok) return outcome
  const { actors } = outcome.seen
  const findings = breakdownFindings({ lane, parts, actors, ...WORDS })
  return { ok: true, seen: { ...outcome.seen, told: { findings, caveats: [] } } }
}

/** Only those that are drawn: the part of a part that was withdrawn is not. */
function partsIn(lane: LaneView, parts: Parameters<typeof wholesOf>[1]) {
  const drawn = wholesOf(lane.claims(), parts).flatMap(claimsOf)
  return drawn.filter(({ id }) => lane.claims().every((claim) => claim.id !== id))
}
