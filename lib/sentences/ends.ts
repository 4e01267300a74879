/** Both ends of a lane in few words, each with its claimants, for where there is no room for a sentence. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { statedNumbers } from '@/lib/domain/quantity'
import { compareText } from '@/lib/domain/text'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import type { NameOf } from './short-name'

/** "from 10 (Civil Protection) to more than 25 (the mayor)"; words and denials where there is no number, else what was withdrawn. */
export function formatEnds(
  { claims, withdrawn, range }: LaneView,
  words: Words,
  nameOf: NameOf = ({ name }) => name,
): string {
  const { t } = words
  const formatEnd = (some: readonly ClaimAnswer[]) => formatFigures(some, words, nameOf)
  const current = claims()
  if (current.length === 0) return t('event.lead-withdrawn', { list: formatEnd(withdrawn()) })
  if (range === null) return t('map.words', { words: formatEnd(current) })
  const stating = (number: number) =>
    current.filter(({ quantity }) => statedNumbers(quantity).includes(number))
  const low = formatEnd(stating(range.low))
  const [only, ...others] = new Set([...stating(range.low), ...stating(range.high)])
  // A single claim that is a range gives both ends.
  if (range.low === range.high || (only !== undefined && others.length === 0)) return low
  return t('map.range', { low, high: formatEnd(stating(range.high)) })
}

function formatFigures(claims: readonly ClaimAnswer[], words: Words, nameOf: NameOf): string {
  const { locale, t } = words
  const byFigure = groupBy(
    claims.toSorted((a, b) => compareText(a.claimant.name, b.claimant.name)),
    ({ quantity }) => formatQuantity(quantity, locale, t),
  )
  return [...byFigure]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([figure, alike]) => {
      const by = alike.map(({ claimant }) => nameOf(claimant))
      return t('event.lead-figure', { figure, by: formatList(by, words, 1) })
    })
    .join('; ')
}
