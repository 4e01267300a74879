import { Instant } from '@/components/ui/instant'
import type { WatchDetail } from '@/lib/answers/watch-shapes'
import type { Words } from '@/lib/format/translator'
import { ActButton } from '../../_components/act-button'
import { changeWords } from './change-words'

/** The changes of a watch, each with its author and moment, and a way back from it. */
export function WatchChanges({
  id,
  revisions,
  words,
}: {
  id: string
  revisions: WatchDetail['revisions']
  words: Words
}) {
  const { t } = words
  return (
    <table className="table table-cards">
      <caption>{t('desk.watch.changes-of-it')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.time')}</th>
          <th scope="col">{t('changes.what')}</th>
          <th scope="col">{t('changes.by')}</th>
          <th scope="col">{t('desk.act.undo')}</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map((one) => {
          const lines = changeWords(one, words)
          return (
            <tr key={one.revision}>
              <td data-label={t('changes.time')}>
                <Instant at={one.at} words={words} />
              </td>
              <td data-label={t('changes.what')} className="break-words">
                {lines.map((line) => (
                  <div key={line} dir="auto">
                    {line}
                  </div>
                ))}
              </td>
              <td data-label={t('changes.by')}>
                <bdi>{one.by}</bdi>
              </td>
              <td data-label={t('desk.act.undo')}>
                <ActButton
                  act="watch-undo"
                  field="watch"
                  id={id}
                  label={t('desk.act.undo')}
                  of={lines.join(t('list.comma'))}
                  more={{ revision: String(one.revision) }}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
