/** The sentence at the top of an event, written from the data: both ends, who is at each, and when. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import { statedNumbers } from '@/lib/domain/quantity'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList, joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from './lane'

export interface Lead {
  /** What is claimed, with the claimants at both ends. */
  readonly finding: string
  /** How many independent claimants and publications, and whether any contradict; null for silence. */
  readonly support: string | null
  /** What the reader must know about open ends; empty when both ends are stated. */
  readonly caveats: readonly string[]
}

export function formatLead(
  measure: Measure,
  lane: LaneView | undefined,
  actors: ComparisonAnswer['actors'],
  words: Words,
  /** How many incidents of a crisis have claims of the measure. */
  claimed = 0,
): Lead {
  const { t } = words
  if (lane === undefined) {
    const subject = t(`measure.${measure}`)
    const finding =
      claimed === 0
        ? t('event.lead-silence', { subject })
        : t('event.lead-incidents', { subject, claimed })
    return { finding, support: null, caveats: [] }
  }
  const subject = t('event.lead-subject', {
    measure: t(`measure.${measure}`),
    subject: formatSubject(lane, actors, words),
  })
  const contradictions = lane.contradictions().total
  return {
    finding: formatFinding(subject, lane, words),
    support: t('event.lead-support', { ...lane.support, contradictions }),
    caveats: [
      ...(lane.range?.openAbove === true ? [t('event.open-above')] : []),
      ...(lane.range?.openBelow === true ? [t('event.open-below')] : []),
    ],
  }
}

/** Why fewer claimants are counted than sources are drawn; null where as many are. */
export function formatMembers(lane: LaneView, { t }: Words): string | null {
  const sources = lane.claims().filter(({ quantity }) => quantity.form !== 'denied').length
  return sources > lane.support.claimants ? t('event.lead-members', { sources }) : null
}

function formatFinding(subject: string, lane: LaneView, words: Words): string {
  const { t } = words
  if (lane.range === null) {
    const said = lane.claims().map((claim) => formatEnd([claim], words))
    return t('event.lead-words', { subject, words: formatList(said, words) })
  }
  const { low, high } = lane.range
  const lowest = formatEnd(statingClaims(lane, low), words)
  if (low === high) return t('event.lead-one', { subject, low: lowest })
  const highest = formatEnd(statingClaims(lane, high), words)
  return t('event.lead-range', { subject, low: lowest, high: highest })
}

/** The current claims that state this number, in the order of their claimants' names. */
function statingClaims(lane: LaneView, number: number): ClaimAnswer[] {
  return lane.claims().filter((claim) => statedNumbers(claim.quantity).includes(number))
}

/** "27 (separatist authorities, 19 September 2023)"; claimants who put it differently are told apart. */
function formatEnd(claims: readonly ClaimAnswer[], words: Words): string {
  const { locale, t } = words
  const byFigure = groupBy(claims, ({ quantity }) => formatQuantity(quantity, locale, t))
  const told = [...byFigure].map(([figure, alike]) =>
    t('event.lead-figure', { figure, by: formatClaimants(alike, words) }),
  )
  return joinWith('semicolon', told, words)
}

/** Claimants with dates have commas of their own, so they are set apart by semicolons. */
function formatClaimants(claims: readonly ClaimAnswer[], words: Words): string {
  const { locale, t } = words
  const by = claims.map((claim) =>
    t('event.lead-by', {
      claimant: claim.claimant.name,
      date: formatDate(asOfOf(claim), locale, t),
    }),
  )
  const shown = joinWith('semicolon', by.slice(0, 3), words)
  return by.length > 3 ? t('site.list-more', { list: shown, count: by.length - 3 }) : shown
}
