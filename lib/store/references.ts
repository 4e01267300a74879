/** References: the ids that a record names and that must be recorded before it. */
import type { ClaimFacts } from '@/lib/domain/claim'
import type { Refusal } from '@/lib/domain/refusal'
import { actorsOfScope } from '@/lib/domain/scope'
import { inChunks } from './chunks'
import type { Handle } from './store'
import { insertWaiting, type Waiting } from './waiting-rows'

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
  return refusalsOf(references, await recordedAmong(db, references))
}

function refusalsOf(references: readonly Reference[], recorded: ReadonlySet<string>): Refusal[] {
  return references
    .filter((one) => !recorded.has(keyOf(one)))
    .map(({ path, table, id }) => ({ path, message: `no ${NAMES[table]} has the id ${id}` }))
}

function keyOf({ table, id }: Reference): string {
  return `${table} ${id}`
}

async function recordedAmong(db: Handle, references: readonly Reference[]): Promise<Set<string>> {
  const recorded = new Set<string>()
  for (const table of ['actors', 'events', 'claims'] as const) {
    const ids = new Set(references.flatMap((one) => (one.table === table ? [one.id] : [])))
    const rows = await inChunks([...ids], (some) =>
      db.selectFrom(table).select('id').where('id', 'in', some).execute(),
    )
    for (const { id } of rows) recorded.add(`${table} ${id}`)
  }
  return recorded
}

/** The same in a write, which asks once for each. */
export async function unknownIn(
  write: Waiting,
  references: readonly Reference[],
): Promise<Refusal[]> {
  const { db, memory } = write
  const open = references.filter((one) => !memory.recorded.has(keyOf(one)))
  if (open.length === 0) return []
  if (open.some(({ table }) => table === 'claims')) await insertWaiting(write)
  const recorded = await recordedAmong(db, open)
  for (const one of recorded) memory.recorded.add(one)
  return refusalsOf(open, recorded)
}

/** A list of the reference, empty where the id is left out. */
export function reference(
  table: Reference['table'],
  id: string | null,
  ...path: (string | number)[]
): Reference[] {
  return id === null ? [] : [{ path, table, id }]
}

/** What the facts of a claim name beside its claimant and its whole. */
export function claimReferences({
  group,
  scope,
  citing,
  disputes,
  step,
}: Pick<ClaimFacts, 'group' | 'scope' | 'citing' | 'disputes' | 'step'>): Reference[] {
  return [
    ...reference('actors', group, 'group'),
    ...scope.flatMap((term, index) =>
      actorsOfScope([term]).flatMap((id) => reference('actors', id, 'scope', index)),
    ),
    ...citing.flatMap((id, index) => reference('actors', id, 'citing', index)),
    ...disputes.flatMap((id, index) => reference('claims', id, 'disputes', index)),
    ...reference('claims', step?.replaces ?? null, 'step', 'replaces'),
  ]
}

/** A claim takes the place only of one of its own claimant, in the same event. */
export function isReplaceable(row: SaidIn, by: SaidIn): boolean {
  return row.event === by.event && row.claimant === by.claimant
}

export function replacementMessage(id: string, { claimant }: SaidIn): string {
  return `${id} is no claim of ${claimant} in this event; a claim takes the place of one of its own claimant`
}

interface SaidIn {
  readonly event: string
  readonly claimant: string
}
