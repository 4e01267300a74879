import { RunProgress } from '@/components/desk/imports/run-progress'
import { Section } from '@/components/ui/section'
import type { ImportAnswer } from '@/lib/answers/import-shapes'
import { intlTag } from '@/lib/format/locale'
import { messagesIn, type Words } from '@/lib/format/translator'
import { importPath } from '@/lib/server/desk/imports/paths'
import type { ImportView } from '@/lib/server/desk/imports/read-imports'
import type { WithdrawalOutlook } from '@/lib/server/desk/imports/withdrawal-outlook'
import { AfterForms } from './after-forms'
import { ColumnsStage } from './columns-stage'
import { NamesForm } from './names-form'
import { Counts, NotTaken } from './outcome'
import { RecordForm } from './record-form'

interface StageProps {
  view: ImportView
  /** Somebody wants to say what the columns are, whatever was run before. */
  asksColumns: boolean
  /** The name of a mapping that was chosen. */
  chosen: string | undefined
  /** What taking it back would come to; null where that is not asked. */
  outlook: WithdrawalOutlook | null
  words: Words
}

/** What the page shows and asks where the import stands now. */
export function ImportStage({ view, asksColumns, chosen, outlook, words }: StageProps) {
  const { file, run, stage } = view
  if (file !== null && (run === null || (asksColumns && isOpen(view)))) {
    return <ColumnsStage view={view} file={file} chosen={chosen} words={words} />
  }
  if (run === null) return null
  switch (stage) {
    case 'columns':
      return null
    case 'trying':
    case 'recording':
    case 'withdrawing':
      return <AtWork view={view} run={run} words={words} />
    case 'tried':
    case 'failed':
      return <Tried view={view} run={run} outlook={outlook} words={words} />
    case 'recorded':
    case 'withdrawn':
      return (
        <>
          <Counts run={run} words={words} />
          <NotTaken run={run} names={file?.progress.names ?? []} words={words} />
          <AfterForms run={run} outlook={outlook} words={words} />
        </>
      )
    default:
      return stage satisfies never
  }
}

/** The file can still be read another way. */
function isOpen({ stage, isKept }: ImportView): boolean {
  return isKept && (stage === 'tried' || stage === 'failed')
}

function AtWork({ view, run, words }: { view: ImportView; run: ImportAnswer; words: Words }) {
  const { t, locale } = words
  const isWithdrawal = view.stage === 'withdrawing'
  return (
    <>
      <p role="status" className="measure-text mb-2">
        {t('desk.import.at-work')}
      </p>
      <RunProgress
        id={run.id}
        begin={run}
        of={isWithdrawal ? 'withdrawal' : 'run'}
        texts={messagesIn(locale).desk.import.progress}
        locale={intlTag(locale)}
      />
      <p className="mt-2">
        <a href={importPath(view.id)}>{t('desk.import.look-again')}</a>
      </p>
    </>
  )
}

function Tried({
  view,
  run,
  outlook,
  words,
}: {
  view: ImportView
  run: ImportAnswer
  outlook: WithdrawalOutlook | null
  words: Words
}) {
  const { t } = words
  const { file, isKept } = view
  return (
    <>
      <p className="measure-text">{t(run.isDry ? 'desk.import.dry' : 'desk.import.not-whole')}</p>
      <Counts run={run} words={words} />
      {file === null ? null : (
        <>
          {file.progress.names.length === 0 || !isKept ? null : (
            <Section id="names" title={t('desk.import.names')}>
              <NamesForm file={file} words={words} />
            </Section>
          )}
          <Section id="record" title={t('desk.import.next')}>
            {run.state === 'failed' ? null : (
              <RecordForm file={file.id} run={run} isKept={isKept} words={words} />
            )}
            {isKept ? (
              <p className="mt-2">
                <a href={`${importPath(file.id)}?map=1`}>{t('desk.import.columns-again')}</a>
              </p>
            ) : null}
          </Section>
        </>
      )}
      <NotTaken run={run} names={file?.progress.names ?? []} words={words} />
      {run.isDry ? null : <AfterForms run={run} outlook={outlook} words={words} />}
    </>
  )
}
