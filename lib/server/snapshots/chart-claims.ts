/** The claims of one chart as rows: those that it draws, which its footer counts, however many. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { claimsOf, wholesOf } from '@/lib/charts/breakdown/part-tree'
import { claimsShown, rolesShown, type Shown } from '@/lib/charts/content'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { chartInput } from '@/lib/url/snapshot-view'
import type { ViewChoice } from '@/lib/url/view'
import { exportOfAnswers, latestFirst, type ExportedClaims } from '../reading/claims'
import { readShown, type ShownOutcome } from './shown'

export type ChartClaimsOutcome =
  | { readonly ok: true; readonly claims: ExportedClaims }
  | Extract<ShownOutcome, { readonly ok: false }>

/** Refused where that chart has nothing to draw. */
export async function readChartClaims(
  event: string,
  choice: ViewChoice,
  chart: SnapshotChart,
): Promise<ChartClaimsOutcome> {
  const input = chartInput(event, choice, chart)
  const outcome = await readShown(input, choice, Number.POSITIVE_INFINITY)
  if (!outcome.ok) return outcome
  const claims = await latestFirst(drawnIn(outcome.shown))
  return { ok: true, claims: exportOfAnswers(claims, rolesShown(outcome.shown)) }
}

/** A snapshot of a breakdown also holds the figures that nobody took apart: they are not drawn. */
function drawnIn(shown: Shown): readonly ClaimAnswer[] {
  const { view, lanes, parts } = shown
  if (view.chart !== 'breakdown') return claimsShown(shown)
  return lanes.flatMap((lane) => wholesOf(lane.claims(), parts).flatMap(claimsOf))
}
