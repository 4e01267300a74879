/** The same statements recorded together in one store and one by one in another, which are compared row by row. */
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import type { StatementInput } from '@/lib/domain/statement'
import {
  importStatement,
  importTogether,
  type ImportOutcome,
  type ImportPolicy,
} from '@/lib/server/import-writes'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import { settleAll } from '@/lib/store/place-anew'
import type { Store, StoreKind } from '@/lib/store/store'
import { write, type Write } from '@/lib/store/write'
import { freshStore, type Fresh } from './stores'

const NOW = Date.parse('2026-01-01T00:00:00Z')
const TABLES = [
  'publications',
  'publication_revisions',
  'statements',
  'claims',
  'appearances',
  'parts',
  'disputes',
  'measure_claims',
  'claim_numbers',
  'claim_counts',
  'current_claims',
  'lane_summaries',
  'exceedings',
  'event_actors',
  'event_turns',
  'events',
  'looks',
  'changes',
] as const

/** Two stores that are told the same. */
export interface Pair {
  readonly together: Store
  readonly single: Store
  readonly remove: () => Promise<void>
}

/** What is said, which may name claims that were recorded before it; null where it cannot be said. */
export type Saying = (recorded: readonly string[]) => StatementInput | null

export async function openPair(kind: StoreKind, events: readonly string[]): Promise<Pair> {
  const open = async (): Promise<Fresh> => {
    const fresh = await freshStore(kind)
    fresh.clock.now = () => NOW
    await furnish(fresh.store, events)
    return fresh
  }
  const [together, single] = [await open(), await open()]
  const remove = async () => {
    await together.remove()
    await single.remove()
  }
  return { together: together.store, single: single.store, remove }
}

async function furnish(store: Store, events: readonly string[]): Promise<void> {
  await write(store, 'editor', async (turn) => {
    for (const id of ['north', 'south', 'gazette', 'herald', 'agency']) {
      await recordActor(turn, actorInput.parse({ id, name: id, kind: 'media' }))
    }
    const places = [{ name: 'Harbour', aliases: ['Port'] }]
    for (const id of events) {
      const war = { id, title: id, kind: 'armed-conflict', startedOn: '2024-03-01', places }
      await recordEvent(turn, eventInput.parse(war))
    }
  })
}

/** Records these in one write of each store, and compares what came of each and all that is there then. */
export async function recordBoth(
  { together, single }: Pair,
  sayings: readonly Saying[],
  recorded: string[],
  isAccepted = true,
): Promise<ImportOutcome[]> {
  const policy = (): ImportPolicy => ({
    isAccepted,
    isDoubted: false,
    holdsNewPlaces: true,
    events: new Map(),
  })
  const inputs: StatementInput[] = []
  // What is said later in a write may name what was recorded earlier in it: the ids are the same in both stores.
  const alone = await write(single, 'editor', async (turn) => {
    const outcomes: ImportOutcome[] = []
    for (const saying of sayings) {
      const input = saying(recorded)
      if (input === null) continue
      const outcome = await importStatement(turn, input, policy())
      if (outcome.kind === 'recorded') recorded.push(...outcome.claims)
      inputs.push(input)
      outcomes.push(outcome)
    }
    return outcomes
  })
  const all = await write(together, 'editor', (turn) => inOne(turn, inputs, policy))
  expect(all).toEqual(alone)
  expect(await contentOf(together)).toEqual(await contentOf(single))
  return alone
}

async function inOne(
  turn: Write,
  inputs: readonly StatementInput[],
  policy: () => ImportPolicy,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = []
  await importTogether(turn, inputs, async (record) => {
    for (const input of inputs) outcomes.push(await record(input, policy()))
  })
  return outcomes
}

/** What follows from the claims is as it is when all of it is made anew. */
export async function expectSettled(store: Store): Promise<void> {
  const before = await contentOf(store)
  await store.writer.transaction().execute((db) => settleAll(db))
  expect(before).toEqual(await contentOf(store))
}

async function contentOf({ reader }: Store): Promise<object> {
  const tables: Record<string, string[]> = {}
  for (const table of TABLES) {
    const rows = await reader.selectFrom(table).selectAll().execute()
    tables[table] = rows.map((row) => JSON.stringify(row)).sort()
  }
  return tables
}
