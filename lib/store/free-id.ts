/** Ids that nothing has yet. */
import { contentId } from './ids'
import { insertWaiting, type Waiting } from './waiting-rows'
import type { WriteMemory } from './write-memory'

const PREFIXES = { publications: 'p', statements: 's', claims: 'c' } as const
export type NamedTable = keyof typeof PREFIXES

/** The id that content is given where nothing else has it. */
function firstId(table: NamedTable, content: readonly unknown[]): string {
  return contentId(PREFIXES[table], content, 0)
}

/** The same, made once in a write for an input. */
export function firstIdOf(
  { firstIds }: WriteMemory,
  table: NamedTable,
  input: object,
  by: string,
  contentOf: () => readonly unknown[],
): string {
  const known = firstIds.get(input)
  if (known?.by === by) return known.id
  const id = firstId(table, contentOf())
  firstIds.set(input, { id, by })
  return id
}

/** The first id of this content that is not taken in its table; whoever asks takes it. */
export async function freeId(
  write: Waiting,
  table: NamedTable,
  content: readonly unknown[],
  first: string,
): Promise<string> {
  if (write.memory.vacant.delete(vacantId(table, first))) return first
  await insertWaiting(write)
  for (let salt = 0; ; salt += 1) {
    const id = contentId(PREFIXES[table], content, salt)
    const row = await write.db
      .selectFrom(table)
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return id
  }
}

/** The name of an id of which the memory of a write knows that nothing has it. */
export function vacantId(table: NamedTable, id: string): string {
  return `${table} ${id}`
}
