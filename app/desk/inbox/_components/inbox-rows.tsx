import { formatDate } from '@/lib/format/date'
import type { Words } from '@/lib/format/translator'
import type { InboxRow } from '@/lib/server/watching/inbox'
import { InboxSection } from './inbox-section'
import { PutAway } from './put-away'

/** Rows that are gone from a watched table: each leads to its claim, which stands until somebody withdraws it. */
export function InboxRows({
  rows,
  count,
  words,
}: {
  rows: readonly InboxRow[]
  count: number
  words: Words
}) {
  const { t, locale } = words
  const heads = {
    words: t('desk.inbox.words'),
    claimant: t('desk.inbox.claimant'),
    asOf: t('desk.inbox.as-of'),
    table: t('desk.inbox.table'),
    row: t('desk.inbox.row'),
  }
  return (
    <InboxSection
      id="rows"
      title={t('desk.inbox.vanished')}
      means={t('desk.inbox.vanished-means')}
      columns={Object.values(heads)}
      shown={rows.length}
      count={count}
      words={words}
    >
      {rows.map(({ id, claim, wording, claimantName, asOf, table, row }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/desk/statements/claims/${encodeURIComponent(claim)}`} dir="auto">
              {wording}
            </a>
          </th>
          <td data-label={heads.claimant}>
            <bdi>{claimantName}</bdi>
          </td>
          <td data-label={heads.asOf}>
            {formatDate({ date: asOf.slice(0, 10), precision: 'day' }, locale, t)}
          </td>
          <td data-label={heads.table}>
            <bdi>{table}</bdi>
          </td>
          <td data-label={heads.row} className="number-cell">
            {row}
          </td>
          <PutAway id={id} of={`${claimantName}, ${wording}`} words={words} />
        </tr>
      ))}
    </InboxSection>
  )
}
