import type { EventSummary } from '@/lib/answers/event-shapes'
import { groupBy } from '@/lib/domain/group-by'
import type { Measure } from '@/lib/domain/measure'
import type { Words } from '@/lib/format/translator'
import { readTiles } from '@/lib/server/reading/tiles'
import { EventRow } from './event-row'

/** So many events have a row with tiles; the rest is a list of titles. */
const MAX_ROWS = 40

/** One row an event, a crisis before its incidents. */
export async function EventRows({
  events,
  measure,
  words,
  heading = 'h2',
}: {
  events: readonly EventSummary[]
  /** The measure whose tile is first. */
  measure: Measure | undefined
  words: Words
  heading?: 'h2' | 'h3'
}) {
  const titles = new Map(events.map(({ id, title }) => [id, title]))
  const incidents = groupBy(events, ({ parent }) => parent)
  const crises = events.filter(({ parent }) => parent === null || !titles.has(parent))
  const inOrder = crises.flatMap((crisis) => [crisis, ...(incidents.get(crisis.id) ?? [])])
  const rows = inOrder.slice(0, MAX_ROWS)
  const tiles = await Promise.all(rows.map((event) => readTiles(event, words.locale, measure)))
  return (
    <>
      <ul className="rows">
        {rows.map((event, index) => (
          <EventRow
            key={event.id}
            event={event}
            tiles={tiles[index] ?? { lanes: [], actors: {} }}
            parent={event.parent === null ? null : (titles.get(event.parent) ?? null)}
            incidents={incidents.get(event.id)?.length ?? 0}
            words={words}
            heading={heading}
          />
        ))}
      </ul>
      {inOrder.length === rows.length ? null : (
        <ul className="contents-list">
          {inOrder.slice(MAX_ROWS).map(({ id, title }) => (
            <li key={id}>
              <a href={`/events/${id}`}>
                <bdi>{title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
