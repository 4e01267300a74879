import type { Words } from '@/lib/format/translator'
import type { SearchParameters } from '@/lib/url/parameters'
import { faultsOfText } from '@/lib/server/desk/typed-text'
import { oneOf } from '@/lib/url/words'

/** What became of the act that led here: done, nothing new, or why it was refused. */
export function ActOutcome({
  parameters,
  words: { t },
}: {
  parameters: SearchParameters
  words: Words
}) {
  const faults = faultsOfText(oneOf(parameters.faults))
  if (faults.length > 0) {
    return (
      <div className="notice" role="alert">
        <p>{t('desk.act.refused')}</p>
        <ul>
          {faults.map(({ field, message }) => (
            <li key={`${field} ${message}`} dir="auto">
              {field === '' ? message : `${field}: ${message}`}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  const done = parameters.done !== undefined
  if (!done && parameters.same === undefined) return null
  return (
    <p className="notice" role="status">
      {t(done ? 'desk.act.done' : 'desk.act.same')}
    </p>
  )
}
