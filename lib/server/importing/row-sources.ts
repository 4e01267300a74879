/** The sources that a table names: by their ids, else by a whole name, short name or alias that one source alone has. */
import { slug } from '@/lib/domain/text'
import type { Refusal } from '@/lib/domain/refusal'
import { readNewest } from '@/lib/store/in-snapshot'
import type { Store } from '@/lib/store/store'
import { findActor } from '../desk/resolve-names'
import type { FeedRow } from './import-row'

/** The places at which a row of a table names one source; what names several by their ids is left as it stands. */
const PATHS = [
  ['claimant'],
  ['appearance', 'publication', 'publisher'],
  ['claims', 0, 'group'],
] as const satisfies readonly Refusal['path'][]

type Named = { readonly id: string } | { readonly message: string } | null

/** Names that nobody has are asked for again after so many rows: the source may have been recorded meanwhile. */
const ROWS_UNTIL_ASKED_AGAIN = 500

export async function* withSources(
  store: Store,
  rows: AsyncIterable<FeedRow>,
): AsyncGenerator<FeedRow> {
  let known = new Map<string, Named>()
  let count = 0
  const named = async (text: string) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const now = await sourceNamed(store, text)
    known.set(text, now)
    return now
  }
  for await (const row of rows) {
    count += 1
    if (count % ROWS_UNTIL_ASKED_AGAIN === 0) known = new Map()
    yield row.isJson === true ? row : await withIds(row, named)
  }
}

async function withIds(row: FeedRow, named: (text: string) => Promise<Named>): Promise<FeedRow> {
  let { statement, refusals } = row
  for (const path of PATHS) {
    const text = textAt(statement, path)
    if (text === null) continue
    const source = await named(text)
    if (source === null) continue
    if ('message' in source) refusals = [...refusals, { path: [...path], message: source.message }]
    else if (source.id !== text) statement = withText(statement, path, source.id)
  }
  return { ...row, statement, refusals }
}

/** Null for an id: whether anything has it is told by the write. */
async function sourceNamed(store: Store, text: string): Promise<Named> {
  return readNewest(store, async (db) => {
    const isId = slug.safeParse(text).success
    if (isId) {
      const row = await db
        .selectFrom('actors')
        .select('id')
        .where('id', '=', text)
        .executeTakeFirst()
      if (row !== undefined) return null
    }
    const found = await findActor(db, text)
    if (found.kind === 'found') return { id: found.one.id }
    const like = found.like.map(({ id, name }) => `${id} (${name})`).join(', ')
    if (found.kind === 'several') {
      return { message: `several sources are called “${text}”; write the id: ${like}` }
    }
    if (isId) return null
    const nearest = like === '' ? '' : `; the nearest are ${like}`
    return { message: `no source has the id or the name “${text}”${nearest}` }
  })
}

function textAt(statement: unknown, path: readonly (string | number)[]): string | null {
  const value = path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    statement,
  )
  return typeof value === 'string' && value !== '' ? value : null
}

/** A copy with that text in place of what stood there. */
function withText(at: unknown, path: readonly (string | number)[], text: string): unknown {
  const [key, ...rest] = path
  if (key === undefined) return text
  if (Array.isArray(at)) {
    return at.map((one, index) => (index === key ? withText(one, rest, text) : one))
  }
  if (typeof at !== 'object' || at === null) return at
  return { ...at, [key]: withText(Reflect.get(at, key), rest, text) }
}
