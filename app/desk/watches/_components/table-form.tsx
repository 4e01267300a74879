import type { Words } from '@/lib/format/translator'
import type { WatchesPage } from '@/lib/server/watching/read-page'
import { AddressFields } from './address-fields'
import { EveryChoice } from './every-choice'
import { TableFields } from './table-fields'

/** A spreadsheet can be tried before it is watched: nothing is recorded then. */
export function TableForm({
  page,
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
      <TableFields page={page} typed={typed} words={words} />
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
