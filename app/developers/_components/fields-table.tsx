import type { Words } from '@/lib/format/translator'
import type { ApiField } from './api-model'
import { ColumnHeads } from '@/components/ui/column-heads'

/** Parameters of a call, or fields of a shape: name, type, whether it must be there, meaning. */
export function FieldsTable({
  title,
  fields,
  words: { t },
}: {
  title: string
  fields: readonly ApiField[]
  words: Words
}) {
  return (
    <table className="table table-cards table-fields">
      <ColumnHeads names={[title, t('developers.type'), t('developers.meaning')]} />
      <tbody>
        {fields.map(({ name, type, isRequired, description }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>{' '}
              {isRequired ? <span className="tag">{t('developers.required')}</span> : null}
            </th>
            <td data-label={t('developers.type')}>
              {type.includes(' | ') ? <code dir="ltr">{type}</code> : <bdi>{type}</bdi>}
            </td>
            <td data-label={description === null ? undefined : t('developers.meaning')}>
              {description === null ? null : (
                <span lang="en" dir="auto">
                  {description}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
