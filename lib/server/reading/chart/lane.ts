/** The charts of one lane: its comparison, and what some of them draw beside it. */
import type { ComparisonView, LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { claimsOf, wholesOf } from '@/lib/charts/breakdown/part-tree'
import { contentOfLane, type LaneChart } from '@/lib/charts/chart'
import type { Measure } from '@/lib/domain/measure'
import { filtersOf } from '@/lib/url/filters'
import { isChosen } from '@/lib/url/view'
import { readComparison } from '../comparison'
import { readParts } from '../parts'
import { readVintages } from '../vintages'
import {
  measureOf,
  NO_CLAIM,
  NO_MEASURE,
  refused,
  refusedView,
  type ChartOutcome,
  type ChartQuery,
  type Refused,
} from './found'

interface FoundLane {
  readonly ok: true
  readonly measure: Measure
  readonly lane: LaneView
  readonly actors: ComparisonView['actors']
}

/** The best supported lane that fits the choice; read with all lanes of the measure, as a page reads it. */
async function readLane(query: ChartQuery): Promise<FoundLane | Refused> {
  const { event, choice, locale } = query
  const measure = measureOf(query)
  if (measure === null) return NO_MEASURE
  const { at, publishedBy, knownAt, from, to } = choice
  const view = { at, publishedBy, knownAt, ...filtersOf(choice), from, to, measure }
  const comparison = await readComparison(event.id, view, locale)
  const lane = comparison?.lanes.find((one) => isChosen(one, choice))
  if (comparison === null || lane === undefined) return NO_CLAIM
  return { ok: true, measure, lane, actors: comparison.actors }
}

/** A chart that shows its lane and nothing beside it. */
export async function readLaneAlone<K extends LaneChart>(
  query: ChartQuery<K>,
): Promise<ChartOutcome<K>> {
  const found = await readLane(query)
  if (!found.ok) return found
  const { convention = 'none', scale = 'linear', at = null } = query.choice
  const { lane, actors } = found
  const content = contentOfLane(query.chart, { lane, actors }, { convention, scale, at })
  return { ...found, content }
}

export async function readAsPublished(
  query: ChartQuery<'as-published'>,
): Promise<ChartOutcome<'as-published'>> {
  const found = await readLane(query)
  if (!found.ok) return found
  const { event, choice, locale } = query
  const { measure, lane, actors } = found
  const vintages = await readVintages(event.id, lane, choice, locale)
  const day = vintages?.shown ?? null
  if (vintages === null || day === null) {
    return refusedView('no figure in this view was given twice for one day: nothing was revised')
  }
  if (choice.day !== undefined && choice.day !== day.key) {
    const days = vintages.days.map(({ key }) => key).join(', ')
    const message = `no two figures are about ${choice.day}; there are about ${days}`
    return refused([{ path: ['day'], message }])
  }
  const { convention = 'none' } = choice
  const { claims, days } = vintages
  return {
    ...found,
    days,
    content: { chart: 'as-published', measure, day, claims, actors, convention },
  }
}

export async function readBreakdown(
  query: ChartQuery<'breakdown'>,
): Promise<ChartOutcome<'breakdown'>> {
  const found = await readLane(query)
  if (!found.ok) return found
  const { lane, actors } = found
  const ids = lane.claims().map(({ id }) => id)
  const parts = drawnParts(lane, await readParts(query.event.id, ids, query.choice, query.locale))
  return { ...found, content: { chart: 'breakdown', lane, parts, actors } }
}

/** Only the parts that are drawn: the part of a part that was withdrawn is not. */
function drawnParts(lane: LaneView, parts: readonly ClaimAnswer[]): ClaimAnswer[] {
  const current = lane.claims()
  const wholes = new Set(current.map(({ id }) => id))
  return wholesOf(current, parts)
    .flatMap(claimsOf)
    .filter(({ id }) => !wholes.has(id))
}
