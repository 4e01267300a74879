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
  /** Why it says no figure, so that nothing is recorded and nothing refused. */
  readonly leftOut?: RowFault
  /** What a person has to look at first. */
  readonly doubts?: readonly RowFault[]
  /** It was read by a mapping, which may name places that nobody knows yet. */
  readonly isMapped?: boolean
  /** It is a statement as the API takes it, which names by ids alone. */
  readonly isJson?: boolean
}

export interface ImportRow {
  readonly row: number
  readonly part: number
  readonly cells: readonly string[]
  readonly content:
    | {
        readonly kind: 'statement'
        readonly statement: StatementInput
        readonly doubts: readonly RowFault[]
        readonly isMapped: boolean
      }
    | { readonly kind: 'refused' | 'left-out'; readonly faults: readonly RowFault[] }
  readonly faultOf: (refusal: Refusal) => RowFault
}

export function judgeRow(said: FeedRow): ImportRow {
  const { row, part, cells, columnAt, valueIn } = said
  const faultOf = ({ path, message }: Refusal): RowFault => {
    const column = columnAt(path)
    return { path: column, value: valueIn(column), message }
  }
  return { row, part, cells, content: contentOf(said, faultOf), faultOf }
}

function contentOf(
  { statement, refusals, leftOut, doubts = [], isMapped = false }: FeedRow,
  faultOf: ImportRow['faultOf'],
): ImportRow['content'] {
  if (leftOut !== undefined) return { kind: 'left-out', faults: [leftOut] }
  // Nothing else is told of a row that says no statement at all.
  if (statement === undefined) return { kind: 'refused', faults: refusals.map(faultOf) }
  const parsed = statementInput.safeParse(statement)
  // What is known of a cell is told once, and not also that it is no id.
  const told = new Set(refusals.map(({ path }) => path.join('.')))
  const others = parsed.success ? [] : refusalsOf(parsed.error)
  const all = [...refusals, ...others.filter(({ path }) => !told.has(path.join('.')))]
  if (!parsed.success || all.length > 0) return { kind: 'refused', faults: all.map(faultOf) }
  return { kind: 'statement', statement: parsed.data, doubts, isMapped }
}
