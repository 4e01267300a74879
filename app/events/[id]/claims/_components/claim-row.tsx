import { ClaimantName } from '@/components/claims/claimant-name'
import { PublicationLink } from '@/components/claims/publication-link'
import { StanceTag } from '@/components/claims/stance-tag'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { asOfOf } from '@/lib/domain/claim'
import { datedFrom, type DatedValue } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import { formatSubject } from '@/lib/format/lane'
import { formatList } from '@/lib/format/list'
import type { Words } from '@/lib/format/translator'

/** One claim of any measure: who, about whom, how many, in which words, when, published where. */
export function ClaimRow({
  claim,
  whole,
  actors,
  words,
}: {
  claim: ClaimAnswer
  /** What it is a part of; undefined when it stands for itself, or the whole is not in view. */
  whole: ClaimAnswer | undefined
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const on = (date: DatedValue) => formatDate(date, locale, t, 'short')
  const figure = formatQuantity(claim.quantity, locale, t)
  const open = { claimant: claim.claimant.name, figure, date: on(asOfOf(claim)) }
  return (
    <tr data-state={claim.status}>
      <th scope="row">
        <a href={`/sources/${claim.claimant.id}`}>
          <ClaimantName actor={claim.claimant} words={words} />
        </a>{' '}
        <StanceTag stance={claim.stance} words={words} />
        {claim.ownVoice ? <div className="small quiet">{t('table.own-voice')}</div> : null}
      </th>
      <td data-label={t('claims-page.subject')}>
        {t(`measure.${claim.measure}`)}
        <div className="small quiet">{formatSubject(claim, actors, words)}</div>
      </td>
      <td data-label={t('table.figure')}>
        <a
          className="figure-cell"
          href={`/claims/${claim.id}`}
          aria-label={t('table.open-claim', open)}
        >
          {figure}
        </a>{' '}
        {claim.status === 'withdrawn' ? (
          <span className="tag tag-strong">{t('table.withdrawn')}</span>
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
      </td>
      <td data-label={t('table.words')}>
        <q dir="auto" className="font-serif">
          {claim.appearances[0]?.wording ?? claim.quantity.wording}
        </q>
      </td>
      <td data-label={t('table.as-of')}>{open.date}</td>
      <td data-label={t('table.stated')}>
        {claim.statedOn === null
          ? t('table.not-said')
          : on({ date: claim.statedOn, precision: claim.statedOnPrecision })}
      </td>
      <td data-label={t('table.publication')}>
        <Published claim={claim} words={words} />
      </td>
    </tr>
  )
}

function Published({ claim, words }: { claim: ClaimAnswer; words: Words }) {
  const { locale, t } = words
  const [first, ...more] = claim.appearances
  if (first === undefined) return null
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
          : formatDate(datedFrom(publishedAt), locale, t, 'short')}
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
