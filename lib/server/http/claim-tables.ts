/** Claims as tables: plain, tagged for HXL, and as a workbook with the query on its second sheet. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { MEASURE_REGISTRY } from '@/lib/domain/measure'
import type { ExportedClaims } from '../reads'
import { CLAIM_COLUMNS, QUERY_COLUMN, type Cell } from './claim-columns'
import { workbookStream } from './workbook'

export interface ClaimTable {
  readonly claims: Iterable<ClaimAnswer> & Pick<ExportedClaims, 'roleOf'>
  /** The full address that answers with these claims. */
  readonly query: string
}

export interface ExportTable extends ClaimTable {
  readonly claims: ExportedClaims
}

/** The names of the columns, then a row for each claim. */
export function* plainRows({ claims, query }: ClaimTable): Generator<Cell[]> {
  yield [...CLAIM_COLUMNS.map(({ name }) => name), QUERY_COLUMN.name]
  for (const claim of claims) {
    const role = claims.roleOf(claim)
    yield [...CLAIM_COLUMNS.map(({ cell }) => cell(claim, role)), query]
  }
}

/**
 * Names, tags, rows. Each measure of the file has a column of its own with its HXL tag, which holds
 * the number as stated (200 for "more than 200": the form and the words are beside it).
 */
export function* taggedRows({ claims, query }: ExportTable): Generator<Cell[]> {
  const columns = [
    ...CLAIM_COLUMNS,
    ...claims.measures.map((measure) => ({
      name: measure,
      tag: MEASURE_REGISTRY[measure].hxl,
      cell: (claim: ClaimAnswer) => (claim.measure === measure ? claim.quantity.value : null),
    })),
    { ...QUERY_COLUMN, cell: () => query },
  ]
  yield columns.map(({ name }) => name)
  yield columns.map(({ tag }) => tag)
  for (const claim of claims) {
    const role = claims.roleOf(claim)
    yield columns.map(({ cell }) => cell(claim, role))
  }
}

/** The claims, and on a second sheet the query that made it. */
export function workbook(
  table: ClaimTable,
  about: readonly (readonly [string, Cell])[],
): ReadableStream<Uint8Array> {
  return workbookStream([
    { name: 'Claims', hasHead: true, rows: plainRows(table) },
    { name: 'Query', widths: [18, 100], rows: about },
  ])
}

/** `{ query, claims, next: null }`, a claim at a time: all of them, so there is no next page. */
export function* claimsJson({ claims, query }: ClaimTable, view: object): Generator<string> {
  yield `{"query":${JSON.stringify({ url: query, view })},"claims":[`
  let separator = ''
  for (const claim of claims) {
    yield `${separator}\n${JSON.stringify(claim)}`
    separator = ','
  }
  yield '],"next":null}'
}

/** A JSON list of rows: HXL's row-style JSON. */
export function* rowsJson(rows: Iterable<readonly Cell[]>): Generator<string> {
  let separator = '['
  for (const row of rows) {
    yield `${separator}\n${JSON.stringify(row)}`
    separator = ','
  }
  yield ']'
}
