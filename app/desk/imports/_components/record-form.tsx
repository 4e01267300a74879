import type { ImportAnswer } from '@/lib/answers/import-shapes'
import type { Words } from '@/lib/format/translator'

/** After a dry run: what it told is recorded, or the columns are said otherwise. */
export function RecordForm({
  file,
  run,
  isKept,
  words: { t },
}: {
  file: string
  run: ImportAnswer
  isKept: boolean
  words: Words
}) {
  if (!isKept) return <p className="notice">{t('desk.import.refused.gone')}</p>
  if (run.accepted + run.held === 0) return <p className="notice">{t('desk.import.nothing')}</p>
  return (
    <form method="post" action="/desk/acts/import-record" className="desk-statement">
      <input type="hidden" name="file" value={file} />
      {run.held === 0 ? null : (
        <label className="desk-check">
          <input type="checkbox" name="held" value="accept" />
          {t('desk.import.accept-held', { count: run.held })}
        </label>
      )}
      <p>
        <button type="submit" className="button">
          {t('desk.import.record', { count: run.accepted })}
        </button>
      </p>
    </form>
  )
}
