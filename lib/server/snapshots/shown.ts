/** From a view that a reader asks for to everything that its chart shows: what a snapshot freezes. */
import {
  actorsMentioned,
  claimsOf,
  currentOf,
  lackOf,
  type ChartContent,
  type ShownChart,
} from '@/lib/charts/chart'
import { DEFAULT_LOCALE } from '@/lib/format/locale'
import { filtersIn, filtersOf } from '@/lib/url/filters'
import { choiceOf, fieldsBeyond, normalizedView, type SnapshotInput } from '@/lib/url/snapshot-view'
import { laneChoice, type ViewChoice } from '@/lib/url/view'
import {
  refused,
  refusedView,
  type ChartQuery,
  type FoundChart,
  type Refused,
} from '../reading/chart/found'
import { readChart } from '../reading/chart/read-chart'
import { readEvent } from '../reading/events'
import { readUndated } from '../reading/moments'
import { readActors } from '../reading/sources'

/** A chart of more marks cannot be read, and a record of more claims is not a citation. */
const MAX_SNAPSHOT_CLAIMS = 500

export type ShownOutcome =
  | { readonly ok: true; readonly shown: ShownChart }
  | { readonly ok: false; readonly kind: 'unknown' }
  | Refused

/**
 * `filters` are those of a drawing that is not kept: a snapshot names its claimants instead. A view of
 * more than `maxClaims` claims is refused.
 */
export async function readShown(
  { event: id, view: input }: SnapshotInput,
  filters: ViewChoice = {},
  maxClaims = MAX_SNAPSHOT_CLAIMS,
): Promise<ShownOutcome> {
  const chart = input.chart ?? 'by-source'
  const beyond = fieldsBeyond(input)
  if (beyond.length > 0) {
    return refused(
      beyond.map((field) => ({ path: [field], message: `a ${chart} chart is of all of them` })),
    )
  }
  const chosen = choiceOf(input)
  const event = await readEvent(id, chosen.knownAt ?? null)
  if (event === null) return { ok: false, kind: 'unknown' }
  const claimants = input.claimants?.length ? input.claimants : undefined
  const choice = { ...filtersOf(filters), ...chosen, claimant: claimants }
  const query: ChartQuery = { event, chart, choice, locale: DEFAULT_LOCALE }
  const found = await readChart(query)
  if (!found.ok) return found
  const lack = lackOf(found.content)
  if (lack !== null) return refusedView(lack)
  const content = await withActors(found.content, choice)
  const { measure, lane } = found
  const day = content.chart === 'as-published' ? content.day.key : null
  const shown: ShownChart = {
    event: {
      id,
      title: event.title,
      timeZone: event.timeZone,
      places: content.chart === 'map' ? [...content.places] : [],
    },
    view: normalizedView(input, { measure, lane, day }),
    lane,
    content,
    undated: await undatedIn(query, found),
  }
  // A snapshot names nobody who is not in it: a list of ids could say anything.
  const present = claimantsIn(shown)
  const absent =
    filtersIn(filters).length > 0 ? [] : (claimants ?? []).filter((one) => !present.includes(one))
  if (absent.length > 0) {
    return refusedAt('claimants', `no claim in this view by ${absent.join(', ')}`)
  }
  const claims = claimsOf(content).length
  if (claims > maxClaims) {
    return refusedAt(
      'view',
      `${claims} claims, at most ${maxClaims}: narrow the view by claimants, category, place, at or publishedBy`,
    )
  }
  return { ok: true, shown }
}

/** With everybody whom its claims mention: parts and figures of a day may name others than their lane does. */
async function withActors(content: ChartContent, { knownAt }: ViewChoice): Promise<ChartContent> {
  const mentioned = actorsMentioned(content)
  if (mentioned.every((id) => content.actors[id] !== undefined)) return content
  return { ...content, actors: await readActors(mentioned, knownAt ?? null) }
}

/** Claims left out of the chart, and on a map of those of its incidents, only since their hour is not recorded. */
async function undatedIn({ event, choice }: ChartQuery, found: FoundChart): Promise<number> {
  const own = await readUndated(event.id, { ...choice, ...scopeOf(found) })
  const { at, publishedBy, knownAt } = choice
  const view = { ...filtersOf(choice), at, publishedBy, knownAt, ...scopeOf(found) }
  const incidents = found.content.chart === 'map' ? found.content.incidents : []
  const others = await Promise.all(incidents.map((incident) => readUndated(incident.id, view)))
  return others.reduce((sum, one) => sum + one, own)
}

/** The claims that the chart is of: those of its lane, of a measure, or all. */
function scopeOf({ measure, lane }: FoundChart): ViewChoice {
  return { measure: measure ?? undefined, ...(lane === null ? {} : laneChoice(lane)) }
}

function refusedAt(field: string, message: string) {
  return refused([{ path: [field], message }])
}

/** The claimants whose claims are drawn, in order: older claims that others replaced or deny are not theirs to name. */
export function claimantsIn({ content }: ShownChart): string[] {
  const claims = [
    ...(content.chart === 'as-published'
      ? content.day.vintages.map(({ claim }) => claim)
      : currentOf(content)),
    ...(content.chart === 'coverage' ? content.coverage.withdrawn : []),
  ]
  return [...new Set(claims.map(({ claimant }) => claimant.id))].sort()
}
