/**
 * A mapping says how the columns of somebody else's table are figures: a file that travels, and is applied again. Whatever it
 * does not say is not guessed.
 */
import { z } from 'zod'
import { slug } from '@/lib/domain/text'
import { timeZone } from '@/lib/domain/zone'
import { ROW_COLUMNS } from '../claim-rows/columns'
import { DECIMALS, GROUPINGS } from '../claim-rows/conventions'
import { CALENDARS, DATE_ORDERS } from './dates'

const title = z.string().trim().min(1).max(500)
const text = z.string().max(1000)
/** What a cell says, by how it stands there: `{ "MoH": "health-ministry" }`. */
const values = z.record(z.string(), text).default({})

const source = z.union(
  [
    z.strictObject({ column: title, values }),
    z.strictObject({ constant: text }),
    z.strictObject({ columnName: z.literal(true), values }),
    z.strictObject({ words: text }),
  ],
  { error: 'says a column, a constant, columnName or words' },
)
export type FieldSource = z.output<typeof source>

const fields = z.partialRecord(z.enum(ROW_COLUMNS), source).default({})

export const mappingInput = z.strictObject({
  name: slug,
  /** The header that it is remembered by. */
  header: z.array(z.string().trim()).max(16_384).default([]),
  /** What every figure says. */
  fields,
  /** Columns whose cells are figures, one each; without any, each row is one figure. */
  figures: z
    .array(z.strictObject({ column: title, fields }))
    .max(500)
    .default([]),
  /** `words`: forms are read from the words of the cell, as from a wording. */
  read: z.enum(['digits', 'words']).default('digits'),
  /** What says that there is no figure, beside an empty cell. */
  leftOut: z
    .array(z.string().max(40))
    .max(100)
    .default(['-', '–', '—', 'NA', 'N/A', 'n/a', '.', '..']),
  grouping: z.enum(GROUPINGS).nullable().default(null),
  decimal: z.enum(DECIMALS).nullable().default(null),
  dates: z.enum(DATE_ORDERS).default('iso'),
  calendar: z.enum(CALENDARS).default('gregorian'),
  /** The zone of moments without an offset. */
  timeZone: timeZone.nullable().default(null),
})
export type Mapping = z.output<typeof mappingInput>

/** Two headers are the same where their names are, in the same order. */
export function headerKey(header: readonly string[]): string {
  return JSON.stringify(header.map((name) => name.trim()))
}

/** Every column of a table that the mapping reads. */
export function columnsOf({ fields: all, figures }: Mapping): Set<string> {
  const named = [all, ...figures.map((figure) => figure.fields)].flatMap((some) =>
    Object.values(some).flatMap((one) => ('column' in one ? [one.column] : wordsOf(one))),
  )
  return new Set([...named, ...figures.map(({ column }) => column)])
}

/** The columns whose cells stand in words, as `{Name}`; `{cell}` and `{column}` are the figure's own. */
function wordsOf(one: FieldSource): string[] {
  if (!('words' in one)) return []
  return [...one.words.matchAll(/\{([^{}]+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'cell' && name !== 'column')
}
