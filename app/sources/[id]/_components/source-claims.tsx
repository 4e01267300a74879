import { ColumnHeads } from '@/components/ui/column-heads'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatSubject } from '@/lib/sentences/lane'
import { withdrawnAs } from '@/lib/sentences/withdrawal'
import type { ListedClaim } from '@/lib/server/reading/source-profile'
import { wordsOfFigure } from '@/lib/sentences/figure-words'

/** Claims of one measure in one event: figure, words, whom it counts, and how it moved. */
export function SourceClaims({
  claims,
  caption,
  actors,
  words,
}: {
  claims: readonly ListedClaim[]
  caption: string
  actors: ComparisonAnswer['actors']
  words: Words
}) {
  const { locale, t } = words
  const aboutOf = (claim: ClaimAnswer) => formatAsOf(claim, locale, t, 'short')
  return (
    <table className="table table-cards table-fixed-5">
      <caption>{caption}</caption>
      <ColumnHeads
        names={[
          t('table.figure'),
          t('table.as-of'),
          t('source.subject'),
          t('table.words'),
          t('source.step'),
        ]}
      />
      <tbody>
        {claims.map(({ claim, whole, step }) => (
          <tr key={claim.id} data-state={claim.status}>
            <th scope="row" className="figure-cell">
              <a href={`/claims/${claim.id}`}>{formatQuantity(claim.quantity, locale, t)}</a>{' '}
              {claim.status === 'withdrawn' ? (
                <span className="tag tag-strong">{t(`table.${withdrawnAs(claim)}`)}</span>
              ) : null}
              {whole === null ? null : (
                <a className="small font-normal" href={`/claims/${whole.id}`}>
                  {t('table.part-of', { whole: formatQuantity(whole.quantity, locale, t) })}
                </a>
              )}
            </th>
            <td data-label={t('table.as-of')}>{aboutOf(claim)}</td>
            <td data-label={t('source.subject')}>{formatSubject(claim, actors, words)}</td>
            <td data-label={t('table.words')}>
              <q className="font-serif">{wordsOfFigure(claim)}</q>
            </td>
            <td data-label={t('source.step')}>
              {step === null ? null : <Step step={step} words={words} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Step({
  step: { previous, direction, reason, note },
  words,
}: {
  step: NonNullable<ListedClaim['step']>
  words: Words
}) {
  const { locale, t } = words
  const text = t(`source.step-${direction}`, {
    figure: formatQuantity(previous.quantity, locale, t),
    date: formatAsOf(previous, locale, t, 'short'),
  })
  return (
    <>
      {direction === 'down' ? <strong>{text}</strong> : text}
      {direction === 'down' || reason !== null ? (
        <div className="small quiet">
          {reason === null || reason === 'unknown'
            ? t('reason.unknown')
            : t('source.reason', { reason: t(`reason.${reason}`) })}
          {note === null ? null : ` · ${note}`}
        </div>
      ) : null}
    </>
  )
}
