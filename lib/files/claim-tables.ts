/** Claims as tables: plain, tagged for HXL, and as a workbook with the query on its second sheet. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import { MEASURE_REGISTRY, type Measure } from '@/lib/domain/measure'
import type { LaneRole } from '@/lib/domain/lane-role'
import { CLAIM_COLUMNS, QUERY_COLUMN, type Cell } from './claim-columns'
import { workbookStream } from './workbook'

/** Claims as they are written, one by one. */
interface Claims extends Iterable<ClaimAnswer> {
  /** Whether a claim is the current one of its claimant in its lane; null in no lane. */
  readonly roleOf: (claim: ClaimAnswer) => LaneRole | null
  /** The measures that any of the claims counts. */
  readonly measures: readonly Measure[]
}

export interface ClaimTable<Rows extends Iterable<ClaimAnswer> = Claims> {
  readonly claims: Rows
  /** The full address that answers with these claims. */
  readonly query: string
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
export function* taggedRows({ claims, query }: ClaimTable): Generator<Cell[]> {
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
