import type { Words } from '@/lib/format/translator'
import type { SearchParameters } from '@/lib/url/parameters'
import { oneOf } from '@/lib/url/words'

/** What became of the act that led here: done, nothing new, or why it was refused. */
export function ActOutcome({
  parameters,
  words: { t },
}: {
  parameters: SearchParameters
  words: Words
}) {
  const faults = textsIn(oneOf(parameters.faults))
  if (faults.length > 0) {
    return (
      <div className="notice" role="alert">
        <p>{t('desk.act.refused')}</p>
        <ul>
          {faults.map((fault) => (
            <li key={fault} dir="auto">
              {fault}
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

function textsIn(text: string | undefined): string[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(parsed) ? parsed.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** What was typed before an act was refused, by field. */
export function typedIn(text: string | undefined): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([field, value]) =>
        typeof value === 'string' ? [[field, value]] : [],
      ),
    )
  } catch {
    return {}
  }
}
