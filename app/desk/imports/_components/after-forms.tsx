import { Section } from '@/components/ui/section'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { Words } from '@/lib/format/translator'
import { Instant } from '@/components/ui/instant'
import { PlainField } from '../../statements/_components/plain-fields'

/** What is done about an import that is recorded: its rows are tried again, all of it is withdrawn, and that is undone. */
export function AfterForms({ run, words }: { run: ImportAnswer; words: Words }) {
  const { t } = words
  return (
    <>
      {run.refused + run.held === 0 ? null : (
        <Section id="again" title={t('desk.import.again')}>
          <p className="measure-text mb-2">{t('desk.import.again-help')}</p>
          <form method="post" action="/desk/acts/import-again">
            <input type="hidden" name="import" value={run.id} />
            <button type="submit" className="button-quiet">
              {t('desk.import.again-try')}
            </button>
          </form>
        </Section>
      )}
      {run.accepted === 0 ? null : (
        <Section id="withdraw" title={t('desk.import.withdraw')}>
          <Withdrawal run={run} words={words} />
        </Section>
      )}
    </>
  )
}

function Withdrawal({ run: { id, withdrawal }, words }: { run: ImportAnswer; words: Words }) {
  const { t } = words
  const isWithdrawn = withdrawal?.status === 'withdrawn'
  return (
    <>
      {withdrawal === null ? null : (
        <p className="measure-text mb-2">
          {t(isWithdrawn ? 'desk.import.was-withdrawn' : 'desk.import.was-undone', {
            name: withdrawal.by,
            claims: withdrawal.claims,
            kept: withdrawal.kept,
          })}{' '}
          <Instant at={withdrawal.at} words={words} />
          {withdrawal.note === null ? null : <q dir="auto">{withdrawal.note}</q>}
        </p>
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
