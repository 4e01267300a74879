import { formatCategory } from '@/lib/format/category'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { formatMoment } from '@/lib/format/moment'
import { messagesIn, type Words } from '@/lib/format/translator'
import { formatGroup } from '@/lib/sentences/lane'
import { withoutFilter } from '@/lib/url/filters'
import { NONE, parameterValues, type ViewChoice } from '@/lib/url/view'

/** One choice of the reader's, and the view without it. */
export interface Chip {
  readonly name: string
  readonly value: string
  readonly without: ViewChoice
  /** False for what chooses the lane, and for the clocks. */
  readonly isFilter: boolean
}

/** `actors` names those whom the choice names. */
export function filterChips(
  choice: ViewChoice,
  actors: ComparisonAnswer['actors'],
  words: Words,
): Chip[] {
  const { locale, t } = words
  const { date } = messagesIn(locale)
  const filters = [
    ...(choice.kind ?? []).map((kind) => ['kind', kind, t(`kind.${kind}`)] as const),
    ...(choice.stance ?? []).map(
      (stance) =>
        [
          ...(['stance', stance] as const),
          stance === 'none' ? t('filter.stance-none') : t(`stance.${stance}`),
        ] as const,
    ),
    ...(choice.claimant ?? []).map((id) => ['claimant', id, actors[id]?.name ?? id] as const),
    ...(choice.aboutFrom === undefined
      ? []
      : [
          [
            ...(['aboutFrom', choice.aboutFrom] as const),
            formatMoment(choice.aboutFrom, locale, date.time),
          ] as const,
        ]),
  ].map(([filter, value, text]) => ({
    name: filter === 'aboutFrom' ? t('event.clock-aboutFrom') : t(`filter.${filter}`),
    value: text,
    without: withoutFilter(choice, filter, value),
    isFilter: true,
  }))
  const { group, category, basis, place } = choice
  const lane = [
    ['group', group && formatGroup(group === NONE ? null : group, actors, words)],
    ['category', category && formatCategory(category, t)],
    ['basis', basis && t(`basis.${basis}`)],
    ['place', place === NONE ? t('event.whole-extent') : place?.replace('|', ', ')],
  ] as const
  const clocks = (['publishedBy', 'at', 'knownAt'] as const).map((name) => {
    const [written] = parameterValues(choice, name)
    const value = written === undefined ? undefined : formatMoment(written, locale, date.time)
    return { name: t(`event.clock-${name}`), value, without: { ...choice, [name]: undefined } }
  })
  const others = [
    ...lane.map(([name, value]) => ({
      name: t(`event.filter-${name}`),
      value,
      without: { ...choice, [name]: undefined },
    })),
    ...clocks,
  ].flatMap(({ value, ...chip }) =>
    value === undefined ? [] : [{ ...chip, value, isFilter: false }],
  )
  return [...filters, ...others]
}
