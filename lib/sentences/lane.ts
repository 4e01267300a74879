/** A lane written out, and the reasons why it is not another lane. */
import { formatCategory } from '@/lib/format/category'
import type { HeadlineAnswer } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { placeKey } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/measure'
import { datedFrom, dayOf, type DatedValue } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatScope } from '@/lib/format/scope'
import { formatList, joinWith } from '@/lib/format/list'
import { formatPlace } from '@/lib/format/place'
import { formatTimeOfDay } from '@/lib/format/time-of-day'
import type { Words } from '@/lib/format/translator'
import type { Basis } from '@/lib/domain/vocabulary'

type Actors = ComparisonAnswer['actors']
type LaneSubject = Pick<HeadlineAnswer, 'group' | 'category' | 'place'> & {
  readonly scope: readonly string[]
  readonly basis: Basis
  readonly from?: string | null
  readonly asOf?: string | null
}

export function formatGroup(group: string | null, actors: Actors, { t }: Words): string {
  return group === null ? t('event.group-none') : (actors[group]?.name ?? group)
}

/** The people that a lane counts, without its measure: "Karabakh Armenian side, civilians, Stepanakert". */
export function formatSubject(lane: LaneSubject, actors: Actors, words: Words): string {
  const parts = [formatGroup(lane.group, actors, words), ...partsOf(lane, actors, words)]
  return joinWith('comma', parts, words)
}

/** The same where room is short: a group is told by its short name, and one that is not stated only beside stated ones. */
export function formatWhose(
  lane: LaneSubject,
  actors: Actors,
  words: Words,
  isGroupStated: boolean,
): string {
  const { group } = lane
  const named = group === null ? null : (actors[group]?.shortName ?? actors[group]?.name ?? group)
  const whose = named ?? (isGroupStated ? words.t('event.group-none') : null)
  const parts = [...(whose === null ? [] : [whose]), ...partsOf(lane, actors, words)]
  return joinWith('comma', parts, words)
}

/** What another lane counts where that is not what the shown one counts: "civilians", "the other side", "identified". */
export function formatAside(
  lane: LaneSubject,
  shown: LaneSubject,
  actors: Actors,
  words: Words,
): string {
  const { t } = words
  const isOfAll = lane.category === 'all' && shown.category !== 'all'
  const isWhole = lane.place === null && shown.place !== null
  const parts = [
    ...(lane.group === shown.group ? [] : [formatWhose(ofGroup(lane), actors, words, true)]),
    ...(isOfAll ? [formatCategory('all', t)] : []),
    ...(isWhole ? [t('event.whole-extent')] : []),
    ...partsOf(lane, actors, words),
  ]
  return parts.length === 0 ? t('basis.cumulative') : joinWith('comma', parts, words)
}

/** Names the group of a lane alone. */
const ofGroup = ({ group }: LaneSubject): LaneSubject => ({
  group,
  category: 'all',
  scope: [],
  place: null,
  basis: 'cumulative',
})

function partsOf(lane: LaneSubject, actors: Actors, words: Words): string[] {
  const { t } = words
  return [
    lane.category === 'all' ? null : formatCategory(lane.category, t),
    lane.scope.length === 0 ? null : formatLimits(lane.scope, actors, words),
    lane.place === null ? null : formatPlace(lane.place, words),
    lane.basis === 'cumulative' ? null : t(`basis.${lane.basis}`),
    lane.basis === 'period' ? formatPeriod(lane, words) : null,
  ].filter((part) => part !== null)
}

/** What a figure is limited to, in words, with the names of the actors it names. */
export function formatLimits(scope: readonly string[], actors: Actors, words: Words): string {
  return formatScope(scope, (id) => actors[id]?.name ?? id, words)
}

function formatPeriod({ from = null, asOf = null }: LaneSubject, words: Words): string | null {
  if (from === null || asOf === null) return null
  const { locale, t } = words
  const [first, last] = [datedFrom(from), datedFrom(asOf)]
  const day = formatDate(datedFrom(dayOf(from)), locale, t)
  if (from === asOf) return formatDate(first, locale, t)
  if (dayOf(from) !== dayOf(asOf)) {
    return t('event.period', {
      from: formatDate(first, locale, t),
      to: formatDate(last, locale, t),
    })
  }
  return formatHours(first, last, day, words)
}

/** A period within one day, which is named once. */
function formatHours(first: DatedValue, last: DatedValue, date: string, { locale, t }: Words) {
  const since = first.precision === 'time' ? formatTimeOfDay(first.date, locale) : null
  const until = last.precision === 'time' ? formatTimeOfDay(last.date, locale) : null
  if (since === null) return t('event.period-until', { date, until: until ?? '' })
  return until === null
    ? t('event.period-since', { date, since })
    : t('event.period-hours', { date, since, until })
}

/**
 * The reasons why two lanes are two: what the other one counts, for each field in which they differ. Empty for one and
 * the same lane.
 */
export function formatApart(
  lane: LaneSubject & { readonly measure?: Measure },
  other: LaneSubject & { readonly measure?: Measure },
  actors: Actors,
  words: Words,
): string {
  const { t } = words
  const reasons: string[] = []
  if (other.measure !== undefined && lane.measure !== other.measure) {
    reasons.push(t('reason-apart.measure', { value: t(`measure.${other.measure}`) }))
  }
  if (lane.group !== other.group) {
    reasons.push(t('reason-apart.group', { value: formatGroup(other.group, actors, words) }))
  }
  if (lane.category !== other.category) {
    const value = formatCategory(other.category, t)
    reasons.push(
      other.category === 'all'
        ? t('reason-apart.category-all')
        : t('reason-apart.category', { value }),
    )
  }
  if (lane.scope.join(';') !== other.scope.join(';')) {
    reasons.push(
      other.scope.length === 0
        ? t('reason-apart.scope-none')
        : t('reason-apart.scope', { value: formatLimits(other.scope, actors, words) }),
    )
  }
  if (placeKey(lane.place) !== placeKey(other.place)) {
    const value = other.place === null ? '' : formatPlace(other.place, words)
    reasons.push(
      other.place === null ? t('reason-apart.place-whole') : t('reason-apart.place', { value }),
    )
  }
  if (lane.basis !== other.basis) {
    reasons.push(t('reason-apart.basis', { value: t(`basis.${other.basis}`) }))
  }
  const period = other.basis === 'period' ? formatPeriod(other, words) : null
  if (period !== null && (lane.from !== other.from || lane.asOf !== other.asOf)) {
    reasons.push(
      other.from === other.asOf
        ? t('reason-apart.day', { value: period })
        : t('reason-apart.period', { value: period }),
    )
  }
  return formatList(reasons, words, 6)
}
