/** The pairs of a lane's current claims: which claims a chart of them shows, and what each pair says. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, VerdictAnswer } from '@/lib/answers/shapes'
import { byKindThenValue } from '../drawing/order'
import type { MarkTip } from '../drawing/shapes'
import { nameOf, once, type Speech } from '../drawing/wording'

/** The claims in most contradictions come first: what a chart leaves out contradicts least. */
export function byContradictions(lane: LaneView): ClaimAnswer[] {
  const { ofEach } = lane.contradictions()
  const count = ({ id }: ClaimAnswer) => ofEach.get(id) ?? 0
  return lane.claims().toSorted((a, b) => count(b) - count(a) || byKindThenValue(a, b))
}

/** The same for both claims of a pair, in either order. */
export function pairId(a: string, b: string): string {
  return a < b ? `${a}+${b}` : `${b}+${a}`
}

/** The verdicts of the pairs of these claims alone. */
export function verdictsByPair(
  lane: LaneView,
  claims: readonly ClaimAnswer[],
): ReadonlyMap<string, VerdictAnswer> {
  const ids = new Set(claims.map(({ id }) => id))
  return new Map(
    Array.from(lane.pairs.among(ids), (verdict) => [pairId(verdict.a, verdict.b), verdict]),
  )
}

export interface PairWords {
  readonly name: string
  readonly tip: MarkTip
}

/**
 * The verdict with its sentence. A sentence on a denial or on a claim without a number has no figures
 * and no dates in it, so the two claims stand beside it.
 */
export function wordsOfPair(
  verdict: VerdictAnswer,
  claims: readonly [ClaimAnswer, ClaimAnswer],
  speech: Speech,
): PairWords {
  return once(speech, 'pair', { id: pairId(verdict.a, verdict.b) }, () => {
    const { t } = speech
    const [first, second] = claims
    const told = claims.some(
      ({ quantity }) => quantity.form === 'denied' || quantity.form === 'verbal',
    )
      ? claims.map((claim) => nameOf(claim, true, speech)).join('; ')
      : null
    const figure = t(`chart.pairs.verdict.${verdict.verdict}`)
    return {
      name: [told, verdict.because].filter((part) => part !== null).join('. '),
      tip: {
        figure,
        claimant: `${first.claimant.name} / ${second.claimant.name}`,
        stance: null,
        wording: '',
        source: null,
        date: verdict.because,
        note: told,
      },
    }
  })
}
