import { ColumnHeads } from '@/components/ui/column-heads'
import type { ClaimAnswer, ComparisonAnswer } from '@/lib/answers/shapes'
import { claimsOf, type PartNode } from '@/lib/charts/breakdown/part-tree'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatPart } from '@/lib/sentences/part'
import { ClaimantName } from './claimant-name'
import { RestOfTable } from './rest-of-table'

interface Props {
  readonly wholes: readonly PartNode[]
  readonly actors: ComparisonAnswer['actors']
  readonly subject: string
  /** The address of all claims; left out where all rows are to be shown. */
  readonly all?: string
  readonly words: Words
}

/** Rows in one page; the full table of the event's claims has the others. */
const MAX_ROWS = 60

/** The breakdown as a table: every part with its whole, and what kind of part it is. */
export function BreakdownTable({ wholes, actors, subject, all, words }: Props) {
  const { t } = words
  const rows = wholes.flatMap((whole) => {
    const claims = claimsOf(whole)
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    return claims.flatMap((part) => {
      const of = part.partOf === null ? undefined : byId.get(part.partOf)
      return of === undefined ? [] : [{ part, of }]
    })
  })
  const most = all === undefined ? rows.length : MAX_ROWS
  return (
    <details className="mt-3">
      <summary className="small">{t('breakdown.table')}</summary>
      <table className="table table-cards" id="breakdown-table">
        <caption>{t('breakdown.caption', { subject })}</caption>
        <ColumnHeads
          names={[
            t('table.claimant'),
            t('breakdown.part-column'),
            t('breakdown.whole-column'),
            t('breakdown.kind-column'),
            t('table.words'),
            t('table.as-of'),
          ]}
        />
        <tbody>
          {rows.slice(0, most).map(({ part, of }) => (
            <Row key={part.id} part={part} of={of} actors={actors} words={words} />
          ))}
        </tbody>
      </table>
      <RestOfTable
        rule="first"
        shown={Math.min(rows.length, most)}
        all={rows.length}
        href={all ?? ''}
        words={words}
      />
    </details>
  )
}

function Row({
  part,
  of,
  actors,
  words,
}: Pick<Props, 'actors' | 'words'> & { readonly part: ClaimAnswer; readonly of: ClaimAnswer }) {
  const { locale, t } = words
  return (
    <tr>
      <th scope="row">
        <ClaimantName actor={part.claimant} words={words} />
      </th>
      <td data-label={t('breakdown.part-column')}>
        <a className="figure-cell" href={`/claims/${encodeURIComponent(part.id)}`}>
          {formatPart(part, of, actors, words)}
        </a>
      </td>
      <td data-label={t('breakdown.whole-column')}>{formatQuantity(of.quantity, locale, t)}</td>
      <td data-label={t('breakdown.kind-column')}>{t(`breakdown.${part.partKind ?? 'subset'}`)}</td>
      <td data-label={t('table.words')}>
        <q dir="auto" className="font-serif">
          {part.quantity.wording}
        </q>
      </td>
      <td data-label={t('table.as-of')}>{formatAsOf(part, locale, t, 'short')}</td>
    </tr>
  )
}
