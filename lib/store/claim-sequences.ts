/** The sequences of claims of claimants in lanes: how many figures each has, and which of its claims may be current. */
import { sql } from 'kysely'
import { groupBy } from '@/lib/domain/group-by'
import { inChunks, slicesOf } from './chunks'
import type { CurrentClaimTable } from './claim-tables'
import type { LaneReach } from './reach'
import type { Handle } from './store'

/** A claimant in a lane. */
export interface Pair {
  readonly lane_key: string
  readonly claimant: string
}

/** The claims of a claimant in a lane: those that may be current, since none is about a later time, and how many stand. */
export interface Sequence extends Pair {
  readonly figures: number
  readonly ids: readonly string[]
}

/** So many pairs are asked for at once: each is two parameters of a query. */
export const MAX_PAIRS = 2_000

export function pairKey({ lane_key, claimant }: Pair): string {
  return JSON.stringify([lane_key, claimant])
}

/** The pairs as a table, whose columns both databases name `column1` and `column2`. */
export function listOf(pairs: readonly Pair[]) {
  const rows = pairs.map(({ lane_key, claimant }) => sql`(${lane_key}, ${claimant})`)
  return sql<{ column1: string; column2: string }>`(values ${sql.join(rows)})`
}

type Sum = Pair & { readonly figures: number }

/** The sequences of all claimants of these lanes. */
export async function sequencesOfLanes(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<Sequence[]> {
  const counted = await db
    .selectFrom('claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .where('status', '=', 'stands')
    .select(['claimant', (row) => row.fn.sum('figure').as('figures')])
    .select((row) => row.ref('lane_key').$notNull().as('lane_key'))
    .groupBy(['lane_key', 'claimant'])
    .execute()
  const sequences: Sequence[] = []
  for (const some of slicesOf(counted, MAX_PAIRS)) {
    const sums = some.map((row) => ({ ...row, figures: Number(row.figures) }))
    sequences.push(...(await withLatest(db, event, sums)))
  }
  return sequences
}

/** A claimant whose claims changed: `added` figures by new claims alone, or null where something else changed too. */
export type ChangedPair = Pair & { readonly added: number | null }

/** The sequences of some claimants, whose rows `before` has: figures are counted only where more than new claims changed them. */
export async function sequencesOfPairs(
  db: Handle,
  event: string,
  changed: readonly ChangedPair[],
  before: ReadonlyMap<string, { readonly figures: number }>,
): Promise<Sequence[]> {
  const counted = await countFigures(
    db,
    event,
    changed.filter(({ added }) => added === null),
  )
  const sums = changed.map(({ lane_key, claimant, added }) => {
    const key = pairKey({ lane_key, claimant })
    const known = before.get(key)?.figures ?? 0
    const figures = added === null ? (counted.get(key) ?? 0) : known + added
    return { lane_key, claimant, figures }
  })
  return withLatest(db, event, sums)
}

/**
 * The sequences of claimants to whom only new claims came: the one that was current, and the newest. It has no claims where
 * the one before is about a later time, and stays.
 */
export async function sequencesOfGrown(
  db: Handle,
  lanes: ReadonlyMap<string, LaneReach>,
  pairs: readonly ChangedPair[],
  before: ReadonlyMap<string, CurrentClaimTable>,
): Promise<Sequence[]> {
  const former = pairs.flatMap((pair) => before.get(pairKey(pair))?.claim ?? [])
  const rows = await inChunks(former, (some) =>
    db.selectFrom('claims').select(['id', 'about']).where('id', 'in', some).execute(),
  )
  const aboutOf = new Map(rows.map(({ id, about }) => [id, Number(about)]))
  return pairs.map(({ lane_key, claimant, added }) => {
    const row = before.get(pairKey({ lane_key, claimant }))
    const newest = lanes.get(lane_key)?.latest.get(claimant)
    const figures = (row?.figures ?? 0) + (added ?? 0)
    if (newest === undefined) throw new Error(`nothing new came to ${claimant} in ${lane_key}`)
    const [about, id] = [aboutOf.get(row?.claim ?? ''), row?.claim]
    if (about === undefined || id == null || about < newest.order.about) {
      return { lane_key, claimant, figures, ids: [newest.id] }
    }
    const ids = about > newest.order.about ? [] : [id, newest.id]
    return { lane_key, claimant, figures, ids }
  })
}

async function countFigures(
  db: Handle,
  event: string,
  pairs: readonly Pair[],
): Promise<Map<string, number>> {
  if (pairs.length === 0) return new Map()
  // Left to itself, SQLite reads the whole event and looks up the pairs; a cross join keeps the order.
  const rows = await db
    .selectFrom(listOf(pairs).as('pairs'))
    .crossJoin('claims')
    .where('claims.event', '=', event)
    .whereRef('claims.lane_key', '=', 'pairs.column1')
    .where('claims.status', '=', 'stands')
    .whereRef('claims.claimant', '=', 'pairs.column2')
    .select(['claims.claimant', (row) => row.fn.sum('claims.figure').as('figures')])
    .select((row) => row.ref('claims.lane_key').$notNull().as('lane_key'))
    .groupBy(['claims.lane_key', 'claims.claimant'])
    .execute()
  return new Map(rows.map((row) => [pairKey(row), Number(row.figures)]))
}

/** Finds the standing claims about the latest time by the end of an index, however many there are. */
async function withLatest(db: Handle, event: string, sums: readonly Sum[]): Promise<Sequence[]> {
  if (sums.length === 0) return []
  const latest = db
    .selectFrom(listOf(sums).as('pairs'))
    .select(['pairs.column1 as lane_key', 'pairs.column2 as claimant'])
    .select((pair) =>
      pair
        .selectFrom('claims')
        .select((row) => row.fn.max('claims.about').as('about'))
        .where('claims.event', '=', event)
        .whereRef('claims.lane_key', '=', 'pairs.column1')
        .where('claims.status', '=', 'stands')
        .whereRef('claims.claimant', '=', 'pairs.column2')
        .as('about'),
    )
    .as('latest')
  const rows = await db
    .selectFrom(latest)
    .crossJoin('claims')
    .where('claims.event', '=', event)
    .whereRef('claims.lane_key', '=', 'latest.lane_key')
    .where('claims.status', '=', 'stands')
    .whereRef('claims.claimant', '=', 'latest.claimant')
    .whereRef('claims.about', '=', 'latest.about')
    .select(['claims.id', 'claims.claimant'])
    .select((row) => row.ref('claims.lane_key').$notNull().as('lane_key'))
    .execute()
  const idsOf = groupBy(rows, pairKey)
  return sums.flatMap((sum) => {
    const some = idsOf.get(pairKey(sum))
    return some === undefined ? [] : [{ ...sum, ids: some.map(({ id }) => id) }]
  })
}
