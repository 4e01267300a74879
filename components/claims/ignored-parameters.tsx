import type { Words } from '@/lib/format/translator'
import { isLocale } from '@/lib/format/locale'
import { LANGUAGE_PARAMETER } from '@/lib/url/language-address'
import type { RefusedParameter, SearchParameters } from '@/lib/url/parameters'
import { VIEW_PARAMETERS } from '@/lib/url/view'

/** An address may hold thousands of parameters. */
const MAX_SAID = 10

/** What of the address could not be read is said, never silently dropped. */
export function IgnoredParameters({
  parameters,
  refused,
  known = VIEW_PARAMETERS,
  words: { t },
}: {
  parameters: SearchParameters
  refused: readonly RefusedParameter[]
  /** The parameters that this page reads. */
  known?: readonly string[]
  words: Words
}) {
  const unknown = Object.keys(parameters)
    .filter((parameter) => !known.includes(parameter) && !isSpoken(parameter, parameters))
    .map((parameter) => ({
      parameter,
      value: String(parameters[parameter]),
      message: t('event.unknown-parameter'),
    }))
  const ignored = [
    ...refused.map(({ reason, ...one }) => ({ ...one, message: t(`refusal.${reason}`) })),
    ...unknown,
  ]
  if (ignored.length === 0) return null
  return (
    <div className="notice small measure-text my-4" role="status">
      <ul>
        {ignored.slice(0, MAX_SAID).map((parameter) => (
          <li key={`${parameter.parameter} ${parameter.value}`}>
            {t('event.ignored', {
              parameter: parameter.parameter,
              value: parameter.value.slice(0, 80),
              message: parameter.message,
            })}
          </li>
        ))}
        {ignored.length > MAX_SAID ? (
          <li>{t('event.ignored-more', { count: ignored.length - MAX_SAID })}</li>
        ) : null}
      </ul>
    </div>
  )
}

/** The language was read by then; one that is not spoken here is said to be ignored. */
function isSpoken(parameter: string, parameters: SearchParameters): boolean {
  return parameter === LANGUAGE_PARAMETER && isLocale(parameters[parameter])
}
