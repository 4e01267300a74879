import { Served } from '@/app/_components/served'
import { Tile } from '@/components/figure/tile'
import type { Words } from '@/lib/format/translator'
import type { EventPage } from '@/lib/server/reading/event-page'
import { filtersOf } from '@/lib/url/filters'
import { hrefOf } from './event-href'

/** Every measure at a glance; they are the tabs of measures. One that only incidents speak of is its name alone. */
export function MeasureTiles({ page, words }: { page: EventPage; words: Words }) {
  const { t } = words
  const { measure: shown, choice, tiles, spoken } = page
  if (tiles.length === 0) return null
  const { at, publishedBy, knownAt, convention, scale } = choice
  const view = { ...filtersOf(choice), at, publishedBy, knownAt, convention, scale }
  return (
    <nav aria-label={t('event.measures')} className="tiles-nav">
      <Served>
        <ul className="tiles" data-alone={tiles.length === 1 ? '' : undefined}>
          {tiles.map(({ measure, lane, actors }) => {
            const href = hrefOf(page, { ...view, measure })
            const isChosen = measure === shown
            return lane === null ? (
              <li key={measure} className="tile tile-bare">
                <a href={href} className="tile-link" aria-current={isChosen ? 'page' : undefined}>
                  {t(`measure.${measure}`)}
                </a>
              </li>
            ) : (
              <Tile
                key={measure}
                lane={lane}
                actors={actors}
                href={href}
                words={words}
                convention={convention}
                isGroupStated={isGroupStated(spoken)}
                isChosen={isChosen}
              />
            )
          })}
        </ul>
      </Served>
    </nav>
  )
}

/** Whether anybody counts a stated group: only then does a count without one say so. */
export function isGroupStated({ groups }: EventPage['spoken']): boolean {
  return [...groups].some((group) => group !== null)
}
