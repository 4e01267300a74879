import { Instant } from '@/components/ui/instant'
import type { Words } from '@/lib/format/translator'
import type { InboxImport } from '@/lib/server/watching/inbox'
import { InboxSection } from './inbox-section'
import { PutAway } from './put-away'

/** Imports with rows that nobody recorded, each of which tells its reasons row by row. */
export function InboxImports({
  imports,
  words,
}: {
  imports: readonly InboxImport[]
  words: Words
}) {
  const { t } = words
  const heads = {
    file: t('desk.inbox.file'),
    sent: t('desk.inbox.sent'),
    held: t('desk.inbox.held-rows'),
    refused: t('desk.inbox.refused-rows'),
  }
  return (
    <InboxSection
      id="imports"
      title={t('desk.inbox.held')}
      means={t('desk.inbox.held-means')}
      columns={Object.values(heads)}
      shown={imports.length}
      count={imports.length}
      words={words}
    >
      {imports.map(({ id, name, at, held, refused }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/desk/imports/${id}`} dir="auto">
              {name}
            </a>
          </th>
          <td data-label={heads.sent}>
            <Instant at={at} words={words} />
          </td>
          <td data-label={heads.held} className="number-cell">
            {held}
          </td>
          <td data-label={heads.refused} className="number-cell">
            {refused}
          </td>
          <PutAway id={id} of={name} words={words} />
        </tr>
      ))}
    </InboxSection>
  )
}
