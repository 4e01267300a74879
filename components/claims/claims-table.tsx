import { formatCategory } from '@/lib/format/category'
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { datedFrom } from '@/lib/domain/time'
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import { Term } from '@/components/ui/term'
import { ClaimantName } from './claimant-name'
import { PublicationLink } from './publication-link'
import { StanceTag } from './stance-tag'
import { TransmissionTag } from './transmission-tag'

export type RowState = 'current' | 'history' | 'withdrawn' | 'part'

export interface ClaimRow {
  readonly claim: ClaimAnswer
  readonly state: RowState
  /** The words of the whole that this claim is part of; null when it stands for itself. */
  readonly whole: string | null
}

/** Heads of columns that the glossary explains. */
const TERMS = { claimant: 'claimant', 'as-of': 'about', publication: 'appearance' } as const

/** Claims as rows, each with its words, claimant, relay, publication, dates, stance and status. */
export function ClaimsTable({
  rows,
  caption,
  words,
}: {
  rows: readonly ClaimRow[]
  caption: string
  words: Words
}) {
  const { t } = words
  const columns = ['claimant', 'figure', 'words', 'as-of', 'stated', 'publication'] as const
  return (
    <table className="table table-cards">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column in TERMS ? (
                <Term is={TERMS[column as keyof typeof TERMS]} words={words}>
                  {t(`table.${column}`)}
                </Term>
              ) : (
                t(`table.${column}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={`${row.claim.id}-${row.state}`} row={row} words={words} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { claim, state, whole }, words }: { row: ClaimRow; words: Words }) {
  const { locale, t } = words
  const asOf = formatAsOf(claim, locale, t, 'short')
  const figure = formatQuantity(claim.quantity, locale, t)
  return (
    <tr
      data-state={state}
      data-part={whole === null ? undefined : ''}
      data-recorded={claim.recordedAt}
    >
      <th scope="row">
        <ClaimantName actor={claim.claimant} words={words} />{' '}
        <StanceTag stance={claim.stance} words={words} />
        {claim.ownVoice ? <div className="small quiet">{t('table.own-voice')}</div> : null}
      </th>
      <td data-label={t('table.figure')}>
        <a
          className="figure-cell"
          href={`/claims/${claim.id}`}
          aria-label={t('table.open-claim', {
            claimant: claim.claimant.name,
            figure,
            date: asOf,
          })}
        >
          {figure}
        </a>{' '}
        {state === 'history' ? <span className="tag">{t('table.superseded')}</span> : null}
        {state === 'withdrawn' ? (
          <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
        ) : null}
        <TransmissionTag note={claim.note} words={words} />
        {whole === null ? null : (
          <div className="small quiet">
            {formatCategory(claim.category, t)}
            {t('list.comma')}
            {t('table.part-of', { whole })}
          </div>
        )}
        {claim.revision === 1 ? null : (
          <div className="small quiet">{t('table.revised', { revision: claim.revision })}</div>
        )}
      </td>
      <td data-label={t('table.words')}>
        <q dir="auto" className="font-serif">
          {wordsOfFigure(claim)}
        </q>
      </td>
      <td data-label={t('table.as-of')}>{asOf}</td>
      <td data-label={t('table.stated')}>{formatStated(claim, locale, t, 'short')}</td>
      <td data-label={t('table.publication')}>
        <Publications claim={claim} words={words} />
      </td>
    </tr>
  )
}

function Publications({ claim, words }: { claim: ClaimAnswer; words: Words }) {
  const { locale, t } = words
  const [first, ...more] = claim.appearances
  if (first === undefined) {
    return (
      <a className="small" href={`/claims/${claim.id}`}>
        {t('table.published-later')}
      </a>
    )
  }
  const { publication, via } = first
  return (
    <>
      <bdi>{publication.publisher.name}</bdi>
      {t('list.comma')}
      <PublicationLink publication={publication} />
      <div className="small quiet">
        {publication.publishedAt === null
          ? t('table.no-date')
          : formatDate(datedFrom(publication.publishedAt), locale, t, 'short', {
              timeZone: claim.timeZone,
            })}
        {via.length === 0
          ? null
          : ` · ${t('claim.via', {
              names: formatList(
                via.map(({ name }) => name),
                words,
                9,
              ),
            })}`}
        {more.length === 0 ? null : (
          <>
            {' · '}
            <a href={`/claims/${claim.id}#appearances`}>
              {t('claim.appearances-count', { publications: claim.appearances.length })}
            </a>
          </>
        )}
      </div>
    </>
  )
}
