/** What somebody who came with a browser sees instead of a snapshot that is not there, or could not be made. */
import type { Refusal } from '@/lib/domain/refusal'
import type { Words } from '@/lib/format/translator'
import { InsteadOfSnapshot } from './document'

export interface ProblemPageProps {
  readonly status: number
  /** In English, like everything of the API. */
  readonly refusals: readonly Refusal[]
  /** After how many seconds it may work. */
  readonly seconds: number | null
  /** The page where it was asked for. */
  readonly back: string | null
  readonly style: string
  readonly words: Words
}

const SAID = [404, 422, 429, 503, 507] as const

export function ProblemPage({ status, refusals, seconds, back, style, words }: ProblemPageProps) {
  const { t } = words
  const said = SAID.find((known) => known === status) ?? (status >= 500 ? 'ours' : 'other')
  const title = t(`problem.title-${said}`)
  return (
    <InsteadOfSnapshot title={title} style={style} words={words} data-problem={status}>
      <p>
        {said === 429 || said === 503
          ? t(`problem.help-${said}`, { seconds: seconds ?? 60 })
          : t(`problem.help-${said}`)}
      </p>
      {refusals.length === 0 ? null : (
        <ul lang="en" dir="ltr">
          {refusals.map(({ path, message }) => (
            <li key={`${path.join('.')} ${message}`}>
              {path.length === 0 ? null : (
                <>
                  <code>{path.join('.')}</code>:{' '}
                </>
              )}
              {message}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={back ?? '/'}>
          {t(back === null ? 'error.to-events' : said === 503 ? 'error.again' : 'problem.back')}
        </a>
      </p>
    </InsteadOfSnapshot>
  )
}
