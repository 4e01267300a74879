/**
 * The view of an event that an address names: which lanes, seen at which clocks, through which
 * convention. One list of parameters, shared by the pages, their links and the API.
 */
import { z } from 'zod'
import type { Clocks } from '@/lib/domain/claim'
import { convention, type Convention } from '@/lib/domain/convention'
import { placeKey, type Place } from '@/lib/domain/event'
import { laneOf } from '@/lib/domain/lane'
import { measure, type Measure } from '@/lib/domain/measure'
import { compareText, slug } from '@/lib/domain/text'
import { dayKey } from '@/lib/domain/reference-day'
import {
  actorKind,
  basis,
  category,
  type ActorKind,
  type Basis,
  type Category,
} from '@/lib/domain/vocabulary'
import { clock, moment } from './moment'
import { beside } from './named-lane'
import { stance, type StanceParameter } from './stance'

/** In an address, "not said" (group) and "the whole extent" (place) are written `none`. */
export const NONE = 'none'

/** How numbers are placed along an axis; linear unless the reader asks. */
export const SCALES = ['linear', 'log'] as const
export type Scale = (typeof SCALES)[number]

const END_OF_DAY = 'T23:59:59.999Z'

const PARSERS = {
  measure,
  group: slug,
  category,
  place: z.string().min(1).max(330),
  basis,
  from: moment,
  to: moment,
  at: clock,
  publishedBy: clock,
  knownAt: clock,
  convention,
  scale: z.enum(SCALES),
  aboutFrom: moment,
  beside,
  /** The day that the chart of vintages is about. */
  day: dayKey,
} as const

/** Given once for each choice: `kind=ngo&kind=monitor`. */
const LISTS = { claimant: slug, kind: actorKind, stance } as const
/** Each is named in every link of a page, and in a chip beside all the others. */
export const MAX_CHOICES = 50

type SingleParameter = keyof typeof PARSERS
type ListParameter = keyof typeof LISTS
export type ViewParameter = SingleParameter | ListParameter
const SINGLES = Object.keys(PARSERS) as readonly SingleParameter[] // the literal keys above
const LISTED = Object.keys(LISTS) as readonly ListParameter[] // likewise
export const VIEW_PARAMETERS: readonly ViewParameter[] = [...SINGLES, ...LISTED]

/** What a reader chose; undefined = not chosen. `group` and `place` may be `none`. */
export interface ViewChoice {
  readonly measure?: Measure | undefined
  readonly group?: string | undefined
  readonly category?: Category | undefined
  /** A place's name, or `name|admin area`. */
  readonly place?: string | undefined
  readonly basis?: Basis | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly at?: string | undefined
  readonly publishedBy?: string | undefined
  readonly knownAt?: string | undefined
  readonly convention?: Convention | undefined
  readonly scale?: Scale | undefined
  /** Only claims about that day or later; how early they may be. How late: `at`. */
  readonly aboutFrom?: string | undefined
  /** Another lane to see beside the drawn one: `lib/url/beside.ts`. */
  readonly beside?: string | undefined
  /** Only claims by these; in order, each once, never empty. */
  readonly claimant?: readonly string[] | undefined
  /** Only claims by claimants of these kinds; likewise. */
  readonly kind?: readonly ActorKind[] | undefined
  /** Only claims by claimants who stand so to the group counted; likewise. */
  readonly stance?: readonly StanceParameter[] | undefined
  /** The reference day of the chart of vintages. */
  readonly day?: string | undefined
}

/** Why a parameter could not be read; pages say it in the reader's language. */
export type RefusalReason =
  | 'choice'
  | 'id'
  | 'place'
  | 'moment'
  | 'to-come'
  | 'lane'
  | 'day'
  | 'cursor'
  | 'country'
  | 'text'
  | 'long'
  | 'twice'
  | 'many'
  | 'nobody'

const REASONS: Readonly<Record<ViewParameter, RefusalReason>> = {
  measure: 'choice',
  group: 'id',
  category: 'choice',
  place: 'place',
  basis: 'choice',
  from: 'moment',
  to: 'moment',
  at: 'moment',
  publishedBy: 'moment',
  knownAt: 'moment',
  convention: 'choice',
  scale: 'choice',
  aboutFrom: 'moment',
  beside: 'lane',
  day: 'day',
  claimant: 'id',
  kind: 'choice',
  stance: 'choice',
}

export interface RefusedParameter {
  readonly parameter: string
  readonly value: string
  readonly reason: RefusalReason
  /** In English, for the API. */
  readonly message: string
}

export type SearchParameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** Reads a view from an address. What cannot be read is left out of the choice and reported. */
export function parseView(parameters: SearchParameters): {
  choice: ViewChoice
  refused: RefusedParameter[]
} {
  const refused: RefusedParameter[] = []
  const choice: Record<string, unknown> = {}
  for (const name of SINGLES) {
    const given = parameters[name]
    if (given === undefined || given === '') continue
    if (typeof given !== 'string') {
      refused.push(refusal(name, given.join(' '), 'given twice', 'twice'))
      continue
    }
    const parsed = PARSERS[name].safeParse(given)
    if (parsed.success) choice[name] = parsed.data
    else refused.push(refusal(name, given, parsed.error.issues[0]?.message))
  }
  for (const name of LISTED) {
    const chosen = new Set<string>()
    const beyond = new Set<string>()
    for (const value of new Set([parameters[name] ?? []].flat())) {
      if (value === '') continue
      const parsed = LISTS[name].safeParse(value)
      if (!parsed.success) {
        refused.push(refusal(name, value, parsed.error.issues[0]?.message))
      } else if (chosen.size < MAX_CHOICES) chosen.add(parsed.data)
      else beyond.add(value)
    }
    if (chosen.size > 0) choice[name] = [...chosen].sort(compareText)
    if (beyond.size > 0) {
      refused.push(refusal(name, [...beyond].join(' '), `at most ${MAX_CHOICES}`, 'many'))
    }
  }
  return { choice, refused }
}

function refusal(
  parameter: ViewParameter,
  value: string,
  message = '',
  reason = REASONS[parameter],
): RefusedParameter {
  return { parameter, value, reason, message }
}

export function clocksOf({ at, publishedBy, knownAt }: ViewChoice): Clocks {
  return { at: at ?? null, publishedBy: publishedBy ?? null, knownAt: knownAt ?? null }
}

/** True when the lane or claim is among those the reader chose. The measure is not looked at. */
export function isChosen(
  lane: { group: string | null; category: Category; place: Place | null; basis: Basis },
  choice: ViewChoice,
): boolean {
  return (
    (choice.group === undefined || choice.group === (lane.group ?? NONE)) &&
    (choice.category === undefined || choice.category === lane.category) &&
    (choice.basis === undefined || choice.basis === lane.basis) &&
    (choice.place === undefined || isPlaceChosen(lane.place, choice.place))
  )
}

/** False for a claim about another period than the one whose days were chosen; other bases have none. */
export function isOfPeriod(claim: Parameters<typeof laneOf>[0], { from, to }: ViewChoice): boolean {
  const lane = laneOf(claim)
  if (lane.basis !== 'period') return true
  return (from ?? lane.from) === lane.from && (to ?? lane.asOf) === lane.asOf
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
  place: Place | null
  basis: Basis
  from: string | null
  asOf: string | null
}): ViewChoice {
  const { group, category, place, basis, from, asOf } = lane
  const period = basis === 'period' ? { from: from ?? undefined, to: asOf ?? undefined } : {}
  return { group: group ?? NONE, category, place: placeParameter(place), basis, ...period }
}
