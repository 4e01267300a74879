/**
 * The current claim of each claimant in a lane, kept beside the claims with the facts that the lane's summary needs. A
 * write decides anew only for the claimants it changed, since a lane of 2,000 may have 40,000 claims.
 */
import { factsOf, NOW, type Claim, type ClaimFacts } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { currentOf } from '@/lib/domain/current'
import { groupBy } from '@/lib/domain/group-by'
import { inChunks } from './chunks'
import { fromColumn } from './json'
import { loadClaims, loadFacts } from './load-claims'
import type { Handle } from './store'

/** The facts of a lane's current claim. */
export interface CurrentFacts extends ClaimFacts {
  readonly id: string
  readonly claimant: string
  readonly measure: Claim['measure']
  readonly disputes: readonly string[]
  /** The identities of the documents that carry it. */
  readonly documents: readonly string[]
}

/** A claim that may be its claimant's current one, since none of the same lane is about a later day. */
interface Candidate {
  readonly id: string
  readonly lane_key: string
  readonly claimant: string
}

/** A write that changed more claimants than this decides anew for all claimants of its lanes. */
const MAX_CLAIMANTS = 500

/** The current claims by lane; a lane without a standing claim is left out. */
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

/** Decides anew which claims of these claimants are current in these lanes; null stands for all claimants. */
export async function settleCurrent(
  db: Handle,
  event: string,
  lanes: readonly string[],
  changed: ReadonlySet<string> | null,
): Promise<void> {
  const claimants = changed === null || changed.size > MAX_CLAIMANTS ? null : [...changed]
  const choices = await chooseCurrent(db, await candidatesOf(db, event, lanes, claimants))
  const ids = choices.map(({ id }) => id)
  const claims = await claimsNow(loadFacts(db, ids))
  const documents = await documentsOf(db, ids)
  const rows = choices.flatMap(({ id, lane_key }) => {
    const claim = claims.get(id)
    if (claim === undefined) return []
    const { claimant, measure, disputes } = claim
    const facts: CurrentFacts = {
      id,
      claimant,
      measure,
      disputes,
      ...factsOf(claim),
      documents: documents.get(id) ?? [],
    }
    return [{ event, lane_key, claimant, claim: id, facts: JSON.stringify(facts) }]
  })
  const before = db
    .deleteFrom('current_claims')
    .where('event', '=', event)
    .where('lane_key', 'in', lanes)
  await (claimants === null ? before : before.where('claimant', 'in', claimants)).execute()
  await inChunks(rows, (some) => db.insertInto('current_claims').values(some).execute())
}

/** Chooses one claim of each claimant in each lane. The domain decides between several of the latest day. */
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

/** The identities of the documents of each claim. */
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
