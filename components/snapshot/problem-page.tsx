/* eslint-disable @next/next/no-html-link-for-pages -- a whole document, outside the app's router */
/** What somebody who came with a browser sees instead of a snapshot that is not there, or could not be made. */
import type { Refusal } from '@/lib/domain/refusal'
import type { Words } from '@/lib/format/translator'
import { SiteFooter, SnapshotDocument } from './document'

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

const SAID = [404, 422, 429] as const

export function ProblemPage({ status, refusals, seconds, back, style, words }: ProblemPageProps) {
  const { locale, t } = words
  const said = SAID.find((known) => known === status) ?? (status >= 500 ? 'ours' : 'other')
  const title = t(`problem.title-${said}`)
  return (
    <SnapshotDocument
      {...{ style, language: locale }}
      title={`${title} · ${t('site.name')}`}
      head={<meta name="robots" content="noindex" />}
    >
      <body>
        <header className="small">
          <a href="/">{t('site.name')}</a>
        </header>
        <main data-problem={status}>
          <h1>{title}</h1>
          <p>
            {said === 429
              ? t('problem.help-429', { seconds: seconds ?? 60 })
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
            {back === null ? (
              <a href="/">{t('error.to-events')}</a>
            ) : (
              <a href={back}>{t('problem.back')}</a>
            )}
          </p>
        </main>
        <SiteFooter words={words} />
      </body>
    </SnapshotDocument>
  )
}
