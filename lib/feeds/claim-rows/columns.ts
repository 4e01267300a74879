/** The columns by which a table says claims: the names are part of the contract, and those of the exported files. */

export const ROW_COLUMNS = [
  'event',
  'claimant',
  'ownVoice',
  'via',
  'publisher',
  'publicationTitle',
  'publicationUrl',
  'publishedAt',
  'retrievedAt',
  'archivedUrl',
  'statedOn',
  'statedOnPrecision',
  'locator',
  'measure',
  'term',
  'group',
  'category',
  'scope',
  'place',
  'placeAdmin',
  'placeCode',
  'form',
  'value',
  'valueTo',
  'low',
  'high',
  'level',
  'wording',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'asOfOffset',
  'method',
  'citing',
  'partOf',
  'disputes',
  'status',
] as const
export type RowColumn = (typeof ROW_COLUMNS)[number]

/** The columns that a file of refused and held rows has before those of the file they are from: they say nothing here. */
export const REASON_COLUMNS = ['importRow', 'importOutcome', 'importReason'] as const

/** The columns of the file itself. */
export function withoutReasons(header: readonly string[]): string[] {
  return header.filter((name) => !REASON_COLUMNS.some((one) => one === name))
}

/** Says which columns of a table share one of these names, since nobody can tell which of them is meant; null where none do. */
export function repeatedNames(
  header: readonly string[],
  isRead: (name: string) => boolean,
): string | null {
  const places = new Map<string, number[]>()
  for (const [index, name] of header.entries()) {
    if (name !== '' && isRead(name)) places.set(name, [...(places.get(name) ?? []), index + 1])
  }
  const told = [...places]
    .filter(([, columns]) => columns.length > 1)
    .map(([name, columns]) => `columns ${columns.join(' and ')} are called “${name}”`)
  return told.length === 0
    ? null
    : `Two columns have one name, and which of them is meant is not said: ${told.join('; ')}. Name each differently, or leave one out`
}

/** The place of each column of the table. */
export interface ColumnPlan {
  readonly at: ReadonlyMap<RowColumn, number>
  /** Columns that say nothing here, by name. */
  readonly ignored: readonly string[]
}

export function planColumns(header: readonly string[]): ColumnPlan {
  const at = new Map<RowColumn, number>()
  const ignored: string[] = []
  for (const [index, name] of header.entries()) {
    const column = ROW_COLUMNS.find((one) => one === name)
    if (column === undefined || at.has(column)) ignored.push(name)
    else at.set(column, index)
  }
  const nothing: readonly string[] = ['', ...REASON_COLUMNS]
  return { at, ignored: ignored.filter((name) => !nothing.includes(name)) }
}

const PLACES: readonly (readonly [RegExp, RowColumn])[] = [
  [/^appearance\.via/, 'via'],
  [/^appearance\.locator/, 'locator'],
  [/^appearance\.publication\.title/, 'publicationTitle'],
  [/^appearance\.publication\.url/, 'publicationUrl'],
  [/^appearance\.publication\.publishedAt/, 'publishedAt'],
  [/^appearance\.publication\.retrievedAt/, 'retrievedAt'],
  [/^appearance\.publication\.archivedUrl/, 'archivedUrl'],
  [/^appearance/, 'publisher'],
  [/^claims\.0\.place\.admin/, 'placeAdmin'],
  [/^claims\.0\.place\.code/, 'placeCode'],
  [/^claims\.0\.quantity\.interval\.high/, 'high'],
  [/^claims\.0\.quantity\.interval\.level/, 'level'],
  [/^claims\.0\.quantity\.interval/, 'low'],
  [/^claims\.0\.quantity$/, 'value'],
]

/** The column that holds what stands at this path of a statement. */
export function columnAt(path: readonly (string | number)[]): RowColumn | '' {
  const text = path.join('.')
  const special = PLACES.find(([pattern]) => pattern.test(text))?.[1]
  if (special !== undefined) return special
  const name = /^(?:claims\.0\.)?(?:quantity\.)?(\w+)/.exec(text)?.[1]
  return ROW_COLUMNS.find((one) => one === name) ?? ''
}
