/** The page of a snapshot: everything on it, but the notice of changes, comes from the record. */
import type { SnapshotStatus } from '@/lib/answers/snapshot-shapes'
import type { Ground } from '@/lib/charts/kind'
import { layoutPage } from '@/lib/charts/sheet/sheet'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { formatDate } from '@/lib/format/date'
import { directionIn, LOCALES } from '@/lib/format/locale'
import { wordsIn, type Words } from '@/lib/format/translator'
import { embedHeight, embedTexts } from '@/lib/sentences/embed'
import { restrictionsOfRecord } from '@/lib/sentences/restrictions'
import { SiteFooter, SiteHeader, SnapshotDocument } from './document'
import { DriftNotice } from './drift-notice'
import { FrozenClaims } from './frozen-claims'
import { FrozenFigure } from './frozen-figure'
import { FrozenTable } from './frozen-table'
import { HowToCite, type CitationTexts } from './how-to-cite'
import { Microdata } from './microdata'
import { Downloads, HowToEmbed, HowToVerify } from './take-along'

export interface SnapshotPageProps extends Pick<Ground, 'land'> {
  readonly frozen: {
    readonly id: string
    readonly digest: string
    readonly url: string
    readonly record: SnapshotRecord
  }
  readonly capturedAt: string
  readonly status: SnapshotStatus
  readonly citations: CitationTexts
  /** As schema.org describes it. */
  readonly dataset: object
  readonly live: string
  /** Address that answers how to embed it. */
  readonly oembed: string
  /** Address of the style sheet. */
  readonly style: string
  readonly words: Words
}

export function SnapshotPage(props: SnapshotPageProps) {
  const { frozen, capturedAt, status, citations, dataset, live, land, style, words } = props
  const { id, digest, url, record } = frozen
  const { locale, t } = words
  const { title, subtitle, finding, support } = record.text
  const layouts = layoutPage(record, words, { land })
  return (
    <SnapshotDocument
      style={style}
      language={record.text.language}
      title={`${title} · ${t('site.name')}`}
      head={<PageHead {...props} />}
    >
      <body>
        <SiteHeader kind={t('snapshot.page')} words={words} />
        <main>
          <p className="print-only small">{url}</p>
          <p className="kicker">{title}</p>
          <h1 className="finding">{finding}</h1>
          <p className="quiet">{subtitle}</p>
          {support === '' ? null : <p>{support}</p>}
          <DriftNotice status={status} words={words} />
          <FrozenFigure record={record} layouts={layouts} />
          <FrozenTable record={record} layouts={layouts} land={land} words={words} />
          <p className="small quiet">
            {t('snapshot.frozen', {
              date: formatDate({ date: capturedAt, precision: 'time' }, locale, t),
            })}{' '}
            <a href={live}>{t('snapshot.live')}</a>
          </p>
          <InOtherLanguages own={record.text.language} live={live} />
          <Contradictions record={record} words={words} />
          <section id="claims">
            <h2>{t('snapshot.about-claims')}</h2>
            <FrozenClaims record={record} words={words} />
          </section>
          <HowToCite id={id} record={record} citations={citations} words={words} />
          <HowToVerify id={id} digest={digest} url={url} words={words} />
          <Downloads id={id} words={words} />
          <HowToEmbed
            url={url}
            title={title}
            height={embedHeight(layouts.narrow, embedTexts({ id, record }, words))}
            words={words}
          />
          <Microdata described={dataset} />
        </main>
        <SiteFooter words={words} />
      </body>
    </SnapshotDocument>
  )
}

/** What is read by machines: previews of links, search engines, embedding. */
function PageHead({ frozen: { id, url, record }, oembed, words }: SnapshotPageProps) {
  const { t } = words
  const { title } = record.text
  const left = restrictionsOfRecord(record, words)
  const finding = left === '' ? record.text.finding : `${record.text.finding} ${left}`
  return (
    <>
      <meta name="description" content={finding} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={t('site.name')} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={finding} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={`${url}.card.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={record.text.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="canonical" href={url} />
      <link rel="cite-as" href={url} />
      <link rel="describedby" type="application/ld+json" href={`/s/${id}.jsonld`} />
      <link rel="timemap" type="application/link-format" href={`/s/${id}/timemap`} />
      <link rel="alternate" type="application/json+oembed" href={oembed} title={title} />
    </>
  )
}

/** A record is in one language: who reads another one is told so in theirs, and where the view is in it. */
function InOtherLanguages({ own, live }: { own: string; live: string }) {
  return LOCALES.filter((locale) => locale !== own).map((locale) => {
    const { t } = wordsIn(locale)
    const address = `${live}${live.includes('?') ? '&' : '?'}lang=${locale}`
    return (
      <p key={locale} className="small quiet no-print" lang={locale} dir={directionIn(locale)}>
        {t('snapshot.in-language')}{' '}
        <a href={address} hrefLang={locale}>
          {t('snapshot.live-in-language')}
        </a>
      </p>
    )
  })
}

function Contradictions({ record, words: { t } }: { record: SnapshotRecord; words: Words }) {
  const contradictions = record.comparisons
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ verdict }) => verdict === 'contradicts')
  if (contradictions.length === 0) return null
  return (
    <section id="verdicts">
      <h2>{t('snapshot.verdicts')}</h2>
      <ul>
        {contradictions.map(({ a, b, because }) => (
          <li key={`${a} ${b}`}>{because}</li>
        ))}
      </ul>
    </section>
  )
}
