import { Instant } from '@/components/ui/instant'
import type { LedgerEntry } from '@/lib/answers/ledger'
import type { Words } from '@/lib/format/translator'
import { formatLedger } from '@/lib/sentences/ledger'
import { claimPath } from '@/lib/server/desk/claim-acts'
import { UndoButton } from './undo-button'

/** Rows of the ledger, each with who, when, before and after, and a way to undo it. */
export function ChangesTable({
  entries,
  back,
  caption,
  words,
}: {
  entries: readonly LedgerEntry[]
  back: string
  caption: string
  words: Words
}) {
  const { t } = words
  return (
    <table className="table table-cards table-ledger">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changes.time')}</th>
          <th scope="col">{t('changes.what')}</th>
          <th scope="col">{t('changes.event')}</th>
          <th scope="col">{t('changes.by')}</th>
          <th scope="col">{t('desk.act.undo')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const { title, details } = formatLedger(entry, words)
          return (
            <tr key={entry.seq}>
              <td data-label={t('changes.time')}>
                <Instant at={entry.at} words={words} />
              </td>
              <td>
                {entry.claim === null ? title : <a href={claimPath(entry.claim.id)}>{title}</a>}
                {details.map((line) => (
                  <div key={line} className="small quiet">
                    {line}
                  </div>
                ))}
              </td>
              <td data-label={t('changes.event')}>
                <bdi>{entry.event?.title}</bdi>
              </td>
              <td data-label={t('changes.by')}>
                <bdi>{entry.by}</bdi>
              </td>
              <td data-label={t('desk.act.undo')}>
                <UndoButton entry={entry} back={back} what={title} words={words} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
