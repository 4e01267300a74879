/**
 * The current claim of each claimant in a lane, kept beside the claims with the facts that the lane's summary needs. A
 * write decides anew only for the claimants it changed, since a lane of 2,000 may have 40,000 claims.
 */
import { sql } from 'kysely'
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { groupBy } from '@/lib/domain/group-by'
import { currentIn } from '@/lib/domain/replacement'
import type { Setting } from '@/lib/domain/setting'
import { inChunks } from './chunks'
import { factsOfCurrent, type CurrentFacts } from './current-facts'
import { fromColumn } from './json'
import { loadClaims } from './load-claims'
import type { Handle } from './store'

/** A lane's current claims, and how many of its standing claims are history. */
export interface CurrentLane {
  readonly current: readonly CurrentFacts[]
  readonly older: number
}

/** A claimant in a lane. */
interface Pair {
  readonly lane_key: string
  readonly claimant: string
}

/** The claims of a claimant in a lane: those that may be current, since none is about a later time, and how many stand. */
interface Sequence extends Pair {
  readonly figures: number
  readonly ids: readonly string[]
}

/** A write that changed more than this decides anew for all claimants of its lanes: each is two parameters of a query. */
const MAX_PAIRS = 2_000

/** The current claims by lane, by id; a lane without a standing claim is left out. */
export async function loadCurrent(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<Map<string, CurrentLane>> {
  const rows = await inChunks(lanes, (some) =>
    db
      .selectFrom('current_claims')
      .select(['lane_key', 'facts', 'figures'])
      .where('event', '=', event)
      .where('lane_key', 'in', some)
      .orderBy('lane_key')
      .orderBy('claim')
      .execute(),
  )
  return new Map(
    [...groupBy(rows, ({ lane_key }) => lane_key)].map(([lane, some]) => {
      const current = some.flatMap(({ facts }) =>
        facts === null ? [] : [fromColumn<CurrentFacts>(facts)],
      )
      const figures = some.reduce((sum, row) => sum + row.figures, 0)
      const counted = current.filter(({ quantity }) => quantity.form !== 'denied').length
      return [lane, { current, older: figures - counted }]
    }),
  )
}

/** Decides anew which claims are current in these lanes, each with the claimants that changed there. */
export async function settleCurrent(
  db: Handle,
  event: string,
  lanes: ReadonlyMap<string, ReadonlySet<string>>,
  setting: Setting,
): Promise<void> {
  const keys = [...lanes.keys()]
  const changed = [...lanes].flatMap(([lane_key, claimants]) =>
    [...claimants].map((claimant) => ({ lane_key, claimant })),
  )
  if (changed.length === 0) return
  const pairs = changed.length > MAX_PAIRS ? null : changed
  const sequences = await sequencesOf(db, event, keys, pairs)
  const replaced = await replacedIn(db, event, keys, pairs)
  const whole = await wholeSequences(db, event, replaced)
  const needed = [
    ...sequences.flatMap(({ ids }) => ids),
    ...replaced.flatMap(({ former, by }) => [former, by]),
    ...[...whole.values()].flat(),
  ]
  const records = await loadClaims(db, { ids: [...new Set(needed)] }, null)
  const claims = claimsNow(records, setting)
  const replacementsOf = groupBy(replaced, pairKey)
  const rows = sequences.map((sequence) => {
    const { lane_key, claimant, figures } = sequence
    const key = pairKey(sequence)
    const ids = whole.get(key) ?? sequence.ids
    const replacements = (replacementsOf.get(key) ?? []).flatMap((row) => {
      const [former, by] = [claims.get(row.former), claims.get(row.by)]
      return former === undefined || by === undefined ? [] : [{ former, by }]
    })
    const current = currentIn(
      ids.flatMap((id) => claims.get(id) ?? []),
      replacements,
    )
    const facts = current === undefined ? null : JSON.stringify(factsOfCurrent(current))
    return { event, lane_key, claimant, claim: current?.id ?? null, facts, figures }
  })
  const before = db
    .deleteFrom('current_claims')
    .where('event', '=', event)
    .where('lane_key', 'in', keys)
  const ofPairs = (some: readonly Pair[]) =>
    before
      .where('claimant', 'in', [...new Set(some.map(({ claimant }) => claimant))])
      .where(sql<boolean>`(lane_key, claimant) in ${listOf(some)}`)
  await (pairs === null ? before : ofPairs(pairs)).execute()
  await inChunks(rows, (some) => db.insertInto('current_claims').values(some).execute())
}

function claimsNow(records: readonly RecordedClaim[], setting: Setting): Map<string, Claim> {
  const claims = records.map((record) => claimAt(record, NOW, setting))
  return new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id, claim]])))
}

