import { ClaimantName } from '@/components/claims/claimant-name'
import { PublicationLink } from '@/components/claims/publication-link'
import { StanceTag } from '@/components/claims/stance-tag'
import { Instant } from '@/components/ui/instant'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { datedFrom, dayOf, type DatedValue } from '@/lib/domain/time'
import { formatAsOf, formatDate, formatStated } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'
import { formatInterval } from '@/lib/sentences/interval'
import { formatSubject } from '@/lib/sentences/lane'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import { wordsOfFigure } from '@/lib/sentences/figure-words'
import type { ClaimColumnName } from '@/lib/url/claims-list'

export interface ClaimCellProps {
  readonly claim: ClaimAnswer
  /** What it is a part of; undefined when it stands for itself, or the whole is not in view. */
  readonly whole: ClaimAnswer | undefined
  readonly actors: ComparisonAnswer['actors']
  readonly words: Words
}

/** What a column says of a claim. */
export function ClaimCell({ column, ...props }: ClaimCellProps & { column: ClaimColumnName }) {
  const { claim, words } = props
  const { locale, t } = words
  const on = (date: DatedValue) => formatDate(date, locale, t, 'short')
  switch (column) {
    case 'claimant':
      return <Claimant {...props} />
    case 'subject':
      return <Subject {...props} />
    case 'figure':
      return <Figure {...props} />
    case 'words':
      return (
        <q dir="auto" className="font-serif">
          {wordsOfFigure(claim)}
        </q>
      )
    case 'interval':
      return formatInterval(claim.quantity, words)
    case 'term': {
      const term = claim.appearances[0]?.term ?? null
      return term === null ? (
        <span className="quiet">{t('table.not-said')}</span>
      ) : (
        <q dir="auto" className="font-serif">
          {term}
        </q>
      )
    }
    case 'about':
      return on(asOfOf(claim))
    case 'stated':
      return formatStated(claim, locale, t, 'short')
    case 'method':
      return t(`method.${claim.method}`)
    case 'publication':
      return <Published {...props} />
    case 'recorded':
      return (
        <Instant at={claim.recordedAt} words={words}>
          {on({ date: dayOf(claim.recordedAt), precision: 'day' })}
        </Instant>
      )
    default:
      return column satisfies never
  }
}

function Claimant({ claim, words }: ClaimCellProps) {
  return (
    <>
      <a href={`/sources/${claim.claimant.id}`}>
        <ClaimantName actor={claim.claimant} words={words} />
      </a>{' '}
      <StanceTag stance={claim.stance} words={words} />
      {claim.ownVoice ? <div className="small quiet">{words.t('table.own-voice')}</div> : null}
    </>
  )
}

function Subject({ claim, actors, words }: ClaimCellProps) {
  return (
    <>
      {words.t(`measure.${claim.measure}`)}
      <div className="small quiet">{formatSubject(claim, actors, words)}</div>
    </>
  )
}

function Figure({ claim, whole, words: { locale, t } }: ClaimCellProps) {
  const figure = formatQuantity(claim.quantity, locale, t)
  const date = formatAsOf(claim, locale, t, 'short')
  return (
    <>
      <a
        className="figure-cell"
        href={`/claims/${claim.id}`}
        aria-label={t('table.open-claim', { claimant: claim.claimant.name, figure, date })}
      >
        {figure}
      </a>{' '}
      {claim.status === 'withdrawn' ? (
        <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
      ) : null}
      {whole === undefined ? null : (
        <div className="small quiet">
          <a href={`/claims/${whole.id}`}>
            {t('table.part-of', { whole: formatQuantity(whole.quantity, locale, t) })}
          </a>
        </div>
      )}
      {claim.revision === 1 ? null : (
        <div className="small quiet">{t('table.revised', { revision: claim.revision })}</div>
      )}
    </>
  )
}

function Published({ claim, words }: ClaimCellProps) {
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
  const { publisher, publishedAt } = publication
  const relays = formatList(
    via.map(({ name }) => name),
    words,
    9,
  )
  return (
    <>
      <bdi>{publisher.name}</bdi>
      {t('list.comma')}
      <PublicationLink publication={publication} />
      <div className="small quiet">
        {publishedAt === null
          ? t('table.no-date')
          : formatDate(datedFrom(publishedAt), locale, t, 'short', { timeZone: claim.timeZone })}
        {via.length === 0 ? null : ` · ${t('claim.via', { names: relays })}`}
        {more.length === 0 ? null : (
          <>
            {' · '}
            <a href={`/claims/${claim.id}#appearances`}>
              {t('table.more-publications', { count: more.length })}
            </a>
          </>
        )}
      </div>
    </>
  )
}
