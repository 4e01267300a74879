/** The pairs of a lane that do not fit together, each as one short sentence: contradictions first, the widest gap first. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, VerdictAnswer } from '@/lib/answers/shapes'
import { compareText } from '@/lib/domain/text'
import { formatAboutDay } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import type { NameOf } from './short-name'

export interface Misfit {
  readonly verdict: 'contradicts' | 'differs'
  /** The one that the sentence names first: the higher figure. */
  readonly a: ClaimAnswer
  readonly b: ClaimAnswer
  /** How far the two are apart in people; null for a denial, which gives no figure of its own. */
  readonly gap: number | null
  /** The whole reason, with the whole names. */
  readonly because: string
}

/** Pairs at which anybody looks, of a crowd that has millions. */
const MAX_LOOKED_AT = 2_000

export function misfitsOf(lane: LaneView): Misfit[] {
  const byId = new Map(lane.claims().map((claim) => [claim.id, claim]))
  const find = (pairs: Iterable<VerdictAnswer>, verdict: Misfit['verdict']) => {
    const found: Misfit[] = []
    for (const { a, b, because } of pairs) {
      const [one, other] = [byId.get(a), byId.get(b)]
      if (one === undefined || other === undefined) continue
      const [first, second] = topOf(one) >= topOf(other) ? [one, other] : [other, one]
      found.push({ verdict, a: first, b: second, gap: gapOf(first, second), because })
      if (found.length === MAX_LOOKED_AT) break
    }
    return found.toSorted(byGap)
  }
  return [
    ...find(lane.pairs.contradicting(), 'contradicts'),
    ...find(lane.pairs.differing(), 'differs'),
  ]
}

/** Ids decide between equal gaps, so that the order of reading does not. */
function byGap(one: Misfit, other: Misfit): number {
  return (
    (other.gap ?? -1) - (one.gap ?? -1) ||
    compareText(one.a.id, other.a.id) ||
    compareText(one.b.id, other.b.id)
  )
}

const topOf = ({ quantity }: ClaimAnswer) => quantity.valueTo ?? quantity.value ?? -1

/** Between what the two figures allow; null where one is a denial. */
function gapOf({ quantity: a }: ClaimAnswer, { quantity: b }: ClaimAnswer): number | null {
  if (a.value === null || b.value === null) return null
  const apart = (low: number | null, high: number | null) =>
    low === null || high === null ? -Infinity : low - high
  return Math.max(apart(a.low, b.high), apart(b.low, a.high), 0)
}

/** "DGPC says at least 52, OCHA 45 about the same day; both cannot be true." */
export function formatMisfit(misfit: Misfit, nameOf: NameOf, words: Words): string {
  const { a, b, verdict, because } = misfit
  if (misfit.gap === null) return because
  const { locale, t } = words
  const [dayA, dayB] = [a, b].map((claim) => formatAboutDay(claim, locale, t))
  const said = {
    a: nameOf(a.claimant),
    b: nameOf(b.claimant),
    figureA: formatQuantity(a.quantity, locale, t),
    figureB: formatQuantity(b.quantity, locale, t),
    dayA: dayA ?? '',
    dayB: dayB ?? '',
    verdict: t(`misfit.${verdict}`),
  }
  return dayA === dayB ? t('misfit.same-day', said) : t('misfit.two-days', said)
}
