/** What is found for a chart that is to be frozen, or why there is nothing to freeze. */
import type { EventAnswer } from '@/lib/answers/shapes'
import { actorsMentioned, type Shown } from '@/lib/charts/content'
import type { Place } from '@/lib/domain/event'
import { MEASURES, type Measure } from '@/lib/domain/measure'
import type { Refusal } from '@/lib/domain/refusal'
import type { SnapshotChart } from '@/lib/domain/snapshot/view'
import type { ViewChoice } from '@/lib/url/view'
import { readActors } from '../sources'

export interface Asked {
  readonly event: EventAnswer
  readonly chart: SnapshotChart
  /** With the filters. */
  readonly choice: ViewChoice
}

export interface Seen extends Omit<Shown, 'event' | 'view' | 'undated'> {
  /** Null for a chart of every measure. */
  readonly measure: Measure | null
  /** Of the event, on a map. */
  readonly places?: readonly Place[]
}

export interface Refused {
  readonly ok: false
  readonly kind: 'refused'
  readonly refusals: readonly Refusal[]
}

export type SeenOutcome = { readonly ok: true; readonly seen: Seen } | Refused

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

/** That was chosen, or the first, in the order of the registry, that anybody claimed anything of. */
export function measureOf({ event, chart, choice }: Asked): Measure | null {
  const shown = chart === 'map' ? [event, ...event.incidents] : [event]
  const isClaimed = (measure: Measure) =>
    shown.some(({ measures }) => measures[measure] !== undefined)
  return choice.measure ?? MEASURES.find(isClaimed) ?? null
}

/** With the names of everybody in it, beside those of a lane too. */
export async function named(seen: Seen, { choice }: Asked): Promise<SeenOutcome> {
  const actors = await readActors(actorsMentioned(seen), choice.knownAt ?? null)
  return { ok: true, seen: { ...seen, actors } }
}
