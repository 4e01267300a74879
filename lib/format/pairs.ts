/** What the pairs of a lane's current claims come to, as a title: how many contradict, and who. */
import type { LaneAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import { formatNumber } from './figure'
import { formatList } from './list'
import type { Words } from './translator'

/** Claimants named in a title with those they contradict; the chart and the list have all. */
const MOST_NAMED = 2

/** "2 of 21 pairs cannot both be true: A against B and C". `order`: claim ids, whom to name first. */
export function formatPairs(
  { current, verdicts }: LaneAnswer,
  order: readonly string[],
  words: Words,
): string {
  const { locale, t } = words
  const contradictions = verdicts
    .filter(({ verdict }) => verdict === 'contradicts')
    .map(({ a, b }) => [order.indexOf(a), order.indexOf(b)].toSorted((x, y) => x - y))
    .toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
  if (contradictions.length === 0) {
    return t('chart.pairs.title-none', { claimants: current.length })
  }
  const names = new Map(current.map(({ id, claimant }) => [id, claimant.name]))
  const name = (index = 0) => names.get(order[index] ?? '') ?? ''
  const by = [...groupBy(contradictions, ([first]) => first)]
  const said = by.slice(0, MOST_NAMED).map(([first, pairs]) =>
    t('chart.pairs.against', {
      claimant: name(first),
      others: formatList(
        pairs.map(([, second]) => name(second)),
        words,
        MOST_NAMED,
      ),
    }),
  )
  const list = said.join('; ')
  const count = by.slice(MOST_NAMED).reduce((sum, [, pairs]) => sum + pairs.length, 0)
  return t('chart.pairs.title-some', {
    count: formatNumber(contradictions.length, locale),
    pairs: verdicts.length,
    list: count > 0 ? t('chart.pairs.more', { list, count }) : list,
  })
}
