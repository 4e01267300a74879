import { Choice } from '@/components/ui/choice'
import type { EventSummary } from '@/lib/answers/shapes'
import type { Words } from '@/lib/format/translator'

/** Which event's changes to show. */
export function ChangesForm({
  events,
  chosen,
  words: { t },
}: {
  events: readonly EventSummary[]
  chosen: string | undefined
  words: Words
}) {
  return (
    <form method="get" className="search no-print">
      <Choice
        name="event"
        label={t('changes.event')}
        options={events.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={chosen}
        any={t('changes.every-event')}
      />
      <button className="button" type="submit">
        {t('changes.show')}
      </button>
    </form>
  )
}
