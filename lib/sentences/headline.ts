/** The headline of a measure in words: the latest figure first, then both ends of the recent ones, each with its source. */
import type {
  AttributedFigureAnswer,
  EventSummary,
  HeadlineAnswer,
} from '@/lib/answers/event-shapes'
import { groupBy } from '@/lib/domain/group-by'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** A figure with those who gave it. */
export interface HeadlineFigure {
  readonly figure: string
  readonly by: string
}

export interface HeadlineWords {
  /** The latest figures, the one that a lead names first; empty where there is no number for the whole extent. */
  readonly latest: readonly HeadlineFigure[]
  /** When the latest are about; null where there are none. */
  readonly date: string | null
  /** Both ends of the recent figures; empty where they are the latest alone. */
  readonly ends: readonly HeadlineFigure[]
}

const MAX_NAMES = 2

export function formatHeadline(
  headline: HeadlineAnswer,
  { timeZone }: Pick<EventSummary, 'timeZone'>,
  words: Words,
): HeadlineWords {
  const { locale, t } = words
  const { latest, ends } = headline
  if (latest === null || ends === null) return { latest: [], date: null, ends: [] }
  const first = latest.claims.slice(0, 1)
  const told = new Set(first.map(({ id }) => id))
  const others = [ends.low, ends.high].filter((end) => !end.some(({ id }) => told.has(id)))
  return {
    latest: figuresOf(first, words),
    date: formatAsOf({ ...latest, timeZone }, locale, t, 'short'),
    ends: others.flatMap((end) => figuresOf(end, words)),
  }
}

function figuresOf(figures: readonly AttributedFigureAnswer[], words: Words): HeadlineFigure[] {
  const { locale, t } = words
  const alike = groupBy(figures, ({ quantity }) => formatQuantity(quantity, locale, t))
  return [...alike].map(([figure, some]) => {
    const names = some.map(({ claimant }) => claimant.shortName ?? claimant.name)
    return { figure, by: formatList(names, words, MAX_NAMES) }
  })
}
