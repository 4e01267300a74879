/** How to cite a snapshot and, apart from it, each claim in it: every style is a text to select, every format a file. */
import { Fragment } from 'react'
import type { SnapshotRecord } from '@/lib/domain/snapshot/record'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'

const TEXTS = ['plain', 'apa', 'chicago', 'mla', 'harvard1', 'vancouver'] as const
/** The files of reference managers, with the snapshot and all claims in it. */
const FORMATS = [
  ['bibtex', 'bib'],
  ['ris', 'ris'],
  ['csl', 'csl.json'],
] as const
type StyleName = (typeof TEXTS)[number]
type Texts = Readonly<Record<(typeof TEXTS)[number], string>>

export interface CitationTexts {
  readonly snapshot: Texts
  /** By claim; null where only the files have it. */
  readonly claims: Readonly<Record<string, Texts | null>>
}

interface HowToCiteProps {
  readonly id: string
  readonly record: SnapshotRecord
  readonly citations: CitationTexts
  readonly words: Words
}

export function HowToCite({ id, record, citations, words }: HowToCiteProps) {
  const { t } = words
  return (
    <section id="cite">
      <h2>{t('snapshot.cite')}</h2>
      <h3>{t('snapshot.cite-snapshot')}</h3>
      <Styles texts={citations.snapshot} styles={TEXTS} words={words} />
      <p className="no-print">
        {FORMATS.map(([style, extension], index) => (
          <Fragment key={style}>
            {index === 0 ? '' : ' · '}
            <a href={`/s/${id}.${extension}`} data-style={style} download>
              {t(`snapshot.style-${style}`)}
            </a>
          </Fragment>
        ))}
      </p>
      <div className="no-print">
        <h3>{t('snapshot.cite-claims')}</h3>
        <p>{t('snapshot.cite-claims-help')}</p>
        <ul className="plain">
          {record.claims.map((claim) => {
            const texts = citations.claims[claim.id]
            return texts == null ? null : (
              <li key={claim.id}>
                <details>
                  <summary>
                    {claim.claimant.name}: {formatQuantity(claim.quantity, words.locale, t)}
                  </summary>
                  <Styles texts={texts} styles={TEXTS} words={words} />
                </details>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

function Styles({
  texts,
  styles,
  words: { t },
}: {
  texts: Readonly<Partial<Record<StyleName, string>>>
  styles: readonly StyleName[]
  words: Words
}) {
  return (
    <dl>
      {styles.map((style) => (
        <div key={style}>
          <dt>{t(`snapshot.style-${style}`)}</dt>
          <dd className="take" data-style={style}>
            {texts[style]}
          </dd>
        </div>
      ))}
    </dl>
  )
}
