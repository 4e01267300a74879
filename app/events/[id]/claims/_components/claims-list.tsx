import type { Words } from '@/lib/format/translator'
import { formatNumber } from '@/lib/format/figure'
import { turned, type ClaimSort } from '@/lib/url/claims-list'
import { tableHref } from './address'
import { ClaimRow } from './claim-row'
import type { ClaimsPageContent } from './load'

const COLUMNS = [
  ['claimant', 'claimant'],
  ['subject', null],
  ['figure', 'figure'],
  ['words', null],
  ['as-of', 'about'],
  ['stated', 'stated'],
  ['publication', 'publisher'],
] as const

/** A page of claims; the head of a column turns the order. */
export function ClaimsList({ page, words }: { page: ClaimsPageContent; words: Words }) {
  const { locale, t } = words
  const { list, actors, all } = page
  const byId = new Map(all.map((claim) => [claim.id, claim]))
  const number = (value: number) => formatNumber(value, locale)
  return (
    <table className="table table-cards table-claims">
      <caption>
        {t('claims-page.caption', {
          first: number(list.offset + 1),
          last: number(list.offset + list.claims.length),
          total: number(list.total),
        })}
      </caption>
      <thead>
        <tr>
          {COLUMNS.map(([column, sort]) => (
            <Head
              key={column}
              title={column === 'subject' ? t('claims-page.subject') : t(`table.${column}`)}
              {...{ sort, page, words }}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {list.claims.map((claim) => (
          <ClaimRow
            key={claim.id}
            whole={byId.get(claim.partOf ?? '')}
            {...{ claim, actors, words }}
          />
        ))}
      </tbody>
    </table>
  )
}

function Head({
  title,
  sort,
  page,
  words: { t },
}: {
  title: string
  sort: ClaimSort | null
  page: ClaimsPageContent
  words: Words
}) {
  const { order } = page
  if (sort === null) return <th scope="col">{title}</th>
  const isSorted = order.sort === sort
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <a
        className="sort"
        href={tableHref(page, turned(order, sort))}
        title={t(isSorted ? 'claims-page.turn-back' : 'claims-page.turn', { column: title })}
      >
        {title}
      </a>
    </th>
  )
}