function pairKey({ lane_key, claimant }: Pair): string {
  return JSON.stringify([lane_key, claimant])
}

/** As a table, whose columns both databases name `column1` and `column2`. */
function listOf(pairs: readonly Pair[]) {
  const rows = pairs.map(({ lane_key, claimant }) => sql`(${lane_key}, ${claimant})`)
  return sql<{ column1: string; column2: string }>`(values ${sql.join(rows)})`
}

/** `pairs` is null where all claimants of the lanes are asked for. */
async function sequencesOf(
  db: Handle,
  event: string,
  lanes: readonly string[],
  pairs: readonly Pair[] | null,
): Promise<Sequence[]> {
  // Left to itself, SQLite reads the whole event and looks up the pairs; a cross join keeps the order.
  const asked =
    pairs === null
      ? db.selectFrom('claims').where('lane_key', 'in', lanes)
      : db
          .selectFrom(listOf(pairs).as('pairs'))
          .crossJoin('claims')
          .whereRef('claims.lane_key', '=', 'pairs.column1')
          .whereRef('claims.claimant', '=', 'pairs.column2')
  const latest = asked
    .where('claims.event', '=', event)
    .where('claims.status', '=', 'stands')
    .select((row) => [
      'claims.lane_key',
      'claims.claimant',
      row.fn.max('claims.about').as('about'),
      row.fn.sum('claims.figure').as('figures'),
    ])
    .groupBy(['claims.lane_key', 'claims.claimant'])
    .as('latest')
  const rows = await db
    .selectFrom(latest)
    .crossJoin('claims')
    .where('claims.event', '=', event)
    .whereRef('claims.lane_key', '=', 'latest.lane_key')
    .where('claims.status', '=', 'stands')
    .whereRef('claims.claimant', '=', 'latest.claimant')
    .whereRef('claims.about', '=', 'latest.about')
    .select(['claims.id', 'claims.claimant', 'latest.figures'])
    .select((row) => row.ref('latest.lane_key').$notNull().as('lane_key'))
    .execute()
  return [...groupBy(rows, pairKey).values()].flatMap((some) => {
    const [one] = some
    if (one === undefined) return []
    const { lane_key, claimant, figures } = one
    return [{ lane_key, claimant, figures: Number(figures), ids: some.map(({ id }) => id) }]
  })
}

/** All standing claims of each claimant with a replaced one: any of them may be current then. */
async function wholeSequences(
  db: Handle,
  event: string,
  replaced: readonly Pair[],
): Promise<Map<string, string[]>> {
  const whole = new Map<string, string[]>()
  for (const sequence of replaced) {
    const { lane_key, claimant } = sequence
    const rows = await db
      .selectFrom('claims')
      .select('id')
      .where('event', '=', event)
      .where('lane_key', '=', lane_key)
      .where('status', '=', 'stands')
      .where('claimant', '=', claimant)
      .execute()
    whole.set(
      pairKey(sequence),
      rows.map(({ id }) => id),
    )
  }
  return whole
}

/** The claims of these lanes whose place a standing claim of the same claimant has taken. */
async function replacedIn(
  db: Handle,
  event: string,
  lanes: readonly string[],
  pairs: readonly Pair[] | null,
) {
  const replacing = db
    .selectFrom('claims')
    .innerJoin('claims as former', (join) =>
      join
        .onRef('former.id', '=', 'claims.replaces')
        .onRef('former.claimant', '=', 'claims.claimant')
        .onRef('former.event', '=', 'claims.event'),
    )
    .where('claims.event', '=', event)
    .where('claims.replaces', 'is not', null)
    .where('claims.status', '=', 'stands')
    .where('former.lane_key', 'in', lanes)
    .select(['former.id as former', 'former.claimant', 'claims.id as by'])
    .select((row) => row.ref('former.lane_key').$notNull().as('lane_key'))
  if (pairs === null) return replacing.execute()
  return replacing
    .where(sql<boolean>`(former.lane_key, former.claimant) in ${listOf(pairs)}`)
    .execute()
}
