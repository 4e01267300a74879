/** Ids that nothing has yet. */
import { contentId } from './ids'
import { insertWaiting, type Waiting } from './waiting-rows'

const PREFIXES = { publications: 'p', statements: 's', claims: 'c' } as const
export type NamedTable = keyof typeof PREFIXES

/** The id that content is given where nothing else has it. */
export function firstId(table: NamedTable, content: readonly unknown[]): string {
  return contentId(PREFIXES[table], content, 0)
}

/** The first id of this content that is not taken in its table; whoever asks takes it. */
export async function freeId(
  write: Waiting,
  table: NamedTable,
  content: readonly unknown[],
): Promise<string> {
  const first = firstId(table, content)
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

/** As the memory of a write has it. */
export function vacantId(table: NamedTable, id: string): string {
  return `${table} ${id}`
}
