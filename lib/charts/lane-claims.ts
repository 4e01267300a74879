/** What charts of lanes have in common: the claims of a lane, and the sentence of a figure in it. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { ChartText } from './kind'

export function claimsOfLanes(lanes: readonly LaneView[]): ClaimAnswer[] {
  return lanes.flatMap((lane) => [...lane.claims(), ...lane.history(), ...lane.withdrawn()])
}

/** "claimant: figure, date". */
function figureSentence(claim: ClaimAnswer, { locale, t }: Words): string {
  return t('chart.mark.current', {
    claimant: claim.claimant.name,
    figure: formatQuantity(claim.quantity, locale, t),
    date: formatDate(asOfOf(claim), locale, t),
  })
}

/** The same where a chart is of more than one count: what or where it is of comes first. */
export function figuresOf(what: string, claims: readonly ClaimAnswer[], words: Words): string[] {
  return claims.map((claim) =>
    words.t('snapshot.alt-of', { what, claim: figureSentence(claim, words) }),
  )
}

/** The text of a chart whose lane says all that there is to find. */
export function laneText({ lane }: { readonly lane: LaneView }, words: Words): ChartText {
  return {
    findings: null,
    caveats: [],
    figures: lane.claims().map((claim) => figureSentence(claim, words)),
  }
}
