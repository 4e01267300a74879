/**
 * Which claim of each claimant is current in a lane, kept beside the claims with as much of it as the
 * lane's summary needs. A write decides anew only for the claimants it touched: a lane of 2,000 may
 * have 40,000 claims.
 */
import { NOW, type Claim, type ClaimFacts } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { currentOf } from '@/lib/domain/current'
import { groupBy } from '@/lib/domain/group-by'
import { inChunks } from './chunks'
import { fromColumn } from './json'
import { loadClaims, loadFacts } from './load-claims'
import type { Handle } from './store'

/** Of a lane's current claim. */
export interface CurrentFacts extends ClaimFacts {
  readonly id: string
  readonly claimant: string
  readonly measure: Claim['measure']
  readonly disputes: readonly string[]
  /** Identities of the documents that carry it. */
  readonly documents: readonly string[]
}

/** A claim that may be its claimant's current one: none of the same lane is about a later day. */
interface Candidate {
  readonly id: string
  readonly lane_key: string
  readonly claimant: string
}

/** With more claimants than that, all of the lanes' are decided. */
const MOST_CLAIMANTS = 500

/** By lane; a lane without a standing claim is left out. */
export async function loadCurrent(
  db: Handle,
  event: string,
  lanes: readonly string[],
): Promise<Map<string, CurrentFacts[]>> {
  const rows = await db
    .selectFrom('current_claims')
    .select(['lane_key', 'facts'])
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .orderBy('lane_key')
    .orderBy('claim')
    .execute()
  return new Map(
    [...groupBy(rows, ({ lane_key }) => lane_key)].map(([lane, some]) => [
      lane,
      some.map(({ facts }) => fromColumn<CurrentFacts>(facts)),
    ]),
  )
}

/** Decides anew which claims of these claimants are current in these lanes; null is of everybody. */
export async function settleCurrent(
  db: Handle,
  event: string,
  lanes: readonly string[],
  touched: ReadonlySet<string> | null,
): Promise<void> {
  const claimants = touched === null || touched.size > MOST_CLAIMANTS ? null : [...touched]
  const chosen = await chooseCurrent(db, await candidatesOf(db, event, lanes, claimants))
  const ids = chosen.map(({ id }) => id)
  const claims = await claimsNow(loadFacts(db, ids))
  const documents = await documentsOf(db, ids)
  const rows = chosen.flatMap(({ id, lane_key }) => {
    const claim = claims.get(id)
    if (claim === undefined) return []
    const { claimant } = claim
    const facts = JSON.stringify(factsOf(claim, documents.get(id) ?? []))
    return [{ event, lane_key, claimant, claim: id, facts }]
  })
  const before = db
    .deleteFrom('current_claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
  await (claimants === null ? before : before.where('claimant', 'in', claimants)).execute()
  await inChunks(rows, (some) => db.insertInto('current_claims').values(some).execute())
}

function factsOf(claim: Claim, documents: readonly string[]): CurrentFacts {
  const { id, claimant, measure, disputes, quantity, group, category, place, basis } = claim
  const { from, asOf, asOfPrecision, method, status } = claim
  return {
    ...{ id, claimant, measure, disputes, quantity, group, category, place, basis },
    ...{ from, asOf, asOfPrecision, method, status, documents },
  }
}

/** Of each lane and claimant one; those with several of the latest day are decided by the domain. */
async function chooseCurrent(db: Handle, candidates: readonly Candidate[]): Promise<Candidate[]> {
  const sequences = [
    ...groupBy(candidates, ({ lane_key, claimant }) => JSON.stringify([lane_key, claimant])),
  ].map(([, sequence]) => sequence)
  const undecided = sequences.filter((sequence) => sequence.length > 1).flat()
  const whole = await claimsNow(loadClaims(db, { ids: undecided.map(({ id }) => id) }, null))
  return sequences.flatMap((sequence) => {
    if (sequence.length < 2) return sequence
    const latest = currentOf(sequence.flatMap(({ id }) => whole.get(id) ?? []))
    return sequence.filter(({ id }) => id === latest?.id)
  })
}

export async function claimsNow(
  loading: ReturnType<typeof loadClaims>,
): Promise<Map<string, Claim>> {
  const claims = (await loading).map((record) => claimAt(record, NOW))
  return new Map(claims.flatMap((claim) => (claim === null ? [] : [[claim.id, claim]])))
}

function candidatesOf(
  db: Handle,
  event: string,
  lanes: readonly string[],
  claimants: readonly string[] | null,
): Promise<Candidate[]> {
  const ofLanes = db
    .selectFrom('claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
    .where('status', '=', 'stands')
  const standing = claimants === null ? ofLanes : ofLanes.where('claimant', 'in', claimants)
  const latest = standing
    .select((row) => ['lane_key', 'claimant', row.fn.max('last_day').as('last_day')])
    .groupBy(['lane_key', 'claimant'])
    .as('latest')
  return db
    .selectFrom(latest)
    .innerJoin('claims', (join) =>
      join
        .on('claims.event', '=', event)
        .onRef('claims.lane_key', '=', 'latest.lane_key')
        .on('claims.status', '=', 'stands')
        .onRef('claims.claimant', '=', 'latest.claimant')
        .onRef('claims.last_day', '=', 'latest.last_day'),
    )
    .select(['claims.id', 'claims.claimant'])
    .select((row) => row.ref('latest.lane_key').$notNull().as('lane_key'))
    .execute()
}

/** By claim. */
async function documentsOf(db: Handle, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('appearances')
      .innerJoin('publications', 'publications.id', 'appearances.publication')
      .select(['appearances.claim', 'publications.identity'])
      .where('appearances.claim', 'in', some)
      .execute(),
  )
  return new Map(
    [...groupBy(rows, ({ claim }) => claim)].map(([claim, some]) => [
      claim,
      some.map(({ identity }) => identity),
    ]),
  )
}
