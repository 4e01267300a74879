import { ChartFigure } from '@/components/charts/chart-figure'
import { ChartActions } from '@/components/claims/chart-actions'
import { PlacesTable } from '@/components/claims/places-table'
import { hasClaims, mapFinding, mapNotes } from '@/lib/charts/map/map-finding'
import { lettersOf } from '@/lib/charts/map/map-words'
import type { SortedPlaces } from '@/lib/charts/map/map-places'
import type { Words } from '@/lib/format/translator'
import { mapChoice, type EventMap } from '@/lib/server/reading/event-map'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersOf } from '@/lib/url/filters'
import { viewHref } from '@/lib/url/view'
import { formatChartFooter } from './chart-footer'
import { ChartHeading, ChartSection } from './chart-section'
import { chartSource } from './chart-source'

/** The places: the map of the measure, what is not on it, and every claim under its place. */
export async function MapSection({
  page,
  map,
  words,
}: {
  page: EventPage
  map: EventMap
  words: Words
}) {
  const { t } = words
  const { event, choice } = page
  const { content, layouts, sorted } = map
  const { measure, actors } = content
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
        source={await chartSource(event, 'map', mapChoice(choice, measure), words)}
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
          <div className="fig-foot">
            {[
              ...(hasClaims(sorted) ? [formatChartFooter(content, { knownAt }, words)] : []),
              ...notes,
            ].join(' ')}
            {hasClaims(sorted) ? (
              <ChartActions
                chart="map"
                name={name}
                measure={measure}
                choice={choice}
                words={words}
                event={event.id}
                claimants={claimantsOn(sorted)}
                table="#map-table"
              />
            ) : null}
          </div>
        }
      />
      {placed.length + unplaced.length + incidents.length + unplacedIncidents.length ===
      0 ? null : (
        <details className="mt-3" open={placed.length + unplaced.length > 0}>
          <summary className="small">{t('map.table')}</summary>
          <PlacesTable
            sorted={sorted}
            letters={letters}
            measure={measure}
            actors={actors}
            words={words}
            clocks={choice}
            all={(place) =>
              viewHref(`/events/${event.id}/claims`, {
                ...filtersOf(choice),
                measure,
                place,
                from,
                to,
                at,
                publishedBy,
                knownAt,
              })
            }
          />
        </details>
      )}
    </ChartSection>
  )
}

function claimantsOn({ placed, unplaced, incidents, unplacedIncidents }: SortedPlaces): string[] {
  return [
    ...[...placed, ...unplaced].flatMap(({ lanes }) => lanes),
    ...[...incidents, ...unplacedIncidents].flatMap(({ lane }) => lane ?? []),
  ].flatMap((lane) => lane.claims().map(({ claimant }) => claimant.id))
}
