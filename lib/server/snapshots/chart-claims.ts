/** The claims of one chart as rows: those that it draws, which its footer counts, however many. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { claimsOf as claimsOfTree, wholesOf } from '@/lib/charts/breakdown/part-tree'
import { claimsOf, rolesOf, type ChartContent } from '@/lib/charts/chart'
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
  const { shown } = outcome
  const claims = await latestFirst(drawnIn(shown.content))
  return { ok: true, claims: exportOfAnswers(claims, rolesOf(shown)) }
}

/** A snapshot of a breakdown also holds the figures that nobody took apart: they are not drawn. */
function drawnIn(content: ChartContent): readonly ClaimAnswer[] {
  if (content.chart !== 'breakdown') return claimsOf(content)
  return wholesOf(content.lane.claims(), content.parts).flatMap(claimsOfTree)
}
