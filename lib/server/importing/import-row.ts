/** A row of an imported file: the statement that it says, validated, or what is wrong with it, each with its cell. */
import { refusalsOf, type Refusal } from '@/lib/domain/refusal'
import { statementInput, type StatementInput } from '@/lib/domain/statement'
import type { RowFault } from '@/lib/store/job-rows'

/** A row before it is judged. */
export interface FeedRow {
  readonly row: number
  /** Which of the figures of its row it is, from 0. */
  readonly part: number
  readonly cells: readonly string[]
  /** Undefined where the row cannot be read as one. */
  readonly statement: unknown
  /** What is wrong beside the statement. */
  readonly refusals: readonly Refusal[]
  /** The column that holds what stands at a path of the statement. */
  readonly columnAt: (path: Refusal['path']) => string
  /** What stands in a column. */
  readonly valueIn: (column: string) => string
}

export interface ImportRow {
  readonly row: number
  readonly part: number
  readonly cells: readonly string[]
  readonly content:
    | { readonly ok: true; readonly statement: StatementInput }
    | { readonly ok: false; readonly faults: readonly RowFault[] }
  readonly faultOf: (refusal: Refusal) => RowFault
}

export function judgeRow({
  row,
  part,
  cells,
  statement,
  refusals,
  columnAt,
  valueIn,
}: FeedRow): ImportRow {
  const faultOf = ({ path, message }: Refusal): RowFault => {
    const column = columnAt(path)
    return { path: column, value: valueIn(column), message }
  }
  // Nothing else is told of a row that says no statement at all.
  if (statement === undefined) {
    return { row, part, cells, content: { ok: false, faults: refusals.map(faultOf) }, faultOf }
  }
  const parsed = statementInput.safeParse(statement)
  const all = [...refusals, ...(parsed.success ? [] : refusalsOf(parsed.error))]
  if (parsed.success && all.length === 0) {
    return { row, part, cells, content: { ok: true, statement: parsed.data }, faultOf }
  }
  return { row, part, cells, content: { ok: false, faults: all.map(faultOf) }, faultOf }
}
