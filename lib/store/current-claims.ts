/**
 * The current claim of each claimant in a lane, kept beside the claims with the facts that the lane's summary needs. A
 * write decides anew only for the claimants it changed, since a lane of 2,000 may have 40,000 claims.
 */
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

/** The claims of a claimant in a lane: those that may be current, since none is about a later time, and how many stand. */
interface Sequence {
  readonly lane_key: string
  readonly claimant: string
  readonly figures: number
  readonly ids: readonly string[]
}

/** A write that changed more claimants than this decides anew for all claimants of its lanes. */
const MAX_CLAIMANTS = 500

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

/** Decides anew which claims of these claimants are current in these lanes; null stands for all claimants. */
export async function settleCurrent(
  db: Handle,
  event: string,
  lanes: readonly string[],
  changed: ReadonlySet<string> | null,
  setting: Setting,
): Promise<void> {
  const claimants = changed === null || changed.size > MAX_CLAIMANTS ? null : [...changed]
  const sequences = await sequencesOf(db, event, lanes, claimants)
  const replaced = await replacedIn(db, event, lanes, claimants)
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
    .where('lane_key', 'in', lanes)
  await (claimants === null ? before : before.where('claimant', 'in', claimants)).execute()
  await inChunks(rows, (some) => db.insertInto('current_claims').values(some).execute())
}

function claimsNow(records: readonly RecordedClaim[], setting: Setting): Map<string, Claim> {
  const claims = records.map((record) => claimAt(record, NOW, setting))
  return new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id, claim]])))
}

function pairKey({ lane_key, claimant }: Pick<Sequence, 'lane_key' | 'claimant'>): string {
  return JSON.stringify([lane_key, claimant])
}

async function sequencesOf(
  db: Handle,
  event: string,
  lanes: readonly string[],
  claimants: readonly string[] | null,
): Promise<Sequence[]> {
  const ofLanes = db
    .selectFrom('claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .where('status', '=', 'stands')
  const standing = claimants === null ? ofLanes : ofLanes.where('claimant', 'in', claimants)
  const latest = standing
    .select((row) => [
      'lane_key',
      'claimant',
      row.fn.max('about').as('about'),
      row.fn.sum('figure').as('figures'),
    ])
    .groupBy(['lane_key', 'claimant'])
    .as('latest')
  const rows = await db
    .selectFrom(latest)
    .innerJoin('claims', (join) =>
      join
        .on('claims.event', '=', event)
        .onRef('claims.lane_key', '=', 'latest.lane_key')
        .on('claims.status', '=', 'stands')
        .onRef('claims.claimant', '=', 'latest.claimant')
        .onRef('claims.about', '=', 'latest.about'),
    )
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
  replaced: readonly Pick<Sequence, 'lane_key' | 'claimant'>[],
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
  claimants: readonly string[] | null,
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
  return (
    claimants === null ? replacing : replacing.where('claims.claimant', 'in', claimants)
  ).execute()
}
