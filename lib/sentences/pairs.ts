/** What the pairs of a lane's current claims come to, as a title: how many contradict, and who. */
import type { LaneView } from '@/lib/answers/lane-view'
import { formatNumber } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** Claimants named in a title with those they contradict; the chart and the list have all. */
const MOST_NAMED = 2

/** "2 of 21 pairs cannot both be true: A against B and C". `order`: claim ids, whom to name first. */
export function formatPairs(lane: LaneView, order: readonly string[], words: Words): string {
  const { locale, t } = words
  const { total, ofEach, against } = lane.contradictions()
  if (total === 0) return t('chart.pairs.title-none', { claimants: lane.counts.current })
  const places = new Map(order.map((id, place) => [id, place]))
  const names = new Map(lane.claims().map(({ id, claimant }) => [id, claimant.name]))
  const placeOf = (id: string) => places.get(id) ?? -1
  const said: string[] = []
  let count = total
  // A pair is told with the one of the two that comes first.
  for (const [place, id] of order.entries()) {
    if (said.length === MOST_NAMED) break
    if (!ofEach.has(id)) continue
    const others = against(id).filter((other) => placeOf(other) > place)
    if (others.length === 0) continue
    count -= others.length
    said.push(
      t('chart.pairs.against', {
        claimant: names.get(id) ?? '',
        others: formatList(
          others.toSorted((a, b) => placeOf(a) - placeOf(b)).map((other) => names.get(other) ?? ''),
          words,
          MOST_NAMED,
        ),
      }),
    )
  }
  const list = said.join('; ')
  return t('chart.pairs.title-some', {
    count: formatNumber(total, locale),
    pairs: lane.pairs.count,
    list: count > 0 ? t('chart.pairs.more', { list, count }) : list,
  })
}
