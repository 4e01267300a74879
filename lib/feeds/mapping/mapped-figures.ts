/** The figures of a row by a mapping: what each says in every column of ours, or why it says nothing. */
import { plainNumbers } from '@/lib/domain/words/numbers'
import { plainText } from '@/lib/domain/words/plain-text'
import { quantityIn } from '@/lib/domain/words/quantities'
import { ROW_COLUMNS, type RowColumn } from '../claim-rows/columns'
import { countOf } from '../claim-rows/conventions'
import { dateOf } from './dates'
import type { FieldSource, Mapping } from './mapping'

export interface MappedFigure {
  /** Which of the figures of its row it is, from 0. */
  readonly part: number
  readonly cells: ReadonlyMap<RowColumn, string>
  /** The column of the file that a column of ours was read from; a constant has none. */
  readonly from: ReadonlyMap<RowColumn, string>
  /** Why it says no figure; null where it does. */
  readonly leftOut: string | null
  /** What a person has to look at before it is recorded; null for nothing. */
  readonly doubt: string | null
}

type CellOf = (column: string) => string

const DATES: readonly RowColumn[] = ['asOf', 'from', 'statedOn', 'publishedAt', 'retrievedAt']

export function mappedFigures(mapping: Mapping, cellOf: CellOf): MappedFigure[] {
  const { figures, fields } = mapping
  if (figures.length === 0) {
    const source = fields.value
    const column = source !== undefined && 'column' in source ? source.column : null
    return [figureOf(mapping, fields, column, 0, cellOf)]
  }
  return figures.map((figure, part) =>
    figureOf(mapping, { ...fields, ...figure.fields }, figure.column, part, cellOf),
  )
}

function figureOf(
  mapping: Mapping,
  fields: Mapping['fields'],
  column: string | null,
  part: number,
  cellOf: CellOf,
): MappedFigure {
  const cells = new Map<RowColumn, string>()
  const from = new Map<RowColumn, string>()
  for (const name of ROW_COLUMNS) {
    const source = fields[name]
    if (source === undefined) continue
    const text = textOf(source, column, cellOf)
    cells.set(name, DATES.includes(name) ? dateOf(text, mapping) : text)
    if ('column' in source) from.set(name, source.column)
  }
  if (column === null) return { part, cells, from, leftOut: null, doubt: null }
  const cell = cellOf(column).trim()
  for (const name of ['form', 'value', 'valueTo', 'wording'] as const) {
    if (!from.has(name)) from.set(name, column)
  }
  if (!cells.has('wording')) cells.set('wording', cell)
  if (cell === '' || mapping.leftOut.includes(cell)) {
    const leftOut =
      cell === '' ? 'nothing stands there: silence, and no zero' : `“${cell}” says no figure`
    return { part, cells, from, leftOut, doubt: null }
  }
  return { part, cells, from, leftOut: null, doubt: readQuantity(mapping, cell, cells) }
}

/** Puts the quantity that the cell says into the cells of the figure. Gives what a person has to confirm. */
function readQuantity(
  mapping: Mapping,
  cell: string,
  cells: Map<RowColumn, string>,
): string | null {
  const number = countOf(cell, mapping)
  if (typeof number === 'number') {
    cells.set('value', String(number))
    if (!cells.has('form')) cells.set('form', number === 0 ? 'none' : 'exact')
    return null
  }
  if (mapping.read === 'digits') {
    cells.set('value', cell)
    if (!cells.has('form')) cells.set('form', 'exact')
    return null
  }
  const reading = quantityIn(cell)
  if (reading === null) {
    cells.set('value', cell)
    if (!cells.has('form')) cells.set('form', 'exact')
    return null
  }
  const { form, value, valueTo, interval, certain, others } = reading
  cells.set('form', form)
  cells.set('value', value === null ? '' : String(value))
  cells.set('valueTo', valueTo === null ? '' : String(valueTo))
  cells.set('low', interval === null ? '' : String(interval.low))
  cells.set('high', interval === null ? '' : String(interval.high))
  cells.set('level', interval?.level == null ? '' : String(interval.level))
  const said = [form, value, valueTo].filter((one) => one !== null).join(' ')
  if (others.length > 0) return `“${cell}” is read as ${said}, and leaves out ${others.join(', ')}`
  const used = [value, valueTo, interval?.low, interval?.high].filter((one) => one != null)
  if (countsIn(cell) > used.length)
    return `“${cell}” has more figures than ${said}: is it one of them?`
  if (!certain) return `“${cell}” is read as ${said}: is that what it says?`
  return form === 'none' && !/\p{Nd}/u.test(cell)
    ? `“${cell}” is read as none, that is 0: did the source say so of people?`
    : null
}

/** How many counts a text holds, also where two of them are equal. */
function countsIn(text: string): number {
  return plainNumbers(plainText(text).text).filter(({ kind }) => kind === 'count').length
}

function textOf(source: FieldSource, column: string | null, cellOf: CellOf): string {
  if ('constant' in source) return source.constant
  if ('words' in source) {
    return source.words.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      if (name === 'column') return column ?? ''
      return cellOf(name === 'cell' ? (column ?? '') : name).trim()
    })
  }
  const text = 'column' in source ? cellOf(source.column).trim() : (column ?? '')
  return Object.hasOwn(source.values, text) ? (source.values[text] ?? text) : text
}
