import type { Words } from '@/lib/format/translator'
import { DeskField } from '../../_components/desk-field'

/** What is asked of everything that is watched: its address, and a name for it. */
export function AddressFields({
  kind,
  help,
  typed,
  words: { t },
}: {
  kind: 'feed' | 'table'
  help: string
  typed: Readonly<Record<string, string>>
  words: Words
}) {
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <DeskField
        label={t('desk.watch.url')}
        help={help}
        id={`${kind}-url`}
        name="url"
        type="url"
        dir="ltr"
        maxLength={2_000}
        defaultValue={typed['url'] ?? ''}
        required
      />
      <DeskField
        label={t('desk.watch.name')}
        help={t('desk.watch.name-help')}
        id={`${kind}-name`}
        name="name"
        maxLength={120}
        defaultValue={typed['name'] ?? ''}
      />
    </>
  )
}
