/** References: the ids that a record names and that must be recorded before it. */
import type { Refusal } from '@/lib/domain/refusal'
import { inChunks } from './chunks'
import type { Handle } from './store'

export interface Reference {
  readonly path: readonly (string | number)[]
  readonly table: 'actors' | 'events' | 'claims'
  readonly id: string
}

const NAMES = { actors: 'source', events: 'event', claims: 'claim' } as const

/** A refusal for each reference to something that is not recorded. */
export async function unknownReferences(
  db: Handle,
  references: readonly Reference[],
): Promise<Refusal[]> {
  const recorded = new Set<string>()
  for (const table of ['actors', 'events', 'claims'] as const) {
    const ids = new Set(references.flatMap((one) => (one.table === table ? [one.id] : [])))
    const rows = await inChunks([...ids], (some) =>
      db.selectFrom(table).select('id').where('id', 'in', some).execute(),
    )
    for (const { id } of rows) recorded.add(`${table} ${id}`)
  }
  return references
    .filter(({ table, id }) => !recorded.has(`${table} ${id}`))
    .map(({ path, table, id }) => ({ path, message: `no ${NAMES[table]} has the id ${id}` }))
}

/** A list of the reference, empty where the id is left out. */
export function reference(
  table: Reference['table'],
  id: string | null,
  ...path: (string | number)[]
): Reference[] {
  return id === null ? [] : [{ path, table, id }]
}
