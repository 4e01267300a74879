/**
 * The view of an event that an address names: which lanes, seen at which clocks, through which
 * convention. One list of parameters, shared by the pages, their links and the API.
 */
import { z } from 'zod'
import type { Clocks } from '@/lib/domain/claim'
import { convention } from '@/lib/domain/convention'
import { placeKey, type Place } from '@/lib/domain/event'
import { laneBasis, laneOf } from '@/lib/domain/lane'
import { slug } from '@/lib/domain/text'
import { dayKey } from '@/lib/domain/reference-day'
import { actorKind, type Basis, type Category } from '@/lib/domain/vocabulary'
import { clock, moment } from './moment'
import { beside, LANE_FIELDS, scopeTerm } from './named-lane'
import { readParameters, several, single, type SearchParameters } from './parameters'
import { stance } from './stance'

/** In an address, "not said" (group) and "the whole extent" (place) are written `none`. */
export const NONE = 'none'

/** How numbers are placed along an axis; linear unless the reader asks. */
const SCALES = ['linear', 'log'] as const

const END_OF_DAY = 'T23:59:59.999Z'

/** In the order in which an address names them. What a reader does not choose is left out. */
export const viewParameters = z.object({
  measure: single(LANE_FIELDS.measure, { reason: 'choice' }),
  group: single(LANE_FIELDS.group, {
    reason: 'id',
    description: 'An id, or none: the source does not say',
  }),
  category: single(LANE_FIELDS.category, { reason: 'choice' }),
  scope: several(scopeTerm, {
    reason: 'choice',
    description: 'A limit, once for each: lanes with exactly these; none: lanes without a limit',
  }),
  place: single(LANE_FIELDS.place, {
    reason: 'place',
    description: 'A name, name|admin, or none: the whole extent',
  }),
  basis: single(LANE_FIELDS.basis, { reason: 'choice' }),
  from: single(LANE_FIELDS.from, {
    reason: 'moment',
    description: 'First day of the period to show; other bases have none',
  }),
  to: single(LANE_FIELDS.to, {
    reason: 'moment',
    description: 'Last day of the period to show; other bases have none',
  }),
  at: single(clock, {
    reason: 'moment',
    description: 'Valid time: claims about that day or before',
  }),
  publishedBy: single(clock, {
    reason: 'moment',
    description: 'Public time: what was publicly claimed by then',
  }),
  knownAt: single(clock, {
    reason: 'moment',
    description: 'Transaction time: what this system would have answered then',
  }),
  convention: single(convention, { reason: 'choice' }),
  scale: single(z.enum(SCALES), {
    reason: 'choice',
    description: 'How numbers are placed along the axis of a chart',
  }),
  aboutFrom: single(moment, {
    reason: 'moment',
    description: 'Only claims about that day or later (how late: at)',
  }),
  beside: single(beside, {
    reason: 'lane',
    description: 'Another lane, which a page shows next to the drawn one',
  }),
  day: single(dayKey, {
    reason: 'day',
    description: 'The day that the chart as-published is about',
  }),
  claimant: several(slug, {
    reason: 'id',
    description: 'Only claims by these sources, by id',
  }),
  kind: several(actorKind, {
    reason: 'choice',
    description: 'Only claims by sources of these kinds',
  }),
  stance: several(stance, {
    reason: 'choice',
    description: 'Only claims by those who stand so to the group; none: it is not said',
  }),
})

/** The choice of a reader; undefined = not chosen. `group` and `place` may be `none`. */
export type ViewChoice = Readonly<z.output<typeof viewParameters>>
export type ViewParameter = keyof ViewChoice
export const VIEW_PARAMETERS = Object.keys(viewParameters.shape) as readonly ViewParameter[] // the keys above

export function parseView(parameters: SearchParameters) {
  return readParameters(viewParameters, parameters)
}

export function clocksOf({ at, publishedBy, knownAt }: ViewChoice): Clocks {
  return { at: at ?? null, publishedBy: publishedBy ?? null, knownAt: knownAt ?? null }
}

/** True when the lane or claim is among those the reader chose. The measure is not looked at. */
export function isChosen(
  lane: {
    group: string | null
    category: Category
    scope: readonly string[]
    place: Place | null
    basis: Basis
  },
  choice: ViewChoice,
): boolean {
  return (
    (choice.group === undefined || choice.group === (lane.group ?? NONE)) &&
    (choice.category === undefined || choice.category === lane.category) &&
    (choice.scope === undefined || isScopeChosen(lane.scope, choice.scope)) &&
    (choice.basis === undefined || laneBasis(choice.basis) === laneBasis(lane.basis)) &&
    (choice.place === undefined || isPlaceChosen(lane.place, choice.place))
  )
}

/** False for a claim about another period than the one whose days were chosen; other bases have none. */
export function isOfPeriod(claim: Parameters<typeof laneOf>[0], { from, to }: ViewChoice): boolean {
  const lane = laneOf(claim)
  if (lane.basis !== 'period') return true
  return (from ?? lane.from) === lane.from && (to ?? lane.asOf) === lane.asOf
}

function isScopeChosen(scope: readonly string[], chosen: readonly string[]): boolean {
  if (chosen.includes(NONE)) return scope.length === 0
  return scope.join(';') === [...chosen].sort().join(';')
}

export function isPlaceChosen(place: Place | null, chosen: string): boolean {
  if (place === null) return chosen === NONE
  const wanted = chosen.normalize('NFC')
  return wanted === place.name || wanted === placeKey(place)
}

/** The `place` parameter that names this place. */
export function placeParameter(place: Place | null): string {
  if (place === null) return NONE
  return place.admin === null ? place.name : (placeKey(place) ?? NONE)
}

/** A parameter as an address has it: none, one, or one for each choice. A day's end is written as the day. */
export function parameterValues(choice: ViewChoice, name: ViewParameter): readonly string[] {
  const value = choice[name]
  if (value === undefined) return []
  if (typeof value !== 'string') return value
  return [isClock(name) && value.endsWith(END_OF_DAY) ? value.slice(0, -END_OF_DAY.length) : value]
}

function isClock(name: ViewParameter): boolean {
  return name === 'at' || name === 'publishedBy' || name === 'knownAt'
}

/** An address for a view, its parameters in a fixed order so that equal views have equal addresses. */
export function viewHref(path: string, choice: ViewChoice): string {
  const search = new URLSearchParams()
  for (const name of VIEW_PARAMETERS) {
    for (const value of parameterValues(choice, name)) search.append(name, value)
  }
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}

/** The choice that names exactly this lane (and, for a period, its days). */
export function laneChoice(lane: {
  group: string | null
  category: Category
  scope: readonly string[]
  place: Place | null
  basis: Basis
  from: string | null
  asOf: string | null
}): ViewChoice {
  const { group, category, scope, place, basis, from, asOf } = lane
  const period = basis === 'period' ? { from: from ?? undefined, to: asOf ?? undefined } : {}
  return {
    group: group ?? NONE,
    category,
    scope: scope.length === 0 ? [NONE] : scope,
    place: placeParameter(place),
    basis,
    ...period,
  }
}
