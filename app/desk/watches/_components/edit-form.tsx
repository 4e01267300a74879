import type { WatchAnswer } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import type { WatchesPage } from '@/lib/server/watching/read-page'
import { AddressFields } from './address-fields'
import { EveryChoice } from './every-choice'
import { TableFields } from './table-fields'

/** Changes a watch. It names the newest change that it has shown, so that nobody writes over what another changed meanwhile. */
export function EditForm({
  watch,
  choices,
  seen,
  typed,
  words,
}: {
  watch: WatchAnswer
  choices: Pick<WatchesPage, 'events' | 'mappings' | 'formats'>
  seen: number
  /** What was typed before it was refused; else nothing. */
  typed: Readonly<Record<string, string>>
  words: Words
}) {
  const { t } = words
  const { id, kind, url, name, every, event, mapping, format, changes } = watch
  const now = {
    url,
    name,
    every: String(every),
    event: event ?? '',
    mapping: mapping ?? '',
    format: format ?? '',
    changes: changes ?? '',
  }
  const values = { ...now, ...typed }
  const help = t(kind === 'table' ? 'desk.watch.url-help' : 'desk.watch.feed-url-help')
  return (
    <form method="post" action="/desk/acts/watch-edit" className="desk-form">
      <input type="hidden" name="watch" value={id} />
      <input type="hidden" name="seen" value={seen} />
      <AddressFields kind={kind} help={help} typed={values} words={words} />
      {kind === 'table' ? (
        <>
          <TableFields page={choices} typed={values} words={words} />
          <p className="measure-text small">{t('desk.watch.read-anew')}</p>
        </>
      ) : null}
      <EveryChoice value={values.every} words={words} />
      <button className="button" type="submit">
        {t('desk.watch.save')}
      </button>
    </form>
  )
}
