/** The pairs of a lane's current claims as a title: how many contradict each other, and whose claims they are. */
import type { LaneView } from '@/lib/answers/lane-view'
import { formatNumber } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** How many claimants a title names, each with as many that it contradicts; the chart and the list have all. */
const MAX_NAMES = 2

/** "2 of 21 pairs cannot both be true: A against B and C". The ids of claims in `order` say whom to name first. */
export function formatPairs(lane: LaneView, order: readonly string[], words: Words): string {
  const { locale, t } = words
  const { total, ofEach, against } = lane.contradictions()
  if (total === 0) return t('chart.pairs.title-none', { claimants: lane.counts.current })
  const places = new Map(order.map((id, place) => [id, place]))
  const names = new Map(lane.claims().map(({ id, claimant }) => [id, claimant.name]))
  const placeOf = (id: string) => places.get(id) ?? -1
  const phrases: string[] = []
  let count = total
  // The sentence names a pair with the one of the two that comes first.
  for (const [place, id] of order.entries()) {
    if (phrases.length === MAX_NAMES) break
    if (!ofEach.has(id)) continue
    const others = against(id).filter((other) => placeOf(other) > place)
    if (others.length === 0) continue
    count -= others.length
    phrases.push(
      t('chart.pairs.against', {
        claimant: names.get(id) ?? '',
        others: formatList(
          others.toSorted((a, b) => placeOf(a) - placeOf(b)).map((other) => names.get(other) ?? ''),
          words,
          MAX_NAMES,
        ),
      }),
    )
  }
  const list = phrases.join('; ')
  return t('chart.pairs.title-some', {
    count: formatNumber(total, locale),
    pairs: lane.pairs.count,
    list: count > 0 ? t('chart.pairs.more', { list, count }) : list,
  })
}
