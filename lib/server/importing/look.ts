/** A look into a file before anything is done with it: its columns, its first rows, and what was found out about it. */
import { repeatedNames, type RowColumn } from '@/lib/feeds/claim-rows/columns'
import { FileRefused, type FeedSource, type Table } from '@/lib/feeds/feed'
import { fieldsOf } from '@/lib/feeds/json/claim-record'
import { Turn } from '@/lib/turns'
import { JSON_COLUMN, readElement } from './json-statement'
import { openFile, type OpenFile } from './open-rows'
import type { ImportOptions } from './options'
import { isColumnOfOurs } from './table-rows'

export interface FileLook {
  readonly header: readonly string[]
  /** The cells of the first rows, shortened, under the first columns. */
  readonly samples: readonly (readonly string[])[]
  /** It has what a figure needs in columns of ours, or its elements are statements: nobody has to say what they are. */
  readonly isOurs: boolean
  readonly encoding: string | null
  readonly delimiter: string | null
  readonly sheet: string | null
  /** Why it cannot be read; null where it can. */
  readonly message: string | null
}

/** Columns that a form offers: a mapping that names others comes as a file. */
export const MAX_COLUMNS = 200
const MAX_SAMPLES = 5
const MAX_SAMPLE = 80

export async function lookInto(source: FeedSource, options: ImportOptions): Promise<FileLook> {
  try {
    const file = await openFile(source, options)
    const { header, samples, hasStatements } =
      file.elements === null
        ? { ...(await headOf(file.table)), hasStatements: false }
        : await headOfList(file.elements)
    const isOurs = hasStatements || hasNeeded(header)
    return {
      header,
      samples: samples.map((cells) =>
        cells.slice(0, MAX_COLUMNS).map((cell) => cell.trim().slice(0, MAX_SAMPLE)),
      ),
      isOurs,
      ...file.found,
      message: isOurs ? repeatedNames(header, isColumnOfOurs) : null,
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { ...NOTHING, message: error.message }
  }
}

/** One column that is named as ours happens in tables of others too. */
function hasNeeded(header: readonly string[]): boolean {
  const needed: readonly RowColumn[] = ['claimant', 'measure', 'asOf']
  return header.includes(JSON_COLUMN) || needed.every((name) => header.includes(name))
}

const NOTHING = {
  header: [],
  samples: [],
  isOurs: false,
  encoding: null,
  delimiter: null,
  sheet: null,
}

async function headOf({ header, rows }: Table) {
  const samples: (readonly string[])[] = []
  for await (const { cells } of rows) {
    samples.push(cells)
    if (samples.length >= MAX_SAMPLES) break
  }
  return { header, samples }
}

/** Objects of a list by whose names its columns are known. */
const MAX_OBJECTS = 50

async function headOfList(elements: AsyncIterable<string>) {
  const header: string[] = []
  const objects: ReadonlyMap<string, string>[] = []
  let [hasStatements, count] = [false, 0]
  for await (const text of elements) {
    const element = readElement(text)
    const fields = element.ok ? fieldsOf(element.value) : null
    count += 1
    if (fields !== null && fields.has('claims')) hasStatements = true
    else if (fields !== null) objects.push(fields)
    for (const name of hasStatements ? [] : (fields?.keys() ?? []))
      if (!header.includes(name)) header.push(name)
    if (count >= MAX_OBJECTS) break
  }
  if (count === 0) throw new FileRefused('The file has no rows')
  const samples = objects
    .slice(0, MAX_SAMPLES)
    .map((fields) => header.map((name) => fields.get(name) ?? ''))
  return { header, samples, hasStatements }
}

/** Rows in which names are looked for. */
const MAX_ROWS = 20_000
/** Different texts of a column that are kept. */
const MAX_TEXTS = 200

/** The different texts that stand in these columns, in their order; a file that cannot be read to its end has those before. */
export async function textsIn(
  source: FeedSource,
  options: ImportOptions,
  columns: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map([...columns].map((name) => [name, new Set<string>()] as const))
  const pause = new Turn()
  let count = 0
  try {
    for await (const cellOf of cellsOf(await openFile(source, options))) {
      for (const [column, found] of texts) {
        const text = cellOf(column).trim()
        if (text !== '' && found.size < MAX_TEXTS) found.add(text)
      }
      count += 1
      if (count >= MAX_ROWS) break
      if (pause.isOver) await pause.next()
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
  }
  return new Map([...texts].map(([column, found]) => [column, [...found]]))
}

async function* cellsOf({ table, elements }: OpenFile): AsyncGenerator<(column: string) => string> {
  if (elements === null) {
    const places = new Map(table.header.map((name, at) => [name, at] as const).toReversed())
    for await (const { cells } of table.rows)
      yield (column) => cells[places.get(column) ?? -1] ?? ''
    return
  }
  for await (const text of elements) {
    const element = readElement(text)
    const fields = element.ok ? fieldsOf(element.value) : null
    yield (column) => fields?.get(column) ?? ''
  }
}
