/** What the places of a map say: their labels, their accessible names and their tips. */
import { formatCategory } from '@/lib/format/category'
import type { LaneView } from '@/lib/answers/lane-view'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import type { Place } from '@/lib/domain/event'
import type { Words } from '@/lib/format/translator'
import { formatEnds } from '@/lib/sentences/ends'
import { shortNameIn } from '@/lib/sentences/short-name'
import { formatLead } from '@/lib/sentences/lead'
import type { MarkKind, MarkTip } from '../drawing/shapes'
import type { MapLayout } from './layout'
import type { MapContent, Position, SortedPlaces } from './map-places'
import { claimsOf } from './map-places'

/** One thing on the map that leads somewhere. */
export interface Spot {
  readonly id: string
  /** The only claim there, or the first of several; null in an incident where nobody claimed anything. */
  readonly claim: string | null
  /** The key of the place, or of the incident. */
  readonly key: string
  readonly href: string
  readonly kind: Extract<MarkKind, 'place' | 'incident'>
  /** In its best supported lane; -1 where nobody claimed anything. Who has most is written first. */
  readonly claimants: number
  readonly position: Position
  readonly title: string
  /** What is claimed, in few words. */
  readonly lines: readonly string[]
  readonly name: string
  readonly tip: MarkTip
}

export interface MapSpeech extends Words {
  readonly measure: MapContent['measure']
  readonly actors: ComparisonAnswer['actors']
  /** The addresses at which a place's claims are listed and an incident is shown. */
  readonly links: MapLinks
}

export interface MapLinks {
  readonly place: (key: string) => string
  readonly incident: (id: string) => string
}

/** Counts of one place that a mark tells in full: its rows have the others. */
const MAX_TOLD = 6

export function spotsOf({ placed, incidents }: SortedPlaces, speech: MapSpeech): Spot[] {
  return [
    ...placed.map((one) => placeSpot(one, speech)),
    ...incidents.map((one) => incidentSpot(one, speech)),
  ]
}

function placeSpot(
  { key, place, lanes, position }: SortedPlaces['placed'][number],
  speech: MapSpeech,
): Spot {
  const { t, links } = speech
  const [first, ...others] = lanes
  const claims = first === undefined ? [] : claimsOf(first)
  const [only] = claims.length === 1 && others.length === 0 ? claims : []
  const ends = first === undefined ? '' : laneWords(first, speech)
  const more = others.length === 0 ? [] : [t('map.other-counts', { count: others.length })]
  const untold = lanes.length - MAX_TOLD
  const sentences = [
    ...lanes.slice(0, MAX_TOLD).map((lane) => sentenceOf(lane, speech)),
    ...(untold > 0 ? [t('map.further-counts', { count: untold })] : []),
  ]
  return {
    id: `place ${key}`,
    key,
    claim: claims[0]?.id ?? null,
    href: only === undefined ? links.place(key) : `/claims/${encodeURIComponent(only.id)}`,
    kind: 'place',
    claimants: first?.support.claimants ?? -1,
    position,
    title: placeName(place),
    lines: first === undefined ? [] : [ends, ...supportWords(first, speech), ...more],
    name: t('map.place-name', { place: placeName(place), claims: sentences.join(' ') }),
    tip: tipOf(placeName(place), sentences, precisionWords(place, position, speech)),
  }
}

function incidentSpot(
  { id, title, place, position, lane }: SortedPlaces['incidents'][number],
  speech: MapSpeech,
): Spot {
  const { t, links, measure } = speech
  const silence = t('event.incident-silence', { measure: t(`measure.${measure}`) })
  const said = lane === null ? silence : sentenceOf(lane, speech)
  return {
    id: `incident ${id}`,
    key: id,
    claim: lane === null ? null : (claimsOf(lane)[0]?.id ?? null),
    href: links.incident(id),
    kind: 'incident',
    claimants: lane?.support.claimants ?? -1,
    position,
    title,
    lines: lane === null ? [silence] : [laneWords(lane, speech), ...supportWords(lane, speech)],
    name: t('map.incident-name', { incident: title, place: placeName(place), claims: said }),
    tip: tipOf(title, [said], `${placeName(place)}. ${precisionWords(place, position, speech)}`),
  }
}

/** Both ends; of some of the people only, who they are. */
function laneWords(lane: LaneView, speech: MapSpeech): string {
  const ends = formatEnds(lane, speech, shortNameIn(speech.actors))
  if (lane.category === 'all') return ends
  return speech.t('map.of-some', {
    category: formatCategory(lane.category, speech.t),
    claims: ends,
  })
}

/** A denial supports no figure: nothing is counted of it. */
function supportWords({ support }: LaneView, { t }: MapSpeech): string[] {
  return support.claimants === 0 ? [] : [t('home.support', { ...support })]
}

function sentenceOf(lane: LaneView, speech: MapSpeech): string {
  const { finding, support, caveats } = formatLead(speech.measure, lane, speech.actors, speech)
  return [finding, support, ...caveats].filter((part) => part !== null).join(' ')
}

function tipOf(title: string, sentences: readonly string[], note: string): MarkTip {
  const [first = '', ...others] = sentences
  return {
    figure: title,
    claimant: first,
    stance: null,
    wording: '',
    date: others.join(' '),
    source: null,
    note,
  }
}

/** "Petit-Goâve, Ouest". */
export function placeName({ name, admin }: Pick<Place, 'name' | 'admin'>): string {
  return admin === null ? name : `${name}, ${admin}`
}

/** How closely the place is known, which is also how it is drawn. */
function precisionWords(place: Place, position: Position, { t }: MapSpeech): string {
  if (position.kind === 'country') return t('map.precision-country')
  if (position.radius > 0) return t('map.precision-circle', { km: position.radius })
  return position.isPrecise && place.precision !== null
    ? t('map.precision-point')
    : t('map.precision-unknown')
}

/** By the key of a place or the id of an incident, what has room for a letter only in either width. */
export function lettersOf({ narrow, wide }: Record<'narrow' | 'wide', Lettered>) {
  return { ...narrow.letters, ...wide.letters }
}

/** A layout of any chart: that of a map alone has letters. */
interface Lettered extends Pick<MapLayout, 'width'>, Partial<Pick<MapLayout, 'letters'>> {}
