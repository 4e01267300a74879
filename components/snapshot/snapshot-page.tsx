/* eslint-disable @next/next/no-head-element, @next/next/no-html-link-for-pages -- a whole document, outside the app's router */
/** The page of a snapshot: everything on it, but the notice of changes, comes from the record. */
import type { SnapshotStatus } from '@/lib/answers/shapes'
import { StaticFigure } from '@/components/figure/static-figure'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { layoutRecord } from '@/lib/layout/snapshot'
import { Downloads, HowToCite, HowToVerify, type CitationTexts } from './cite-and-verify'
import { DriftNotice } from './drift-notice'
import { FrozenClaims } from './frozen-claims'

export interface SnapshotPageProps {
  readonly frozen: {
    readonly id: string
    readonly digest: string
    readonly url: string
    readonly record: SnapshotRecord
  }
  readonly capturedAt: string
  readonly status: SnapshotStatus
  readonly citations: CitationTexts
  readonly live: string
  /** Address of the style sheet. */
  readonly style: string
  readonly words: Words
}

export function SnapshotPage(props: SnapshotPageProps) {
  const { frozen, capturedAt, status, citations, live, style, words } = props
  const { id, digest, url, record } = frozen
  const { locale, t } = words
  const { title, subtitle, finding, support, caveats, footer } = record.text
  const contradictions = record.comparisons
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ verdict }) => verdict === 'contradicts')
  return (
    <html lang={record.text.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${t('site.name')}`}</title>
        <meta name="description" content={finding} />
        <meta property="og:type" content="article" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={finding} />
        <meta property="og:url" content={url} />
        <meta property="og:image" content={`${url}.png`} />
        <meta name="twitter:card" content="summary_large_image" />
        <link rel="cite-as" href={url} />
        <link rel="describedby" type="application/ld+json" href={`/s/${id}.jsonld`} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <header className="quiet small">
          <a href="/">{t('site.name')}</a> {t('snapshot.page')}
        </header>
        <main>
          <h1>{title}</h1>
          <p className="quiet">{subtitle}</p>
          <p className="lead">{finding}</p>
          <p>{support}</p>
          <DriftNotice status={status} words={words} />
          <figure className="fig" data-chart={record.view.chart}>
            <div className="fig-box">
              <div className="fig-static">
                <Drawing {...{ record, words }} width={NARROW} size="narrow" />
                <Drawing {...{ record, words }} width={WIDE} size="wide" />
              </div>
            </div>
            <figcaption className="small quiet">{[...caveats, footer].join(' ')}</figcaption>
          </figure>
          <p className="small quiet">
            {t('snapshot.frozen', {
              date: formatDate({ date: capturedAt, precision: 'time' }, locale, t),
            })}{' '}
            <a href={live}>{t('snapshot.live')}</a>
          </p>
          {contradictions.length > 0 && (
            <section id="verdicts">
              <h2>{t('snapshot.verdicts')}</h2>
              <ul>
                {contradictions.map(({ a, b, because }) => (
                  <li key={`${a} ${b}`}>{because}</li>
                ))}
              </ul>
            </section>
          )}
          <section id="claims">
            <h2>{t('snapshot.about-claims')}</h2>
            <FrozenClaims record={record} words={words} />
          </section>
          <HowToCite {...{ record, citations, words }} />
          <HowToVerify {...{ id, digest, url, words }} />
          <Downloads {...{ id, url, title, words }} />
        </main>
        <footer className="small quiet">
          <p>{t('site.footer')}</p>
          <p>{t('site.licence')}</p>
        </footer>
      </body>
    </html>
  )
}

function Drawing({
  record,
  words,
  width,
  size,
}: {
  record: SnapshotRecord
  words: Words
  width: number
  size: 'narrow' | 'wide'
}) {
  return (
    <div className={`fig-${size}`}>
      <StaticFigure
        layout={layoutRecord(record, words, width)}
        id={`figure-${size}`}
        name={record.text.title}
        description={record.text.alt}
      />
    </div>
  )
}
