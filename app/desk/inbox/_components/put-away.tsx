import type { Words } from '@/lib/format/translator'
import { ActButton } from '../../_components/act-button'

/** The last cell of a row of the inbox; `of` is what a screen reader says of the row. */
export function PutAway({ id, of, words: { t } }: { id: string; of: string; words: Words }) {
  return (
    <td>
      <ActButton act="put-away" field="item" id={id} label={t('desk.inbox.dismiss')} of={of} />
    </td>
  )
}
