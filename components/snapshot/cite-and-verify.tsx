/** How to cite a snapshot and the claims in it, how to check that it is what it was, and what to take along. */
import { asOfOf } from '@/lib/domain/claim'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'

const STYLES = ['plain', 'apa', 'harvard1', 'vancouver', 'bibtex'] as const
export type CitationTexts = Readonly<Record<(typeof STYLES)[number], string>>

export function HowToCite({
  record,
  citations,
  words,
}: {
  record: SnapshotRecord
  citations: CitationTexts
  words: Words
}) {
  const { t } = words
  return (
    <section id="cite">
      <h2>{t('snapshot.cite')}</h2>
      <h3>{t('snapshot.cite-snapshot')}</h3>
      <dl>
        {STYLES.map((style) => (
          <div key={style}>
            <dt>{t(`snapshot.style-${style}`)}</dt>
            <dd className="take" data-style={style}>
              {citations[style]}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('snapshot.cite-claims')}</h3>
      <ul>
        {record.claims.map((claim) => (
          <li key={claim.id} className="take">
            {claimCitation(claim, words)}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The other layer of a citation: who said it, in which words, and where that can be read. */
function claimCitation(claim: SnapshotRecord['claims'][number], { locale, t }: Words): string {
  const [first] = claim.appearances
  const publication = first?.publication
  return t('snapshot.cite-claim', {
    claimant: claim.claimant.name,
    wording: first?.wording ?? claim.quantity.wording,
    measure: t(`measure.${claim.measure}`),
    date: formatDate(asOfOf(claim), locale, t),
    publisher: publication?.publisher.name ?? t('table.not-said'),
    title: publication?.title ?? t('table.not-said'),
    published:
      publication?.publishedAt == null
        ? t('table.no-date')
        : formatDate(datedFrom(publication.publishedAt), locale, t),
    url: publication?.url ?? '',
  }).trim()
}

interface Named {
  readonly id: string
  readonly digest: string
  readonly url: string
}

export function HowToVerify({ id, digest, url, words: { t } }: Named & { words: Words }) {
  return (
    <section id="verify">
      <h2>{t('snapshot.verify')}</h2>
      <p>{t('snapshot.verify-why')}</p>
      <dl>
        <div>
          <dt>{t('snapshot.verify-digest')}</dt>
          <dd className="take" data-digest>
            {digest}
          </dd>
        </div>
        <div>
          <dt>{t('snapshot.verify-command')}</dt>
          <dd className="take">{`curl -s ${url}.json | sha256sum`}</dd>
        </div>
        <div>
          <dt>{t('snapshot.verify-tool')}</dt>
          <dd className="take">{`npm run --silent bysource -- verify ${url}`}</dd>
        </div>
      </dl>
      <p className="small quiet">{id}</p>
    </section>
  )
}

const FILES = ['json', 'csv', 'svg', 'png', 'bib', 'ris', 'csl-json'] as const

export function Downloads({
  id,
  url,
  title,
  words: { t },
}: Omit<Named, 'digest'> & { title: string; words: Words }) {
  const image = `<a href="${url}"><img src="${url}.svg" alt="${attribute(title)}"></a>`
  const frame = `<iframe src="${url}" title="${attribute(title)}" width="100%" height="640"></iframe>`
  return (
    <section id="downloads">
      <h2>{t('snapshot.downloads')}</h2>
      <ul className="files">
        {FILES.map((file) => (
          <li key={file}>
            <a href={`/s/${id}.${file.replace('-', '.')}`}>{t(`snapshot.download-${file}`)}</a>
          </li>
        ))}
        <li>
          <a href={`/s/${id}/status.json`}>{t('snapshot.download-status')}</a>
        </li>
      </ul>
      <h3>{t('snapshot.embed')}</h3>
      <p className="take">{image}</p>
      <p className="take">{frame}</p>
    </section>
  )
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
