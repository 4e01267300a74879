/** The lead of an event, written from the data: both ends of its range, with the claimants and dates of each. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import { statedNumbers } from '@/lib/domain/quantity'
import { compareText } from '@/lib/domain/text'
import { lastDayOf } from '@/lib/domain/time'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList, joinWith } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from './lane'
import { shortNameIn, type NameOf } from './short-name'
import { withdrawnAs, type Withdrawn } from './withdrawal'

/** Words with the names by which sources are called. */
interface NamedWords extends Words {
  readonly nameOf: NameOf
}

export interface Lead {
  /** The range that is claimed, with the claimants at both ends. */
  readonly finding: string
  /** The number of independent claimants and publications, and of contradictions; null for silence. */
  readonly support: string | null
  /** A sentence for each open end; empty when both ends are stated. */
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
  const said = { ...words, nameOf: shortNameIn(actors) }
  const subject = t('event.lead-subject', {
    measure: t(`measure.${measure}`),
    subject: formatSubject(lane, actors, words),
  })
  return {
    finding: formatFinding(subject, lane, said),
    support: formatSupport(lane, words),
    caveats: [
      formatAside('earlier', earlierClaims(lane), said),
      formatAside('withdrawn', withdrawnClaims(lane, 'withdrawn'), said),
      formatAside('taken-back', withdrawnClaims(lane, 'taken-back'), said),
      lane.range?.openAbove === true ? t('event.open-above') : null,
      lane.range?.openBelow === true ? t('event.open-below') : null,
    ].filter((caveat) => caveat !== null),
  }
}

/** Snapshots of the first version have another sentence, which tells claimants and publications. */
function formatSupport(lane: LaneView, words: Words): string {
  const { claimants, publications } = lane.support
  return words.t('event.lead-support', {
    counts: formatCounts(lane.support, words),
    contradictions: lane.contradictions().total,
    differences: lane.differences().total,
    claimants,
    publications,
  })
}

/** "11 sources, at most 6 of them independent, 17 claims": the one form in which a lane's support is told. */
export function formatCounts(
  { sources, claimants, claims }: Omit<LaneView['support'], 'publications'>,
  { t }: Words,
): string {
  return t('support.counts', { sources, independent: claimants, claims })
}

/** The current claims that a clearly later one has overtaken. */
function earlierClaims(lane: LaneView): ClaimAnswer[] {
  const recent = new Set(lane.recent)
  return lane.claims().filter(({ id }) => !recent.has(id))
}

function withdrawnClaims(lane: LaneView, by: Withdrawn): ClaimAnswer[] {
  return lane.withdrawn().filter((claim) => withdrawnAs(claim) === by)
}

/** How many claims are told beside the range; the chart has all. */
const MAX_ASIDE = 3

/** The claims that are told beside the range, the newest first, with their dates; null where there are none. */
function formatAside(
  kind: 'earlier' | Withdrawn,
  claims: readonly ClaimAnswer[],
  words: NamedWords,
): string | null {
  if (claims.length === 0) return null
  const newest = claims.toSorted(
    (a, b) =>
      compareText(lastDayOf(asOfOf(b)), lastDayOf(asOfOf(a))) ||
      compareText(a.claimant.name, b.claimant.name),
  )
  const list = formatEnd(newest.slice(0, MAX_ASIDE), words)
  const rest = newest.length - MAX_ASIDE
  return words.t(`event.lead-${kind}`, {
    list: rest > 0 ? words.t('site.list-more', { list, count: rest }) : list,
  })
}

function formatFinding(subject: string, lane: LaneView, words: NamedWords): string {
  const { t } = words
  const current = lane.claims()
  const { recentRange } = lane
  if (current.length === 0) return t('event.lead-none-stands', { subject })
  if (recentRange === null) {
    const figures = current.map((claim) => formatEnd([claim], words))
    return t('event.lead-words', { subject, words: formatList(figures, words) })
  }
  const recent = new Set(lane.recent)
  const stating = (number: number) =>
    current.filter(({ id, quantity }) => recent.has(id) && statedNumbers(quantity).includes(number))
  const low = formatEnd(stating(recentRange.low), words)
  const isOne = recentRange.low === recentRange.high
  if (isOne) return t('event.lead-one', { subject, low })
  const high = formatEnd(stating(recentRange.high), words)
  const claim = current.find(({ id }) => id === lane.latest?.claims[0])
  if (claim === undefined) return t('event.lead-range', { subject, low, high })
  const latest = formatEnd([claim], words)
  // An end that the latest figure is itself is not told twice.
  if (latest === low && latest === high) return t('event.lead-one', { subject, low })
  if (latest === low) return t('event.lead-latest-lowest', { subject, latest, high })
  if (latest === high) return t('event.lead-latest-highest', { subject, latest, low })
  return t('event.lead-latest', { subject, latest, low, high })
}

/** "27 (separatist authorities, 19 September 2023)", with a figure for each way in which claimants put it. */
function formatEnd(claims: readonly ClaimAnswer[], words: NamedWords): string {
  const { locale, t } = words
  const byFigure = groupBy(claims, ({ quantity }) => formatQuantity(quantity, locale, t))
  const figures = [...byFigure].map(([figure, alike]) =>
    t('event.lead-figure', { figure, by: formatClaimants(alike, words) }),
  )
  return joinWith('semicolon', figures, words)
}

/** How many claimants the lead names at one end. */
const MAX_NAMES = 3

/** The claimants with their dates, which have commas, so that semicolons stand between them. */
function formatClaimants(claims: readonly ClaimAnswer[], words: NamedWords): string {
  const { locale, t, nameOf } = words
  const by = claims.map((claim) =>
    t('event.lead-by', {
      claimant: nameOf(claim.claimant),
      date: formatAsOf(claim, locale, t),
    }),
  )
  const list = joinWith('semicolon', by.slice(0, MAX_NAMES), words)
  const rest = by.length - MAX_NAMES
  return rest > 0 ? t('site.list-more', { list, count: rest }) : list
}
