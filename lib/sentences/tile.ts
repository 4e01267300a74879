/** A measure at a glance in words: the latest figure with who gave it and when, the range, what does not agree. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { isOpenAbove, isOpenBelow, statedNumbers } from '@/lib/domain/quantity'
import { compareText } from '@/lib/domain/text'
import { lastDayOf } from '@/lib/domain/time'
import { asOfOf } from '@/lib/domain/claim'
import { formatAboutDay } from '@/lib/format/date'
import { formatNumber, formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatWhose } from './lane'
import { shortNameIn } from './short-name'
import { withdrawnAs } from './withdrawal'

type Actors = ComparisonAnswer['actors']

/** A figure that never stands without its source and its day. */
export interface TileFigure {
  readonly claim: string
  readonly figure: string
  readonly by: string
  readonly day: string
}

export interface TileWords {
  readonly measure: string
  /** The group, the category and the place; empty for all whom the event is about. */
  readonly whose: string
  /** Null where nobody's figure stands. */
  readonly latest: TileFigure | null
  /** What a source withdrew last; null where none did. */
  readonly withdrawn: TileFigure | null
  /** The lowest and the highest among the recent; null where they are one. */
  readonly range: string | null
  /** How many pairs cannot both be true, and how many do not agree. */
  readonly marks: readonly string[]
}

export function formatTile(
  lane: LaneView,
  actors: Actors,
  words: Words,
  /** Whether the event also has counts of a stated group: then a count without one says so. */
  isGroupStated: boolean,
): TileWords {
  const { t } = words
  const [contradictions, differences] = [lane.contradictions().total, lane.differences().total]
  const figure = (claim: ClaimAnswer | undefined) =>
    claim === undefined ? null : figureOf(claim, actors, words)
  return {
    measure: t(`measure.${lane.measure}`),
    whose: formatWhose(lane, actors, words, isGroupStated),
    latest: figure(latestOf(lane)),
    withdrawn: figure(newestOf(withdrawnBySource(lane))),
    range: formatRecentRange(lane, words),
    marks: [
      ...(contradictions === 0 ? [] : [t('tile.contradict', { count: contradictions })]),
      ...(differences === 0 ? [] : [t('tile.differ', { count: differences })]),
    ],
  }
}

/** What its source withdrew: what our record had wrong was never said, and is no figure of anybody. */
export function withdrawnBySource(lane: Pick<LaneView, 'withdrawn'>): ClaimAnswer[] {
  return lane.withdrawn().filter((claim) => withdrawnAs(claim) === 'withdrawn')
}

/** The figure that a lead names first; of words without a number the newest. */
export function latestOf(lane: Pick<LaneView, 'latest' | 'claims'>): ClaimAnswer | undefined {
  const first = lane.latest?.claims[0]
  return lane.claims().find(({ id }) => id === first) ?? newestOf(lane.claims())
}

export function newestOf(claims: readonly ClaimAnswer[]): ClaimAnswer | undefined {
  const [newest] = claims.toSorted(
    (a, b) =>
      compareText(lastDayOf(asOfOf(b)), lastDayOf(asOfOf(a))) ||
      compareText(b.statedOn ?? '', a.statedOn ?? '') ||
      compareText(a.id, b.id),
  )
  return newest
}

function figureOf(claim: ClaimAnswer, actors: Actors, { locale, t }: Words): TileFigure {
  return {
    claim: claim.id,
    figure: formatQuantity(claim.quantity, locale, t),
    by: shortNameIn(actors)(claim.claimant),
    day: formatAboutDay(claim, locale, t),
  }
}

/** "10 to at least 52": each end as those who are there put it, an open one before a closed one. */
export function formatRecentRange(
  { recentRange, recent, claims }: LaneView,
  words: Words,
): string | null {
  if (recentRange === null || recentRange.low === recentRange.high) return null
  const { locale, t } = words
  const ids = new Set(recent)
  const shown = claims().filter(({ id }) => ids.has(id))
  const end = (number: number, isOpen: (quantity: ClaimAnswer['quantity']) => boolean) => {
    const stating = shown.filter(({ quantity }) => statedNumbers(quantity).includes(number))
    const { quantity } = stating.find((claim) => isOpen(claim.quantity)) ?? stating[0] ?? {}
    return quantity === undefined || quantity.valueTo !== null
      ? formatNumber(number, locale)
      : formatQuantity(quantity, locale, t)
  }
  return t('tile.range', {
    low: end(recentRange.low, isOpenBelow),
    high: end(recentRange.high, isOpenAbove),
  })
}
