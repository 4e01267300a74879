/** What the heads of charts of a lane say it counts, and where their layouts are. */
import type { LayoutSource } from '@/components/charts/serve-drawing'
import { formatCategory } from '@/lib/format/category'
import type { LaneView } from '@/lib/answers/lane-view'
import { asOfOf, latestAbout } from '@/lib/domain/claim'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import { formatDate } from '@/lib/format/date'
import { formatPlace } from '@/lib/format/place'
import type { Words } from '@/lib/format/translator'
import type { Turning } from '@/lib/url/layout-address'
import { laneChoice, type ViewChoice } from '@/lib/url/view'
import { chartSource } from './chart-source'

/** The lane goes along, as it was found for the reader's choice. */
export function laneSource(
  event: Turning & { readonly id: string },
  chart: SnapshotChart,
  lane: LaneView,
  choice: ViewChoice,
  words: Words,
): Promise<LayoutSource> {
  return chartSource(event, chart, { ...choice, measure: lane.measure, ...laneChoice(lane) }, words)
}

export function formatSubtitle(lane: LaneView, words: Words): string {
  const { locale, t } = words
  const latest = latestAbout(lane.claims()) ?? latestAbout(lane.withdrawn())
  return t('event.subtitle', {
    ...countedIn(lane, words),
    date: latest === null ? '' : formatDate(asOfOf(latest), locale, t, 'long', latest),
  })
}

/** The same without the date, for a chart that is about one. */
export function formatCountedIn(lane: LaneView, words: Words): string {
  return words.t('event.counted', countedIn(lane, words))
}

function countedIn({ basis, category, place }: LaneView, words: Words) {
  const { t } = words
  return {
    basis: t(`basis.${basis}`),
    category: formatCategory(category, t),
    place: place === null ? t('event.whole-extent') : formatPlace(place, words),
  }
}
