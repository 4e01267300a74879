import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { Words } from '@/lib/format/translator'

/** One kind of what waits, as a table; nothing where none of it does. */
export function InboxSection({
  id,
  title,
  means,
  columns,
  shown,
  count,
  words: { t },
  children,
}: {
  id: string
  title: string
  means: string
  /** The heads of the columns; a last one without a head has what can be done. */
  columns: readonly string[]
  shown: number
  /** The number of all that wait. */
  count: number
  words: Words
  children: ReactNode
}) {
  if (shown === 0) return null
  return (
    <Section id={id} title={title}>
      <p className="measure-text quiet mb-2">{means}</p>
      <table className="table table-cards">
        <caption>{t('desk.inbox.count', { count })}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {count > shown ? (
        <p className="quiet mt-2">{t('desk.inbox.more', { count: count - shown })}</p>
      ) : null}
    </Section>
  )
}
