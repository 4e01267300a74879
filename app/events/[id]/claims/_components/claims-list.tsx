import Link from 'next/link'
import { formatNumber } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { tableHref, turned, type ClaimColumnName } from '@/lib/url/claims-list'
import { ClaimCell } from './claim-cell'
import { columnsShown, columnTitle, SORT_OF } from './columns'
import type { ClaimsPageContent } from './load'

/** A page of claims in the columns that were chosen; the head of a column turns the order. */
export function ClaimsList({ page, words }: { page: ClaimsPageContent; words: Words }) {
  const { list, actors, table } = page
  const { locale, t } = words
  const number = (value: number) => formatNumber(value, locale)
  const columns = columnsShown(table.columns)
  return (
    <table className="table table-cards table-claims" id="rows">
      <caption>
        {t('claims-page.caption', {
          first: number(list.offset + 1),
          last: number(list.offset + list.claims.length),
          total: number(list.total),
        })}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column} column={column} page={page} words={words} />
          ))}
        </tr>
      </thead>
      <tbody>
        {list.claims.map((claim) => (
          <tr key={claim.id} data-state={claim.status}>
            {columns.map((column) => {
              const whole = list.wholes.get(claim.partOf ?? '')
              const cell = (
                <ClaimCell
                  column={column}
                  claim={claim}
                  whole={whole}
                  actors={actors}
                  words={words}
                />
              )
              return column === 'claimant' ? (
                <th key={column} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={column} data-column={column} data-label={columnTitle(column, words)}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Head({
  column,
  page: { event, choice, table },
  words,
}: {
  column: ClaimColumnName
  page: ClaimsPageContent
  words: Words
}) {
  const { t } = words
  const title = columnTitle(column, words)
  const sort = SORT_OF[column]
  if (sort === null) return <th scope="col">{title}</th>
  const { order } = table
  const isSorted = order.sort === sort
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {/* Stays where the reader is, and keeps the focus. */}
      <Link
        prefetch={false}
        scroll={false}
        className="sort"
        href={tableHref(event.id, choice, {
          ...table,
          order: turned(order, sort),
          cursor: undefined,
        })}
        title={t(isSorted ? 'claims-page.turn-back' : 'claims-page.turn', { column: title })}
      >
        {title}
      </Link>
    </th>
  )
}
