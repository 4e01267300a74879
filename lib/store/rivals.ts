/** Refuses two figures of one claimant, from one statement or one publication, that nothing tells apart. */
import { sql } from 'kysely'
import { NOW, type Claim } from '@/lib/domain/claim'
import { viewOf } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { mapInSteps } from '@/lib/domain/in-steps'
import { laneKeyOf } from '@/lib/domain/lane'
import type { Refusal } from '@/lib/domain/refusal'
import { areRivals, rivalMessage, type LaneFigure } from '@/lib/domain/rival-figures'
import type { Setting } from '@/lib/domain/setting'
import type { StatementInput } from '@/lib/domain/statement'
import { inTurns } from '@/lib/turns'
import { inChunks } from './chunks'
import { loadClaims } from './load-claims'
import { familyOf } from './settle-claims'
import type { ClaimPlan, Standing } from './plan-statement'
import type { Handle } from './store'
import { insertWaiting } from './waiting-rows'

/** The refusals of the claims of a statement that are new to their publication. */
export async function rivalRefusals(
  standing: Standing,
  input: StatementInput,
  plan: ReadonlyMap<string, ClaimPlan>,
  publication: string | undefined,
  setting: Setting,
): Promise<Refusal[]> {
  // One figure, in a publication that carries none yet, is beside no other.
  if (publication === undefined && input.claims.length === 1) return []
  const incoming = figuresOf(input, plan, setting)
  if (publication !== undefined) await insertWaiting(standing)
  const recorded = await figuresIn(
    standing.db,
    { publications: publication === undefined ? [] : [publication], statement: null },
    { event: input.event, claimant: input.claimant },
    setting,
  )
  const carried = new Set(recorded.map(({ id }) => id))
  const refusalsOf = ({ ref }: (typeof input.claims)[number], index: number): Refusal[] => {
    const figure = incoming.get(ref)
    if (figure === undefined || carried.has(figure.id)) return []
    const others = [
      ...input.claims.slice(0, index).flatMap((other) => incoming.get(other.ref) ?? []),
      ...recorded,
    ]
    const rival = others.find((other) => areRivals(figure, other))
    if (rival === undefined) return []
    return [{ path: ['claims', index, 'quantity'], message: rivalMessage(figure, rival) }]
  }
  return (await inTurns(mapInSteps(input.claims, refusalsOf, 1))).flat()
}

/** The refusal of a claim as it would stand after a revision, beside those of its statement and its publications. */
export async function revisedRivalRefusals(
  db: Handle,
  claim: Claim,
  lane: string | null,
  setting: Setting,
): Promise<Refusal[]> {
  if (claim.status !== 'stands') return []
  const publications = claim.appearances.map(({ publication }) => publication.id)
  const others = await figuresIn(db, { publications, statement: claim.statement }, claim, setting)
  const figure = { ...claim, lane }
  const rival = others.find((other) => areRivals(figure, other))
  return rival === undefined ? [] : [{ path: ['quantity'], message: rivalMessage(figure, rival) }]
}

/** The claims of the statement by ref, in the lanes that they would enter; a recorded one has its id. */
function figuresOf(
  { claimant, claims }: StatementInput,
  plan: ReadonlyMap<string, ClaimPlan>,
  setting: Setting,
): Map<string, LaneFigure> {
  const parts = claims.map((claim) => ({
    ...claim,
    place: setting.placeOf(claim.place),
    id: claim.ref,
    statement: '',
    status: 'stands' as const,
  }))
  const kin = {
    byId: new Map(parts.map((part) => [part.id, part])),
    partsOf: groupBy(
      parts.filter(({ partOf }) => partOf !== null),
      ({ partOf }) => partOf ?? '',
    ),
  }
  return new Map(
    parts.map((part) => {
      const id = plan.get(part.ref)?.recorded?.id ?? plan.get(part.ref)?.twin ?? part.ref
      return [part.ref, { ...part, id, claimant, lane: laneKeyOf(part, kin) }]
    }),
  )
}

/** The standing claims of a claimant that these publications carry, or that are of this statement. */
async function figuresIn(
  db: Handle,
  within: { readonly publications: readonly string[]; readonly statement: string | null },
  { event, claimant }: Pick<Claim, 'event' | 'claimant'>,
  setting: Setting,
): Promise<LaneFigure[]> {
  const isOfClaimant = sql<boolean>`claims.event = ${event} and claims.claimant = ${claimant} and claims.status = 'stands'`
  // Joined the other way, SQLite reads all claims of the event.
  const carried = await inChunks(within.publications, (some) =>
    db
      .selectFrom('appearances')
      .crossJoin('claims')
      .select('claims.id')
      .where('appearances.publication', 'in', some)
      .whereRef('claims.id', '=', 'appearances.claim')
      .where(isOfClaimant)
      .execute(),
  )
  const said =
    within.statement === null
      ? []
      : await db
          .selectFrom('claims')
          .select('claims.id')
          .where('claims.statement', '=', within.statement)
          .where(isOfClaimant)
          .execute()
  const ids = new Set([...carried, ...said].map(({ id }) => id))
  if (ids.size === 0) return []
  const records = await loadClaims(db, { ids: await familyOf(db, [...ids]) }, null)
  const view = viewOf(records, NOW, setting)
  return view.claims
    .filter((claim) => ids.has(claim.id))
    .map((claim) => ({ ...claim, lane: laneKeyOf(claim, view) }))
}
