import type { Option } from '@/components/ui/choice'
import type { Words } from '@/lib/format/translator'
import type { MappedField, MappingForm } from '@/lib/server/desk/imports/mapping-form'
import type { FaultCode } from '@/lib/server/importing/import-file'
import { FaultText } from './fault-text'
import { FIELD_LABELS } from './field-labels'

/** One thing that every figure says: from a column, the same for all, or the name of the figure's own column. */
export function MappingField({
  field,
  form,
  columns,
  words: choices,
  fault,
  texts: { t },
}: {
  field: MappedField
  form: MappingForm
  columns: readonly string[]
  /** What it can be for all figures alike, where that is a list. */
  words: readonly Option[]
  fault: FaultCode | undefined
  texts: Words
}) {
  const [select, text, about] = ['from', 'text', 'fault'].map((part) => `${part}.${field}`)
  const label = t(FIELD_LABELS[field])
  const described = fault === undefined ? undefined : about
  const from = form[`from.${field}`] ?? ''
  const typed = form[`text.${field}`] ?? ''
  // A constant of the list is shown as its word, whoever wrote the mapping.
  const isWord = from === '' && choices.some(({ value }) => value === typed)
  return (
    <div className="import-field field">
      <label htmlFor={select}>{label}</label>
      <select
        id={select}
        name={select}
        defaultValue={isWord ? `is:${typed}` : from}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={described}
      >
        <option value="">{t('desk.import.from-typed')}</option>
        {columns.length === 0 ? null : (
          <optgroup label={t('desk.import.from-column')}>
            {columns.map((name) => (
              <option key={name} value={`column:${name}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <option value="name">{t('desk.import.from-name')}</option>
        {choices.length === 0 ? null : (
          <optgroup label={t('desk.import.from-all')}>
            {choices.map(({ value, label: word }) => (
              <option key={value} value={`is:${value}`}>
                {word}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <input
        name={text}
        defaultValue={isWord ? '' : typed}
        aria-label={t('desk.import.typed', { field: label })}
        aria-describedby={described}
        dir="auto"
        maxLength={1000}
        autoComplete="off"
      />
      <FaultText id={about} fault={fault} texts={{ t }} />
    </div>
  )
}
