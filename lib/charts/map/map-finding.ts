/** What a map comes to, as a title, and what is not on it. */
import type { Measure } from '@/lib/domain/measure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { leftOffTexts } from './map-drawn'
import type { SortedPlaces } from './map-places'
import { placeName } from './map-words'

export function mapFinding(measure: Measure, sorted: SortedPlaces, { t }: Words): string {
  const told = { measure: t(`measure.${measure}`) }
  const places = [...sorted.placed, ...sorted.unplaced]
  if (places.length > 0) {
    const claims = places
      .flatMap(({ lanes }) => lanes)
      .reduce((sum, { counts }) => sum + counts.current + counts.history, 0)
    return t('map.finding', { ...told, claims, places: places.length })
  }
  return sorted.incidents.length > 0
    ? t('map.finding-incidents', { ...told, incidents: sorted.incidents.length })
    : t('map.finding-none', told)
}

/** A sentence each for incidents, for claims about everything, and for places without coordinates. */
export function mapNotes(sorted: SortedPlaces, words: Words): string[] {
  const { t } = words
  const { unplaced, incidents, unplacedIncidents, wholeExtent } = sorted
  const off = [
    ...unplaced.map(({ place }) => placeName(place)),
    ...unplacedIncidents.map(({ title }) => title),
  ]
  return [
    ...leftOffTexts(sorted, t),
    ...(incidents.length === 0 ? [] : [t('map.incidents')]),
    ...(wholeExtent === 0 ? [] : [t('map.whole-extent', { count: wholeExtent })]),
    ...(off.length === 0 ? [] : [t('map.unplaced', { names: formatList(off, words, 12) })]),
  ]
}

/** Whether any claim is on it: a map of places that nobody spoke of says nothing that could be cited. */
export function hasClaims({ placed, incidents }: SortedPlaces): boolean {
  return placed.length > 0 || incidents.some(({ lane }) => lane !== null)
}
