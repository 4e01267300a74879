import type { Words } from '@/lib/format/translator'
import type { WatchesPage } from '@/lib/server/watching/read-page'
import { DeskChoice } from '../../_components/desk-choice'

/** How a spreadsheet is read, and whose a changed cell is. */
export function TableFields({
  page: { events, mappings, formats },
  typed,
  words: { t },
}: {
  page: Pick<WatchesPage, 'events' | 'mappings' | 'formats'>
  typed: Readonly<Record<string, string>>
  words: Words
}) {
  const { event = '', mapping = '' } = typed
  return (
    <>
      <DeskChoice
        label={t('desk.watch.format')}
        name="format"
        options={formats.map((format) => [format, format.toUpperCase()])}
        value={typed['format']}
      />
      <DeskChoice
        label={t('desk.watch.event')}
        name="event"
        options={[
          ['', t('desk.watch.event-none')],
          ...events.map(({ id, title }) => [id, title] as const),
          ...lacking(
            event,
            events.map(({ id }) => id),
          ),
        ]}
        value={typed['event']}
      />
      <DeskChoice
        label={t('desk.watch.mapping')}
        name="mapping"
        options={[
          ['', t('desk.watch.mapping-none')],
          ...mappings.map((name) => [name, name] as const),
          ...lacking(mapping, mappings),
        ]}
        value={typed['mapping']}
      />
      <DeskChoice
        label={t('desk.watch.changes')}
        name="changes"
        options={[
          ['record', t('desk.watch.by-record')],
          ['source', t('desk.watch.by-source')],
        ]}
        value={typed['changes']}
      />
    </>
  )
}

/** What a watch has stays to be chosen where it is on the list no more: a form that is only sent again changes nothing. */
function lacking(value: string, listed: readonly string[]) {
  return value === '' || listed.includes(value) ? [] : [[value, value] as const]
}
