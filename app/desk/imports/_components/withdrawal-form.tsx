import { Instant } from '@/components/ui/instant'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { Words } from '@/lib/format/translator'
import { formatLedger } from '@/lib/sentences/ledger'
import { claimPath } from '@/lib/server/desk/claim-acts'
import type { WithdrawalOutlook } from '@/lib/server/desk/imports/withdrawal-outlook'
import { PlainField } from '../../statements/_components/plain-fields'

/** Takes all of an import back as one act, or undoes that, and tells before what it comes to. */
export function WithdrawalForm({
  run: { id, withdrawal },
  outlook,
  words,
}: {
  run: ImportAnswer
  outlook: WithdrawalOutlook | null
  words: Words
}) {
  const { t } = words
  const isWithdrawn = withdrawal?.status === 'withdrawn'
  return (
    <>
      {withdrawal === null ? null : (
        <p className="measure-text mb-2">
          {t(isWithdrawn ? 'desk.import.was-withdrawn' : 'desk.import.was-undone', {
            name: withdrawal.by,
            claims: withdrawal.claims,
            revisions: withdrawal.revisions,
            kept: withdrawal.kept,
          })}{' '}
          <Instant at={withdrawal.at} words={words} />
          {withdrawal.note === null ? null : <q dir="auto">{withdrawal.note}</q>}
        </p>
      )}
      {outlook === null ? null : (
        <Outlook outlook={outlook} isUndoing={isWithdrawn} words={words} />
      )}
      <form method="post" action="/desk/acts/import-withdraw" className="desk-form">
        <input type="hidden" name="import" value={id} />
        {isWithdrawn ? (
          <input type="hidden" name="status" value="stands" />
        ) : (
          <>
            <p className="measure-text">{t('desk.import.withdraw-help')}</p>
            <PlainField name="note" label={t('desk.claims.reason')} value="" />
          </>
        )}
        <button type="submit" className="button-quiet">
          {t(isWithdrawn ? 'desk.import.undo' : 'desk.import.withdraw-all')}
        </button>
      </form>
    </>
  )
}

/** What would be taken back, what would be left and why, and the first of it as the ledger tells it. */
function Outlook({
  outlook: { claims, revisions, kept, examples },
  isUndoing,
  words,
}: {
  outlook: WithdrawalOutlook
  isUndoing: boolean
  words: Words
}) {
  const { t } = words
  const { carried = 0, changed = 0 } = kept ?? {}
  return (
    <div className="measure-text mb-4">
      <p>
        {t(isUndoing ? 'desk.import.would-stand' : 'desk.import.would-go', { claims, revisions })}
      </p>
      {carried === 0 ? null : <p>{t('desk.import.would-stay-carried', { count: carried })}</p>}
      {changed === 0 ? null : <p>{t('desk.import.would-stay-changed', { count: changed })}</p>}
      {kept === null ? <p>{t('desk.import.would-stay-many')}</p> : null}
      {examples.length === 0 ? null : (
        <details className="desk-more">
          <summary>{t('desk.import.would-list', { count: examples.length })}</summary>
          <ul className="grid gap-2">
            {examples.map((entry) => (
              <li key={entry.seq}>
                <Example entry={entry} words={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Example({ entry, words }: { entry: WithdrawalOutlook['examples'][number]; words: Words }) {
  const { title, details } = formatLedger(entry, words)
  return (
    <>
      {entry.claim === null ? title : <a href={claimPath(entry.claim.id)}>{title}</a>}
      {entry.kind === 'claim-revised'
        ? details.map((line) => (
            <div key={line} className="small quiet">
              {line}
            </div>
          ))
        : null}
    </>
  )
}
