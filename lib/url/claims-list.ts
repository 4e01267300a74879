/** The table of an event's claims as an address asks for it: in which order, which columns, how many rows. */
import { z } from 'zod'
import {
  readParameters,
  several,
  single,
  type RefusedParameter,
  type SearchParameters,
} from './parameters'
import { VIEW_PARAMETERS, viewHref, viewParameters, type ViewChoice } from './view'
import { oneOf } from './words'

export const CLAIM_SORTS = [
  'about',
  'stated',
  'claimant',
  'figure',
  'publisher',
  'recorded',
] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

export interface ClaimOrder {
  readonly sort: ClaimSort
  readonly descending: boolean
}

/** The latest day first. */
export const DEFAULT_ORDER: ClaimOrder = { sort: 'about', descending: true }

/** Never left out: a figure says nothing without who claims it, and of whom. */
export const FIXED_COLUMNS = ['claimant', 'subject', 'figure'] as const
/** A reader's to choose, in the order in which they stand. */
export const FREE_COLUMNS = [
  'words',
  'interval',
  'term',
  'about',
  'stated',
  'method',
  'publication',
  'recorded',
] as const
export type FreeColumn = (typeof FREE_COLUMNS)[number]
export type ClaimColumnName = (typeof FIXED_COLUMNS)[number] | FreeColumn

export const DEFAULT_COLUMNS: readonly FreeColumn[] = ['words', 'about', 'stated', 'publication']
/** In an address, for none of the free columns: a form without script always sends it. */
export const ALWAYS = 'figure'

/** The first is the default. */
export const ROWS = [200, 1000] as const
export type Rows = (typeof ROWS)[number]

/** The choices of an address that are the table's own, beside the view. */
export interface TableChoice {
  readonly order: ClaimOrder
  /** In the order of FREE_COLUMNS. */
  readonly columns: readonly FreeColumn[]
  readonly rows: Rows
  readonly cursor: string | undefined
}

/** The table looks at all of the view but what chooses how a chart is drawn. */
const OF_CHARTS = { convention: true, scale: true, beside: true, day: true } as const
const viewOfTable = viewParameters.omit(OF_CHARTS)
const tableParameters = z.object({
  sort: single(z.string().transform(parseOrder).pipe(z.custom<ClaimOrder>(Boolean)), {}),
  column: several(z.enum([...FIXED_COLUMNS, ...FREE_COLUMNS]), {}),
  rows: single(z.enum(ROWS.map(String)), {}),
})
export const TABLE_PARAMETERS: readonly string[] = [
  ...VIEW_PARAMETERS.filter((name) => !(name in OF_CHARTS)),
  ...Object.keys(tableParameters.shape),
  'cursor',
]

/** Reads the table's address: the view and the table. What cannot be read is left out and reported. */
export function parseTable(parameters: SearchParameters): {
  choice: ViewChoice
  table: TableChoice
  refused: RefusedParameter[]
} {
  const view = readParameters(viewOfTable, parameters)
  const { choice, refused } = readParameters(tableParameters, parameters)
  const { sort: order = DEFAULT_ORDER, column: named } = choice
  const columns = named ? FREE_COLUMNS.filter((one) => named.includes(one)) : DEFAULT_COLUMNS
  const rows = ROWS.find((known) => String(known) === choice.rows) ?? ROWS[0]
  const cursor = oneOf(parameters.cursor)
  return {
    choice: view.choice,
    table: { order, columns, rows, cursor },
    refused: [...view.refused, ...refused],
  }
}

/** The address of the table, without what it shows anyway. */
export function tableHref(event: string, choice: ViewChoice, table: Partial<TableChoice>): string {
  const path = `/events/${event}/claims`
  const search = new URLSearchParams(viewHref(path, choice).slice(path.length))
  const { order = DEFAULT_ORDER, columns = DEFAULT_COLUMNS, rows = ROWS[0], cursor } = table
  if (orderParameter(order) !== orderParameter(DEFAULT_ORDER)) {
    search.set('sort', orderParameter(order))
  }
  for (const column of columnParameters(columns)) search.append('column', column)
  if (rows !== ROWS[0]) search.set('rows', String(rows))
  if (cursor !== undefined) search.set('cursor', cursor)
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}

/** Nothing for the columns that are shown unless others are chosen. */
function columnParameters(columns: readonly FreeColumn[]): readonly string[] {
  if (columns.join() === DEFAULT_COLUMNS.join()) return []
  return columns.length === 0 ? [ALWAYS] : columns
}

/** `sort=figure`, descending `sort=-figure`. Null when the text names no order. */
export function parseOrder(text: string): ClaimOrder | null {
  const name = text.replace(/^-/, '')
  const sort = CLAIM_SORTS.find((known) => known === name)
  return sort === undefined ? null : { sort, descending: text.startsWith('-') }
}

export function orderParameter({ sort, descending }: ClaimOrder): string {
  return descending ? `-${sort}` : sort
}

/** The order that a click on a column asks for: its own, or the other way when it is that already. */
export function turned(order: ClaimOrder, sort: ClaimSort): ClaimOrder {
  if (order.sort === sort) return { sort, descending: !order.descending }
  return { sort, descending: sort !== 'claimant' && sort !== 'publisher' }
}
