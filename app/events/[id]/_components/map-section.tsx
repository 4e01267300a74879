import { PlaceMap } from '@/components/charts/place-map'
import type { Measure } from '@/lib/domain/measure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { claimsOf, type SortedPlaces } from '@/lib/layout/map-places'
import { placeName } from '@/lib/layout/map-words'
import type { EventPageContent } from './load'
import { ChartHeading, ChartSection } from './chart-section'
import type { EventMap } from './load-map'
import { PlacesTable } from './places-table'

/** Where: the map of the measure, what is not on it, and every claim under its place. */
export function MapSection({
  page,
  map,
  words,
}: {
  page: EventPageContent
  map: EventMap
  words: Words
}) {
  const { t } = words
  const { event, measure } = page
  if (measure === null) return null
  const { layouts, sorted } = map
  const { placed, unplaced, incidents, unplacedIncidents, wholeExtent } = sorted
  const letters = { ...layouts.narrow.letters, ...layouts.wide.letters }
  const off = [
    ...unplaced.map(({ place }) => placeName(place)),
    ...unplacedIncidents.map(({ title }) => title),
  ]
  const notes = [
    incidents.length === 0 ? null : t('map.incidents'),
    wholeExtent === 0 ? null : t('map.whole-extent', { count: wholeExtent }),
    off.length === 0 ? null : t('map.unplaced', { names: formatList(off, words, 12) }),
  ].filter((note) => note !== null)
  return (
    <ChartSection id="map">
      <PlaceMap
        id={`map-${event.id}`}
        layouts={layouts}
        name={t('map.title', { measure: t(`measure.${measure}`) })}
        description={notes.join(' ')}
        title={
          <ChartHeading id="map" kind={t('contents.map')} finding={finding(measure, sorted, words)}>
            {t('map.subtitle')}
          </ChartHeading>
        }
        footer={[formatFooter(sorted, words), ...notes].filter((line) => line !== '').join(' ')}
      />
      {placed.length + unplaced.length + incidents.length + unplacedIncidents.length ===
      0 ? null : (
        <details className="mt-3" open={placed.length + unplaced.length > 0}>
          <summary className="small">{t('map.table')}</summary>
          <PlacesTable {...{ page, sorted, letters, words }} />
        </details>
      )}
    </ChartSection>
  )
}

function finding(measure: Measure, sorted: SortedPlaces, { t }: Words): string {
  const told = { measure: t(`measure.${measure}`) }
  const places = [...sorted.placed, ...sorted.unplaced]
  if (places.length > 0) {
    const claims = places.flatMap(({ lanes }) => lanes.flatMap(claimsOf)).length
    return t('map.finding', { ...told, claims, places: places.length })
  }
  return sorted.incidents.length > 0
    ? t('map.finding-incidents', { ...told, incidents: sorted.incidents.length })
    : t('map.finding-none', told)
}

function formatFooter({ placed, unplaced }: SortedPlaces, { t }: Words): string {
  const places = [...placed, ...unplaced]
  const claims = places.flatMap(({ lanes }) => lanes.flatMap(claimsOf))
  if (claims.length === 0) return ''
  const claimants = new Set(claims.map(({ claimant }) => claimant.id)).size
  return t('map.footer', { claims: claims.length, claimants, places: places.length })
}
