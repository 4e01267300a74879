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
import {
  listOf,
  MAX_PAIRS,
  pairKey,
  sequencesOfGrown,
  sequencesOfLanes,
  sequencesOfPairs,
  type ChangedPair,
  type Pair,
  type Sequence,
} from './claim-sequences'
import { factsOfCurrent, type CurrentFacts } from './current-facts'
import type { CurrentClaimTable } from './claim-tables'
import { insertRows } from './insert-rows'
import { fromColumn } from './json'
import { loadClaims } from './load-claims'
import type { LaneReach } from './reach'
import type { Handle } from './store'

/** A lane's current claims, and how many of its standing claims are history. */
export interface CurrentLane {
  readonly current: readonly CurrentFacts[]
  readonly older: number
}

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
  lanes: ReadonlyMap<string, LaneReach>,
  setting: Setting,
): Promise<void> {
  const keys = [...lanes.keys()]
  const changed = [...lanes].flatMap(([lane_key, { claimants }]) =>
    [...claimants].map(([claimant, added]) => ({ lane_key, claimant, added })),
  )
  if (changed.length === 0) return
  // A write that changed more decides anew for all claimants of its lanes.
  const pairs = changed.length > MAX_PAIRS ? null : changed
  const before = await takeRows(db, event, keys, pairs)
  const replaced = await replacedIn(db, event, keys, pairs)
  const replacementsOf = groupBy(replaced, pairKey)
  const hasGrown = (pair: ChangedPair) =>
    pairs !== null && pair.added !== null && !replacementsOf.has(pairKey(pair))
  const grown = await sequencesOfGrown(db, lanes, changed.filter(hasGrown), before)
  const others = changed.filter((pair) => !hasGrown(pair))
  const sequences =
    pairs === null
      ? await sequencesOfLanes(db, event, keys)
      : await sequencesOfPairs(db, event, others, before)
  const rowOf = ({ lane_key, claimant, figures }: Sequence, current: CurrentRow) => ({
    event,
    lane_key,
    claimant,
    claim: current.claim,
    facts: current.facts,
    figures,
  })
  const kept = grown.flatMap((sequence) => {
    const row = sequence.ids.length === 0 ? before.get(pairKey(sequence)) : undefined
    return row === undefined ? [] : [rowOf(sequence, row)]
  })
  const open = [...grown.filter(({ ids }) => ids.length > 0), ...sequences]
  const whole = await wholeSequences(db, event, replaced)
  const claims = await claimsFor(db, lanes, setting, [
    ...open.flatMap(({ ids }) => ids),
    ...replaced.flatMap(({ former, by }) => [former, by]),
    ...[...whole.values()].flat(),
  ])
  const decided = open.map((sequence) => {
    const key = pairKey(sequence)
    const replacements = (replacementsOf.get(key) ?? []).flatMap((row) => {
      const [former, by] = [claims.get(row.former), claims.get(row.by)]
      return former === undefined || by === undefined ? [] : [{ former, by }]
    })
    const current = currentIn(
      (whole.get(key) ?? sequence.ids).flatMap((id) => claims.get(id) ?? []),
      replacements,
    )
    const facts = current === undefined ? null : JSON.stringify(factsOfCurrent(current))
    return rowOf(sequence, { claim: current?.id ?? null, facts })
  })
  await insertRows(db, 'current_claims', [...kept, ...decided])
}

type CurrentRow = Pick<CurrentClaimTable, 'claim' | 'facts'>

/** Takes out the rows of these claimants, or of all of the lanes, and gives them by their pair. */
async function takeRows(
  db: Handle,
  event: string,
  lanes: readonly string[],
  pairs: readonly Pair[] | null,
): Promise<Map<string, CurrentClaimTable>> {
  const ofLanes = db
    .deleteFrom('current_claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
  const taken =
    pairs === null
      ? ofLanes
      : ofLanes
          .where('claimant', 'in', [...new Set(pairs.map(({ claimant }) => claimant))])
          .where(sql<boolean>`(lane_key, claimant) in ${listOf(pairs)}`)
  const rows = await taken.returningAll().execute()
  return new Map(rows.map((row) => [pairKey(row), row]))
}

/** These claims by id, as they stand: the new ones are known, all others are read. */
async function claimsFor(
  db: Handle,
  lanes: ReadonlyMap<string, LaneReach>,
  setting: Setting,
  ids: readonly string[],
): Promise<Map<string, Claim>> {
  const added = new Map(
    [...lanes.values()].flatMap(({ claimants, latest }) =>
      [...latest].flatMap(([claimant, claim]) =>
        claimants.get(claimant) === null ? [] : [[claim.id, claim] as const],
      ),
    ),
  )
  const open = new Set(ids.filter((id) => !added.has(id)))
  const records = await loadClaims(db, { ids: [...open] }, null)
  return new Map([...added, ...claimsNow(records, setting)])
}

function claimsNow(records: readonly RecordedClaim[], setting: Setting): Map<string, Claim> {
  const claims = records.map((record) => claimAt(record, NOW, setting))
  return new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id, claim]])))
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
  const any = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', event)
    .where('replaces', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (any === undefined) return []
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
