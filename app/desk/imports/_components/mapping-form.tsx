import type { FormChoices } from '@/components/desk/choices'
import type { Option } from '@/components/ui/choice'
import type { Words } from '@/lib/format/translator'
import {
  MAIN_FIELDS,
  MORE_FIELDS,
  namedColumns,
  type MappedField,
  type MappingForm as Typed,
} from '@/lib/server/desk/imports/mapping-form'
import type { ImportFile } from '@/lib/server/importing/import-file'
import { MAX_COLUMNS } from '@/lib/server/importing/look'
import { PlainField } from '../../statements/_components/plain-fields'
import { FaultText } from './fault-text'
import { MappingField } from './mapping-field'
import { WritingFields } from './writing-fields'

/** What the columns are: which cells are figures, what every figure says beside, and how numbers and days are written. */
export function MappingForm({
  file: { id, progress },
  typed,
  loaded,
  choices,
  words,
}: {
  file: ImportFile
  typed: Typed
  /** The name of the mapping that the form is filled with; empty for none. */
  loaded: string
  choices: Pick<FormChoices, 'measures' | 'categories' | 'forms' | 'bases' | 'methods' | 'events'>
  words: Words
}) {
  const { t } = words
  const { look, faults } = progress
  const columns = namedColumns(look?.header ?? []).filter(({ at }) => at < MAX_COLUMNS)
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.code
  const listed: Partial<Record<MappedField, readonly Option[]>> = {
    measure: choices.measures,
    category: choices.categories,
    form: choices.forms,
    basis: choices.bases,
    method: choices.methods,
    event: choices.events,
  }
  const fieldOf = (field: MappedField) => (
    <MappingField
      key={field}
      field={field}
      form={typed}
      columns={columns.map(({ name }) => name)}
      words={listed[field] ?? []}
      fault={faultOf(field)}
      texts={words}
    />
  )
  return (
    <form method="post" action="/desk/acts/import-try" className="desk-statement">
      <input type="hidden" name="file" value={id} />
      <input type="hidden" name="loaded" value={loaded} />
      <fieldset className="desk-claim">
        <legend>{t('desk.import.figures')}</legend>
        <p className="small quiet">{t('desk.import.figures-help')}</p>
        <div className="import-columns">
          {columns.map(({ name, at }) => (
            <label key={at} className="desk-check">
              <input
                type="checkbox"
                name={`figure.${at}`}
                defaultChecked={typed[`figure.${at}`] !== undefined}
              />
              <bdi>{name}</bdi>
            </label>
          ))}
        </div>
        <FaultText id="fault.figures" fault={faultOf('figures')} texts={words} />
      </fieldset>
      <fieldset className="desk-claim">
        <legend>{t('desk.import.says')}</legend>
        <p className="small quiet measure-text">
          {t('desk.import.says-help', { example: '{Day}' })}
        </p>
        <div>{MAIN_FIELDS.map(fieldOf)}</div>
        <details className="desk-more" open={MORE_FIELDS.some((one) => isSaid(typed, one))}>
          <summary>{t('desk.import.more')}</summary>
          {MORE_FIELDS.map(fieldOf)}
        </details>
      </fieldset>
      <fieldset className="desk-claim">
        <legend>{t('desk.import.writing')}</legend>
        <p className="small quiet measure-text">{t('desk.import.writing-help')}</p>
        <WritingFields typed={typed} words={words} />
        <FaultText id="fault.timeZone" fault={faultOf('timeZone')} texts={words} />
      </fieldset>
      <fieldset className="desk-claim">
        <legend>{t('desk.import.remember')}</legend>
        <div className="desk-row">
          <PlainField name="name" label={t('desk.import.mapping-name')} value={typed.name} />
        </div>
        <FaultText id="fault.name" fault={faultOf('name')} texts={words} />
        <label className="desk-check">
          <input type="checkbox" name="keep" defaultChecked={typed.keep !== undefined} />
          {t('desk.import.keep')}
        </label>
      </fieldset>
      <p className="desk-buttons">
        <button type="submit" className="button">
          {t('desk.import.try')}
        </button>{' '}
        <span className="small quiet">{t('desk.import.try-help')}</span>
      </p>
    </form>
  )
}

function isSaid(typed: Typed, field: MappedField): boolean {
  return (typed[`from.${field}`] ?? '') !== '' || (typed[`text.${field}`] ?? '') !== ''
}
