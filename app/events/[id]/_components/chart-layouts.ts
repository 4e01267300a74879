/**
 * What each chart of an event's page is laid out from: for the page, which draws it, and for the browser, which
 * asks for the layouts when it comes near the chart.
 */
import { asPublishedLayouts } from '@/components/charts/as-published'
import { breakdownLayouts } from '@/components/charts/breakdown'
import { bySourceLayouts } from '@/components/charts/by-source'
import { contradictionsLayouts } from '@/components/charts/contradictions'
import { coverageLayouts } from '@/components/charts/coverage'
import { timeLineLayouts } from '@/components/charts/time-line'
import type { LayoutPair } from '@/components/figure/figure-pair'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { Words } from '@/lib/format/translator'
import type { ViewChoice } from '@/lib/url/view'
import type { EventPageContent } from './load'
import { loadMap } from './load-map'

interface OfLane {
  readonly lane: LaneView
  readonly actors: ComparisonAnswer['actors']
  readonly choice: ViewChoice
  readonly words: Words
}

export function bySourceInput({ lane, actors, choice, words }: OfLane) {
  const { convention = 'none', scale = 'linear' } = choice
  return { lane, actors, convention, scale, ...words }
}

export function timeLineInput({ lane, actors, choice, words }: OfLane) {
  const { convention = 'none', at = null } = choice
  return { lane, actors, convention, until: at, ...words }
}

/** Null when the page has no such chart. */
export async function layoutsOf(
  page: EventPageContent,
  chart: SnapshotChart,
  words: Words,
): Promise<LayoutPair | null> {
  const { lane, comparison, choice, vintages, parts, coverage } = page
  if (chart === 'map') return (await loadMap(page, words))?.layouts ?? null
  if (chart === 'coverage') return coverage && coverageLayouts({ coverage, ...words })
  if (lane === undefined || comparison === null) return null
  const { actors } = comparison
  const ofLane = { lane, actors, choice, words }
  switch (chart) {
    case 'by-source':
      return bySourceLayouts(bySourceInput(ofLane))
    case 'over-time':
      return timeLineLayouts(timeLineInput(ofLane))
    case 'contradictions':
      return contradictionsLayouts({ lane, ...words })
    case 'as-published': {
      const day = vintages?.shown ?? null
      const { convention = 'none' } = choice
      return day && asPublishedLayouts({ day, convention, ...words })
    }
    case 'breakdown':
      return breakdownLayouts({ lane, parts, actors, ...words })
    default:
      return chart satisfies never
  }
}
