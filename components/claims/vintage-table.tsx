import { ColumnHeads } from '@/components/ui/column-heads'
import type { VintageAnswer, VintageDayAnswer } from '@/lib/answers/vintages'
import { datedFrom } from '@/lib/domain/time'
import { formatDate } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatSaid } from '@/lib/sentences/vintage'
import { ClaimantName } from './claimant-name'
import { RestOfTable } from './rest-of-table'

/** Rows in one page; the full table of the event's claims has all that is about the day. */
const MAX_ROWS = 60

/** The chart of vintages as a table, in the order in which they were said: of many the latest. */
export function VintageTable({
  day,
  all,
  words,
}: {
  day: VintageDayAnswer
  /** The address of all claims about this day; left out where all rows are to be shown. */
  all?: string
  words: Words
}) {
  const { locale, t } = words
  const shown = all === undefined ? day.vintages : day.vintages.slice(-MAX_ROWS)
  return (
    <details className="mt-3">
      <summary className="small">{t('vintage.table')}</summary>
      <table className="table table-cards" id="as-published-table">
        <caption>{t('vintage.caption', { date: formatDate(day, locale, t) })}</caption>
        <ColumnHeads
          names={[
            t('table.claimant'),
            t('vintage.said'),
            t('table.figure'),
            t('table.words'),
            t('vintage.change'),
          ]}
        />
        <tbody>
          {shown.map((vintage) => (
            <Row key={vintage.id} vintage={vintage} words={words} />
          ))}
        </tbody>
      </table>
      <RestOfTable
        rule="latest"
        shown={shown.length}
        all={day.vintages.length}
        href={all ?? ''}
        words={words}
      />
    </details>
  )
}

function Row({ vintage, words }: { vintage: VintageAnswer; words: Words }) {
  const { locale, t } = words
  const { claim, kind, saidOn, saidOnPrecision, corrections } = vintage
  const said = { date: saidOn, precision: saidOnPrecision }
  return (
    <tr data-vintage={vintage.id}>
      <th scope="row">
        <ClaimantName actor={claim.claimant} words={words} />
      </th>
      <td data-label={t('vintage.said')}>{formatSaid(said, claim, words, 'short')}</td>
      <td data-label={t('table.figure')}>
        <a className="figure-cell" href={`/claims/${encodeURIComponent(claim.id)}`}>
          {formatQuantity(claim.quantity, locale, t)}
        </a>
      </td>
      <td data-label={t('table.words')}>
        {kind === 'said' || kind === 'revised' ? (
          <q dir="auto" className="font-serif">
            {claim.quantity.wording}
          </q>
        ) : null}
      </td>
      <td data-label={t('vintage.change')}>
        {formatChange(vintage, words)}
        {corrections.map(({ revision, before, reason, recordedAt }) => (
          <div key={revision}>
            {t('vintage.corrected', {
              figure: formatQuantity(before, locale, t),
              recorded: formatDate(datedFrom(recordedAt), locale, t, 'short'),
              reason: t(`reason.${reason}`),
            })}
          </div>
        ))}
      </td>
    </tr>
  )
}

function formatChange({ kind, reason, note, claim }: VintageAnswer, { t }: Words): string {
  if (kind !== 'said') {
    const words = t(`chart.vintage.words-${kind}`, { reason: t(`reason.${reason ?? 'unknown'}`) })
    return note === null ? words : `${words} ${note}`
  }
  const why = claim.step?.reason ?? null
  const told = [why === null ? t('vintage.first') : t(`reason.${why}`), claim.step?.note ?? null]
  return told.filter((text) => text !== null).join('. ')
}
