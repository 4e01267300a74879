/** The charts: the only list of them. An eighth one is a wing, a row here, and a reader in `lib/server/reading/chart`. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { laneRolesOf, type LaneRole } from '@/lib/domain/lane-role'
import { actorsOfScope } from '@/lib/domain/scope'
import type { Words } from '@/lib/format/translator'
import { breakdown } from './breakdown/chart'
import { bySource } from './by-source/chart'
import type { Chart, ChartContent, ShownChart } from './content'
import { contradictions } from './contradictions/chart'
import { coverage } from './coverage/chart'
import { NARROW, WIDE } from './drawing/measures'
import type { ChartKind, ChartText, Frame } from './kind'
import type { LayoutPair, ChartLayout } from './layouts'
import { map } from './map/chart'
import { asPublished } from './over-time/as-published-chart'
import { overTime } from './over-time/chart'

const CHARTS: { readonly [K in Chart]: ChartKind<K> } = {
  'by-source': bySource,
  'over-time': overTime,
  contradictions,
  'as-published': asPublished,
  breakdown,
  map,
  coverage,
}

/** The kind of a content, whose functions take that very content. */
function kindOf({ chart }: ChartContent): ChartKind<Chart> {
  // The types do not follow that the kind found under a content's own name is given that content alone.
  return CHARTS[chart] as ChartKind<Chart>
}

/** Null where nothing has a place. */
export function layoutChart(content: ChartContent, words: Words, frame: Frame): ChartLayout | null {
  return kindOf(content).layout(content, words, frame)
}

/** Both widths that a page has; null where nothing has a place. */
export function layoutBoth(
  content: ChartContent,
  words: Words,
  direction?: Frame['direction'],
): LayoutPair | null {
  const narrow = layoutChart(content, words, { width: NARROW, direction })
  const wide = layoutChart(content, words, { width: WIDE, direction })
  return narrow === null || wide === null ? null : { narrow, wide }
}

export function textOf(content: ChartContent, words: Words): ChartText {
  return kindOf(content).text(content, words)
}

export function lanesOf(content: ChartContent): readonly LaneView[] {
  return kindOf(content).lanes(content)
}

/** Why there is nothing to cite; null where there is. */
export function lackOf(content: ChartContent): string | null {
  return kindOf(content).lack(content)
}

/** Each claim that a record of it holds once, as it stands. */
export function claimsOf(content: ChartContent): ClaimAnswer[] {
  const claims = kindOf(content).claims(content)
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}

export function currentOf(content: ChartContent): readonly ClaimAnswer[] {
  return kindOf(content).current(content)
}

/** Which claims are current in the lanes of the chart, by claim id. */
export function rolesOf({ lane, content }: ShownChart): ReadonlyMap<string, LaneRole> {
  const incidents = content.chart === 'map' ? content.incidents : []
  const compared = [lane, ...lanesOf(content), ...incidents.map((incident) => incident.lane)]
  const covered = content.chart === 'coverage' ? content.coverage.lanes : []
  return laneRolesOf([
    ...compared.flatMap((one) =>
      one === null ? [] : [{ current: idsOf(one.claims()), history: idsOf(one.history()) }],
    ),
    ...covered.map(({ current }) => ({ current: idsOf(current), history: [] })),
  ])
}

/** Everybody whom the claims of a chart mention, in whatever role. */
export function actorsMentioned(content: ChartContent): string[] {
  const versions = content.chart === 'as-published' ? content.day.vintages : []
  const claims = [...claimsOf(content), ...versions.map(({ claim }) => claim)]
  const ids = claims.flatMap(({ claimant, group, appearances, citing, scope }) => [
    ...(group === null ? [] : [group]),
    ...citing,
    ...actorsOfScope(scope),
    claimant.id,
    ...appearances.flatMap(({ publication, via }) =>
      [publication.publisher, ...via].map(({ id }) => id),
    ),
  ])
  return [...new Set(ids)]
}

export const idsOf = (claims: readonly ClaimAnswer[]) => claims.map(({ id }) => id)
