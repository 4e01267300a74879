import { Section } from '@/components/ui/section'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { Words } from '@/lib/format/translator'
import type { WithdrawalOutlook } from '@/lib/server/desk/imports/withdrawal-outlook'
import { WithdrawalForm } from './withdrawal-form'

/** What is done about an import that is recorded: its rows are tried again, all of it is withdrawn, and that is undone. */
export function AfterForms({
  run,
  outlook,
  words,
}: {
  run: ImportAnswer
  outlook: WithdrawalOutlook | null
  words: Words
}) {
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
          <WithdrawalForm run={run} outlook={outlook} words={words} />
        </Section>
      )}
    </>
  )
}
