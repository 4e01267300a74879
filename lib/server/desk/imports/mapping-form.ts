/** The form that says what the columns of a table are, as a mapping, and a mapping as that form. */
import type { RowColumn } from '@/lib/feeds/claim-rows/columns'
import { mappingInput, type FieldSource, type Mapping } from '@/lib/feeds/mapping/mapping'
import { digestOf } from '@/lib/store/ids'
import type { FaultCode, FileFault } from '../../importing/import-file'
import { idFor } from '../resolve-names'

/** What nearly every table says, or what is the same for all of it. */
export const MAIN_FIELDS = [
  'claimant',
  'measure',
  'asOf',
  'event',
  'publisher',
  'publicationTitle',
  'publicationUrl',
  'publishedAt',
] as const satisfies readonly RowColumn[]

export const MORE_FIELDS = [
  'group',
  'category',
  'scope',
  'place',
  'placeAdmin',
  'placeCode',
  'basis',
  'from',
  'method',
  'term',
  'wording',
  'form',
  'valueTo',
  'low',
  'high',
  'level',
  'statedOn',
  'ownVoice',
  'via',
  'citing',
  'locator',
  'retrievedAt',
  'archivedUrl',
] as const satisfies readonly RowColumn[]

export type MappedField = (typeof MAIN_FIELDS)[number] | (typeof MORE_FIELDS)[number]
const FIELDS: readonly MappedField[] = [...MAIN_FIELDS, ...MORE_FIELDS]

/** No figure is one without these. */
const REQUIRED: readonly MappedField[] = [
  'claimant',
  'measure',
  'asOf',
  'event',
  'publisher',
  'publicationTitle',
]

/** A table of 200 columns fits. */
export const MAX_FORM_BYTES = 200_000

export type MappingForm = Readonly<Record<string, string>>

/** The columns that a form can name: the first of several with one name. */
export function namedColumns(header: readonly string[]): { name: string; at: number }[] {
  return header
    .map((name, at) => ({ name, at }))
    .filter(({ name, at }) => name !== '' && header.indexOf(name) === at)
}

export type MappingReading =
  | { readonly ok: true; readonly mapping: Mapping }
  | { readonly ok: false; readonly faults: readonly FileFault[] }

/** `before` is the mapping that the form was filled with: what it has beyond the form is kept. */
export function mappingOfForm(
  form: MappingForm,
  header: readonly string[],
  before: Mapping | null,
): MappingReading {
  const { fields, faults } = fieldsOfForm(form, before)
  const figures = namedColumns(header)
    .filter(({ at }) => form[`figure.${at}`] !== undefined)
    .map(({ name: column }) => ({
      column,
      fields: before?.figures.find((one) => one.column === column)?.fields ?? {},
    }))
  const name = form.name?.trim() ?? ''
  if (figures.length === 0) faults.push({ field: 'figures', code: 'no-figure' })
  if (name === '') faults.push({ field: 'name', code: 'no-name' })
  const parsed = mappingInput.safeParse({
    name: idFor(name, digestOf, 'mapping'),
    header,
    fields,
    figures,
    read: form.read === 'words' ? 'words' : 'digits',
    leftOut: listOf(form.leftOut),
    grouping: form.grouping || null,
    decimal: form.decimal || null,
    dates: form.dates || undefined,
    calendar: form.calendar || undefined,
    timeZone: form.timeZone?.trim() || null,
  })
  if (!parsed.success) {
    for (const { path } of parsed.error.issues) faults.push(faultAt(path))
  }
  return parsed.success && faults.length === 0
    ? { ok: true, mapping: parsed.data }
    : { ok: false, faults }
}

function fieldsOfForm(form: MappingForm, before: Mapping | null) {
  const fields: Partial<Record<RowColumn, FieldSource>> = {}
  const faults: FileFault[] = []
  for (const field of FIELDS) {
    const source = sourceOf(form[`from.${field}`] ?? '', form[`text.${field}`]?.trim() ?? '')
    if (source !== null) fields[field] = withValues(source, before?.fields[field])
    else if (REQUIRED.includes(field)) faults.push({ field, code: 'required' })
  }
  return { fields, faults }
}

/** What the select and the text beside it say together; null where they say nothing. */
function sourceOf(from: string, text: string): FieldSource | null {
  if (from.startsWith('column:')) return { column: from.slice('column:'.length), values: {} }
  if (from.startsWith('is:')) return { constant: from.slice('is:'.length) }
  if (from === 'name') return { columnName: true, values: {} }
  if (text === '') return null
  return /\{[^{}]+\}/.test(text) ? { words: text } : { constant: text }
}

/** What the texts of the same column stood for stays said. */
function withValues(source: FieldSource, before: FieldSource | undefined): FieldSource {
  if (!('values' in source) || before === undefined || !('values' in before)) return source
  const column = (one: FieldSource) => ('column' in one ? one.column : null)
  return column(source) === column(before) ? { ...source, values: before.values } : source
}

function faultAt(path: readonly PropertyKey[]): FileFault {
  const [top, field] = path.map(String)
  const code: FaultCode = top === 'timeZone' ? 'no-zone' : 'too-long'
  return { field: (top === 'fields' ? field : top) ?? 'name', code }
}

function listOf(text = ''): string[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** The form as it would have been filled in for this mapping. */
export function formOfMapping(mapping: Mapping, header: readonly string[]): MappingForm {
  const form: Record<string, string> = {
    name: mapping.name,
    read: mapping.read,
    leftOut: mapping.leftOut.join('; '),
    grouping: mapping.grouping ?? '',
    decimal: mapping.decimal ?? '',
    dates: mapping.dates,
    calendar: mapping.calendar,
    timeZone: mapping.timeZone ?? '',
  }
  for (const { name, at } of namedColumns(header)) {
    const isValue = valueColumn(mapping) === name
    if (isValue || mapping.figures.some(({ column }) => column === name))
      form[`figure.${at}`] = 'on'
  }
  for (const field of FIELDS) {
    const source = mapping.fields[field]
    if (source === undefined) continue
    if ('column' in source) form[`from.${field}`] = `column:${source.column}`
    else if ('columnName' in source) form[`from.${field}`] = 'name'
    else form[`text.${field}`] = 'words' in source ? source.words : source.constant
  }
  return form
}

/** A mapping without columns of figures has one column that holds the value. */
function valueColumn({ fields, figures }: Mapping): string | null {
  const { value } = fields
  return figures.length === 0 && value !== undefined && 'column' in value ? value.column : null
}

/** The form of a table that nobody mapped yet. */
export function emptyForm(fileName: string): MappingForm {
  const { leftOut, dates, calendar } = mappingInput.parse({ name: 'x' })
  const name = fileName.replace(/\.[a-z0-9]{1,6}$/i, '').slice(0, 60)
  return { name, leftOut: leftOut.join('; '), dates, calendar, keep: 'on' }
}
