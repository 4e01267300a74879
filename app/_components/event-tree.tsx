import type { EventSummary } from '@/lib/answers/event-shapes'
import type { ComparisonAnswer } from '@/lib/answers/shapes'
import { groupBy } from '@/lib/domain/group-by'
import type { Words } from '@/lib/format/translator'
import { EventEntry } from './event-entry'

/** Crises, each with its incidents beneath it. */
export function EventTree({
  events,
  actors,
  words,
}: {
  events: readonly EventSummary[]
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { t } = words
  if (events.length === 0) {
    return (
      <div className="notice measure-text">
        <p>{t('home.empty')}</p>
        <p className="small">{t('home.empty-help')}</p>
      </div>
    )
  }
  const ids = new Set(events.map(({ id }) => id))
  const incidents = groupBy(events, ({ parent }) => parent)
  const crises = events.filter(({ parent }) => parent === null || !ids.has(parent))
  return (
    <ul>
      {crises.map((crisis) => (
        <li key={crisis.id} className="section pb-6">
          <EventEntry
            event={crisis}
            incidents={incidents.get(crisis.id) ?? []}
            actors={actors}
            words={words}
          />
          <ul className="ms-4 md:ms-8">
            {(incidents.get(crisis.id) ?? []).map((incident) => (
              <li key={incident.id} className="mt-4 border-t border-rule pt-3">
                <EventEntry event={incident} incidents={[]} actors={actors} words={words} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
