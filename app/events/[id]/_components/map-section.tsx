import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { PlacesTable } from '@/components/claims/places-table'
import { hasClaims, mapFinding, mapNotes } from '@/lib/charts/map/map-finding'
import type { SortedPlaces } from '@/lib/charts/map/map-places'
import type { Measure } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import { filtersOf } from '@/lib/url/filters'
import { viewHref, type ViewChoice } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { chartSource } from './chart-source'
import type { EventPageContent } from './load'
import { lettersOf, type EventMap } from './load-map'

/** Where: the map of the measure, what is not on it, and every claim under its place. */
export async function MapSection({
  page,
  map,
  words,
}: {
  page: EventPageContent
  map: EventMap
  words: Words
}) {
  const { t } = words
  const { event, measure, choice, comparison } = page
  if (measure === null || comparison === null) return null
  const { content, layouts, sorted } = map
  const { from, to, at, publishedBy, knownAt } = choice
  const { placed, unplaced, incidents, unplacedIncidents } = sorted
  const letters = lettersOf(layouts)
  const notes = mapNotes(sorted, words)
  const name = t('map.title', { measure: t(`measure.${measure}`) })
  return (
    <ChartSection id="map">
      <ChartFigure
        id={`map-${event.id}`}
        content={content}
        words={words}
        layouts={layouts}
        source={await chartSource(event, 'map', ofMeasure(choice, measure), words)}
        name={name}
        description={notes.join(' ')}
        title={
          <ChartHeading
            id="map"
            kind={t('contents.map')}
            finding={mapFinding(measure, sorted, words)}
          >
            {t('map.subtitle')}
          </ChartHeading>
        }
        footer={
          <>
            {[formatFooter(sorted, choice, words), ...notes]
              .filter((line) => line !== '')
              .join(' ')}
            {hasClaims(sorted) ? (
              <ChartActions
                chart="map"
                {...{ name, measure, choice, words }}
                event={event.id}
                claimants={claimantsOn(sorted)}
                table="#map-table"
              />
            ) : null}
          </>
        }
      />
      {placed.length + unplaced.length + incidents.length + unplacedIncidents.length ===
      0 ? null : (
        <details className="mt-3" open={placed.length + unplaced.length > 0}>
          <summary className="small">{t('map.table')}</summary>
          <PlacesTable
            {...{ sorted, letters, measure, words }}
            actors={comparison.actors}
            clocks={choice}
            all={(place) =>
              viewHref(`/events/${event.id}/claims`, {
                ...filtersOf(choice),
                ...{ measure, place, from, to, at, publishedBy, knownAt },
              })
            }
          />
        </details>
      )}
    </ChartSection>
  )
}

/** The map is of every lane of the measure. */
function ofMeasure(choice: ViewChoice, measure: Measure): ViewChoice {
  const { group, category, place, basis, day, convention, scale, ...view } = choice
  return { ...view, measure }
}

/** What is on it, counted; empty where nothing is. */
function formatFooter(
  { placed, unplaced, incidents, unplacedIncidents }: SortedPlaces,
  { knownAt }: ViewChoice,
  words: Words,
): string {
  const claims = [
    ...[...placed, ...unplaced]
      .flatMap(({ lanes }) => lanes)
      .flatMap(({ claims, history }) => [...claims(), ...history()]),
    ...[...incidents, ...unplacedIncidents].flatMap(({ lane }) => lane?.claims() ?? []),
  ]
  return claims.length === 0 ? '' : formatChartFooter(claims, { knownAt }, words)
}

function claimantsOn({ placed, unplaced, incidents, unplacedIncidents }: SortedPlaces): string[] {
  return [
    ...[...placed, ...unplaced].flatMap(({ lanes }) => lanes),
    ...[...incidents, ...unplacedIncidents].flatMap(({ lane }) => lane ?? []),
  ].flatMap((lane) => lane.claims().map(({ claimant }) => claimant.id))
}
