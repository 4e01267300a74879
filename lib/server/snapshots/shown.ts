/** From a view that a reader asks for to everything that its chart shows: what a snapshot freezes. */
import { claimsShown, type Shown } from '@/lib/charts/content'
import type { Refusal } from '@/lib/domain/refusal'
import { CHART_SCOPES } from '@/lib/domain/snapshot/view'
import { filtersIn, filtersOf } from '@/lib/url/filters'
import { choiceOf, fieldsBeyond, normalizedView, type SnapshotInput } from '@/lib/url/snapshot-view'
import { laneChoice, type ViewChoice } from '@/lib/url/view'
import { readEvent } from '../reading/events'
import { readUndated } from '../reading/moments'
import { seeCoverage } from '../reading/chart/coverage'
import { seeLane } from '../reading/chart/lane'
import { seeMap } from '../reading/chart/map'
import { refused, type Asked, type Seen } from '../reading/chart/found'

/** A chart of more marks cannot be read, and a record of more claims is not a citation. */
const MOST_SNAPSHOT_CLAIMS = 500

export type ShownOutcome =
  | { readonly ok: true; readonly shown: Shown }
  | { readonly ok: false; readonly kind: 'unknown' }
  | { readonly ok: false; readonly kind: 'refused'; readonly refusals: readonly Refusal[] }

const SEE = { lane: seeLane, measure: seeMap, event: seeCoverage } as const

/**
 * `filters` are those of a drawing that is not kept: a snapshot names its claimants instead. A view of
 * more than `most` claims is refused.
 */
export async function readShown(
  { event: id, view: input }: SnapshotInput,
  filters: ViewChoice = {},
  most = MOST_SNAPSHOT_CLAIMS,
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
  const asked: Asked = { event, chart, choice }
  const outcome = await SEE[CHART_SCOPES[chart]](asked)
  if (!outcome.ok) return outcome
  const { places = [], ...seen } = outcome.seen
  const view = normalizedView(input, {
    measure: seen.measure,
    lane: seen.lane,
    day: seen.day?.key ?? null,
  })
  const shown = {
    ...{ ...seen, event: { id, title: event.title, places: [...places] }, view },
    undated: await undatedIn(asked, seen),
  }
  // What is kept names nobody who is not in it: a list of ids could say anything.
  const present = claimantsIn(shown)
  const absent =
    filtersIn(filters).length > 0 ? [] : (claimants ?? []).filter((one) => !present.includes(one))
  if (absent.length > 0) {
    return refusedAt('claimants', `no claim in this view by ${absent.join(', ')}`)
  }
  const claims = claimsShown(shown).length
  if (claims > most) {
    return refusedAt(
      'view',
      `${claims} claims, at most ${most}: narrow the view by claimants, category, place, at or publishedBy`,
    )
  }
  return { ok: true, shown }
}

/** Claims left out of the chart, and on a map of those of its incidents, only since their hour is not recorded. */
async function undatedIn({ event, choice }: Asked, seen: Seen): Promise<number> {
  const own = await readUndated(event.id, { ...choice, ...scopeOf(seen) })
  const { at, publishedBy, knownAt } = choice
  const view = { ...filtersOf(choice), at, publishedBy, knownAt, ...scopeOf(seen) }
  const others = await Promise.all(seen.incidents.map((incident) => readUndated(incident.id, view)))
  return others.reduce((sum, one) => sum + one, own)
}

/** Of which claims the chart is: of its lane, of a measure, of all. */
function scopeOf({ measure, lane }: Pick<Seen, 'measure' | 'lane'>): ViewChoice {
  return { measure: measure ?? undefined, ...(lane === null ? {} : laneChoice(lane)) }
}

function refusedAt(field: string, message: string) {
  return refused([{ path: [field], message }])
}

/** Whose claims are drawn, in order: older ones that others replaced or deny are not theirs to name. */
export function claimantsIn(shown: Shown): string[] {
  const { lanes, incidents, coverage, day } = shown
  const claims = [
    ...lanes.flatMap((lane) => lane.claims()),
    ...incidents.flatMap(({ lane }) => lane?.claims() ?? []),
    ...(coverage?.lanes.flatMap(({ current }) => current) ?? []),
    ...(coverage?.withdrawn ?? []),
    ...(day?.vintages.map(({ claim }) => claim) ?? []),
  ]
  return [...new Set(claims.map(({ claimant }) => claimant.id))].sort()
}
