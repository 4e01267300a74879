import type { Words } from '@/lib/format/translator'
import type { WatchesPage } from '@/lib/server/watching/read-page'
import { DeskChoice } from '../../_components/desk-choice'
import { AddressFields } from './address-fields'
import { EveryChoice } from './every-choice'

/** A spreadsheet can be tried before it is watched: nothing is recorded then. */
export function TableForm({
  page: { events, mappings, formats },
  typed,
  words,
}: {
  page: Pick<WatchesPage, 'events' | 'mappings' | 'formats'>
  typed: Readonly<Record<string, string>>
  words: Words
}) {
  const { t } = words
  return (
    <form method="post" action="/desk/acts/watch" className="desk-form">
      <AddressFields kind="table" help={t('desk.watch.url-help')} typed={typed} words={words} />
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
        ]}
        value={typed['event']}
      />
      <DeskChoice
        label={t('desk.watch.mapping')}
        name="mapping"
        options={[
          ['', t('desk.watch.mapping-none')],
          ...mappings.map((name) => [name, name] as const),
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
      <EveryChoice value={typed['every']} words={words} />
      <div className="flex flex-wrap gap-3">
        <button className="button" type="submit" name="act" value="add">
          {t('desk.watch.add')}
        </button>
        <button className="button-quiet" type="submit" name="act" value="try">
          {t('desk.watch.try')}
        </button>
      </div>
    </form>
  )
}
