import Link from 'next/link'
import { Served } from './served'
import { Tile } from '@/components/figure/tile'
import type { EventSummary } from '@/lib/answers/event-shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { EventTiles } from '@/lib/server/reading/tiles'
import { viewHref } from '@/lib/url/view'
import { Star } from './kept/star'

/** One event in a row: its title and days, and its first measures as tiles. */
export function EventRow({
  event,
  tiles: { lanes, actors },
  parent,
  incidents,
  words,
  heading: Heading = 'h2',
}: {
  event: EventSummary
  tiles: EventTiles
  /** The title of the crisis that it is a part of. */
  parent: string | null
  incidents: number
  words: Words
  heading?: 'h2' | 'h3'
}) {
  const { locale, t } = words
  const path = `/events/${event.id}`
  const isGroupStated = lanes.some(({ group }) => group !== null)
  return (
    <li className="row" data-row={event.id}>
      <div className="row-head">
        <Heading className="row-title">
          <Link href={path} prefetch={false}>
            <bdi>{event.title}</bdi>
          </Link>
        </Heading>
        <Star event={event.id} label={t('news.star', { event: event.title })} />
        <p className="row-about">
          {daysOf(event, words)}
          {parent === null ? null : ` · ${t('event.part-of', { parent })}`}
          {incidents === 0 ? null : ` · ${t('home.incidents', { count: incidents })}`}
          {' · '}
          {t('home.changed', {
            date: formatDate(datedFrom(event.updatedAt.slice(0, 10)), locale, t, 'short'),
          })}
        </p>
      </div>
      {lanes.length === 0 ? (
        <p className="quiet small">{t('home.no-claims')}</p>
      ) : (
        <Served>
          <ul className="tiles">
            {lanes.map((lane) => (
              <Tile
                key={lane.measure}
                lane={lane}
                actors={actors}
                href={viewHref(path, { measure: lane.measure })}
                words={words}
                isGroupStated={isGroupStated}
              />
            ))}
          </ul>
        </Served>
      )}
    </li>
  )
}

function daysOf({ startedOn, endedOn }: EventSummary, { locale, t }: Words): string {
  const day = (date: string) => formatDate(datedFrom(date), locale, t, 'short')
  if (endedOn === null) return t('event.since', { start: day(startedOn) })
  return startedOn === endedOn
    ? day(startedOn)
    : t('event.dates', { start: day(startedOn), end: day(endedOn) })
}
