/**
 * The lead of an event's page in one breath: the latest figure with who gave it and when, and what stands against it. At most
 * 25 words: where a sentence would be longer it says less, and never a figure without its source.
 */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import type { Measure } from '@/lib/domain/measure'
import { statedNumbers } from '@/lib/domain/quantity'
import { formatAboutDay } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatWhose } from './lane'
import { misfitsOf, type Misfit } from './misfits'
import { shortNameIn, type NameOf } from './short-name'
import { latestOf, newestOf, withdrawnBySource } from './tile'

type Actors = ComparisonAnswer['actors']

export const MAX_WORDS = 25

interface NamedWords extends Words {
  readonly nameOf: NameOf
}

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** What a lane counts; for a crisis without one, in how many incidents anybody claimed something. */
export function formatBrief(
  measure: Measure,
  lane: LaneView | undefined,
  actors: Actors,
  words: Words,
  of: { readonly isGroupStated: boolean; readonly claimed: number },
): string {
  const { t } = words
  if (lane === undefined) {
    const subject = t(`measure.${measure}`)
    return of.claimed === 0
      ? t('event.lead-silence', { subject })
      : t('event.lead-incidents', { subject, claimed: of.claimed })
  }
  const named: NamedWords = { ...words, nameOf: shortNameIn(actors) }
  const whose = formatWhose(lane, actors, words, of.isGroupStated)
  const subject = joinWith('comma', [t(`measure.${measure}`), whose].filter(Boolean), words)
  const latest = latestOf(lane)
  if (latest === undefined) return formatNone(subject, lane, named)
  const first = t('brief.latest', { subject, ...told(latest, named) })
  const against = opposition(lane, latest, named)
  const other = otherEnd(lane, latest, named)
  const earlier = other === null ? earlierRange(lane, named) : null
  const candidates = [
    ...(against === null
      ? []
      : [
          [first, ...against],
          [first, against[0]],
        ]),
    ...(other === null ? [] : [[first, other]]),
    ...(earlier === null ? [] : [[first, earlier]]),
  ].map((sentences) => sentences.join(' '))
  return candidates.find((text) => wordCount(text) <= MAX_WORDS) ?? first
}

function told(claim: ClaimAnswer, { locale, t, nameOf }: NamedWords) {
  return {
    figure: formatQuantity(claim.quantity, locale, t),
    by: nameOf(claim.claimant),
    date: formatAboutDay(claim, locale, t),
  }
}

/** Whoever stands against the latest figure, else the two that are furthest apart; with the verdict in words. */
function opposition(
  lane: LaneView,
  latest: ClaimAnswer,
  words: NamedWords,
): readonly [who: string, verdict: string] | null {
  const misfits = misfitsOf(lane).filter(({ gap }) => gap !== null)
  const isOf = ({ a, b }: Misfit) => a.id === latest.id || b.id === latest.id
  const misfit = misfits.find(isOf)
  if (misfit === undefined) return null
  const other = misfit.a.id === latest.id ? misfit.b : misfit.a
  const said = told(other, words)
  const isSameDay = said.date === told(latest, words).date
  return [
    words.t(isSameDay ? 'brief.against-same-day' : 'brief.against', said),
    words.t(`brief.${misfit.verdict}`),
  ]
}

/** The end of the recent range that is further from the latest figure; null where all are one. */
function otherEnd(lane: LaneView, latest: ClaimAnswer, words: NamedWords): string | null {
  const { recentRange } = lane
  if (recentRange === null) return null
  const recent = new Set(lane.recent)
  const stating = (number: number) =>
    lane
      .claims()
      .find(({ id, quantity }) => recent.has(id) && statedNumbers(quantity).includes(number))
  const [low, high] = [stating(recentRange.low), stating(recentRange.high)]
  const own = statedNumbers(latest.quantity)
  if (high !== undefined && !own.includes(recentRange.high))
    return words.t('brief.highest', told(high, words))
  if (low !== undefined && !own.includes(recentRange.low))
    return words.t('brief.lowest', told(low, words))
  return null
}

/** Both ends of what was said before, each with its source; null where nothing was. */
function earlierRange(lane: LaneView, words: NamedWords): string | null {
  const recent = new Set(lane.recent)
  const numbered = lane
    .claims()
    .filter(({ id, quantity }) => !recent.has(id) && quantity.value !== null)
    .map((claim) => ({ claim, numbers: statedNumbers(claim.quantity) }))
  const low = least(numbered, ({ numbers }) => Math.min(...numbers))
  const high = least(numbered, ({ numbers }) => -Math.max(...numbers))
  if (low === null || high === null) return null
  if (low === high) return words.t('brief.earlier-one', told(low.claim, words))
  const [{ figure, by }, top] = [told(low.claim, words), told(high.claim, words)]
  return words.t('brief.earlier', { figure, by, high: top.figure, highBy: top.by })
}

function least<T>(some: readonly T[], by: (one: T) => number): T | null {
  return some.reduce<T | null>(
    (best, one) => (best === null || by(one) < by(best) ? one : best),
    null,
  )
}

function formatNone(subject: string, lane: LaneView, words: NamedWords): string {
  const none = words.t('event.lead-none-stands', { subject })
  const withdrawn = newestOf(withdrawnBySource(lane))
  return withdrawn === undefined
    ? none
    : `${none} ${words.t('brief.withdrawn', told(withdrawn, words))}`
}
