/** What is asked for where a chart is read, and what comes of it. */
import type { LaneView } from '@/lib/answers/lane-view'
import type { EventAnswer } from '@/lib/answers/event-shapes'
import type { VintagesAnswer } from '@/lib/answers/vintages'
import type { Chart, ContentOf } from '@/lib/charts/chart'
import type { MapLinks } from '@/lib/charts/map/map-words'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { Refusal } from '@/lib/domain/refusal'
import type { Locale } from '@/lib/format/locale'
import type { ViewChoice } from '@/lib/url/view'

/** As much of an event as its charts are found by; without its places and incidents there is no map of it. */
export type ChartedEvent = Pick<EventAnswer, 'id' | 'measures'> &
  Partial<Pick<EventAnswer, 'places' | 'incidents'>>

export interface ChartQuery<K extends Chart = Chart> {
  readonly event: ChartedEvent
  readonly chart: K
  /** With the filters. */
  readonly choice: ViewChoice
  /** The language of the verdicts' sentences. */
  readonly locale: Locale
  /** The addresses to which the marks of a map lead; nowhere when left out. */
  readonly links?: MapLinks | undefined
}

export interface FoundChart<K extends Chart = Chart> {
  readonly ok: true
  readonly content: ContentOf<K>
  /** Null for a chart of every measure. */
  readonly measure: Measure | null
  /** The lane of a chart that is of one. */
  readonly lane: LaneView | null
  /** The days that a chart of one day may be of. */
  readonly days?: VintagesAnswer['days'] | undefined
}

export interface Refused {
  readonly ok: false
  readonly kind: 'refused'
  readonly refusals: readonly Refusal[]
}

export type ChartOutcome<K extends Chart = Chart> = FoundChart<K> | Refused

export function refused(refusals: readonly Refusal[]): Refused {
  return { ok: false, kind: 'refused', refusals }
}

export function refusedView(message: string): Refused {
  return refused([{ path: ['view'], message }])
}

export const NO_MEASURE = refused([
  { path: ['measure'], message: 'nobody claimed anything about this event' },
])
export const NO_CLAIM = refusedView('no claim fits this view: there is nothing to cite')

/** The measure that was chosen, or the first, in the order of the registry, that anybody claimed anything of. */
export function measureOf({ event, chart, choice }: ChartQuery): Measure | null {
  const shown = chart === 'map' ? [event, ...(event.incidents ?? [])] : [event]
  const isClaimed = (measure: Measure) =>
    shown.some(({ measures }) => measures[measure] !== undefined)
  return choice.measure ?? MEASURES.find(isClaimed) ?? null
}
