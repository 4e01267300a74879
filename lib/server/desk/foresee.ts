/**
 * How an event would stand with a statement recorded. The statement's claims are put beside the recorded ones as the store
 * would read them, and compared by the domain; nothing is written.
 */
import type { Actor, ActorDirectory } from '@/lib/domain/actor'
import { factsOf, NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { compareInSteps, type Lane, type View } from '@/lib/domain/comparison'
import { groupBy } from '@/lib/domain/group-by'
import { filterInSteps } from '@/lib/domain/in-steps'
import { laneBasis, laneKey, laneKeyOf, laneOf } from '@/lib/domain/lane'
import { settingOf } from '@/lib/domain/setting'
import type { ClaimInput, StatementInput } from '@/lib/domain/statement'
import { loadActors } from '@/lib/store/load-actors'
import type { ClaimPlan } from '@/lib/store/plan-statement'
import type { Handle } from '@/lib/store/store'
import { inTurns } from '@/lib/turns'
import type { EventView } from '../reading/event-view'

/** The id of a claim that is not recorded yet, by its place in the draft. */
const draftId = (place: number) => `draft-${place + 1}`
export const isDraftId = (id: string) => id.startsWith('draft-')

export interface Foresight {
  readonly view: View
  readonly actors: ActorDirectory
  /** The id in the view of each claim, by its ref: that of the recorded claim that it is, or of a draft. */
  readonly ids: ReadonlyMap<string, string>
}

interface Foreseen {
  readonly input: StatementInput
  readonly plan: ReadonlyMap<string, ClaimPlan>
  /** The places of the claims in the draft, in the order of the input. */
  readonly places: readonly number[]
  readonly at: string
  readonly by: string
}

export function foresee(
  { event, view }: Pick<EventView, 'event' | 'view'>,
  actors: ActorDirectory,
  { input, plan, places, at, by }: Foreseen,
): Foresight {
  const setting = settingOf(event)
  const ids = new Map<string, string>()
  input.claims.forEach(({ ref }, index) => {
    const planned = plan.get(ref)
    const twin = planned?.twin == null ? undefined : ids.get(planned.twin)
    ids.set(ref, planned?.recorded?.id ?? twin ?? draftId(places[index] ?? index))
  })
  const added = input.claims.flatMap((claim): Claim[] => {
    const id = ids.get(claim.ref) ?? ''
    if (!isDraftId(id)) return []
    const partOf = claim.partOf === null ? null : (ids.get(claim.partOf) ?? null)
    const record = recordOf(input, { ...claim, partOf }, { id, at, by })
    const standing = claimAt(record, NOW, setting)
    return standing === null ? [] : [standing]
  })
  const unique = [...new Map(added.map((claim) => [claim.id, claim])).values()]
  const claims = [...view.claims, ...unique]
  const byId = new Map([...view.byId, ...unique.map((claim) => [claim.id, claim] as const)])
  const parts = [...byId.values()].filter(({ partOf }) => partOf !== null)
  const partsOf = groupBy(parts, ({ partOf }) => partOf ?? '')
  return { view: { claims, byId, partsOf, setting }, actors, ids }
}

function recordOf(
  input: StatementInput,
  claim: ClaimInput,
  { id, at, by }: { readonly id: string; readonly at: string; readonly by: string },
): RecordedClaim {
  const { event, claimant, ownVoice, statedOn, statedOnPrecision, appearance } = input
  return {
    id,
    statement: 'draft',
    event,
    ownVoice,
    first: factsOf({ ...claim, claimant, status: 'stands' }),
    recordedAt: at,
    recordedBy: by,
    revisions: [],
    appearances: [
      {
        publication: { ...appearance.publication, id: 'draft' },
        via: appearance.via,
        wording: claim.quantity.wording,
        term: claim.term,
        locator: appearance.locator,
        statedOn,
        statedOnPrecision,
        recordedAt: at,
      },
    ],
  }
}

/** Everybody whom the event and the statement mention, with sources that are not recorded yet. */
export async function actorsWith(
  db: Handle,
  known: ActorDirectory,
  input: StatementInput,
  added: readonly Actor[],
): Promise<ActorDirectory> {
  const { claimant, appearance, claims } = input
  const named = [
    claimant,
    appearance.publication.publisher,
    ...appearance.via,
    ...claims.flatMap(({ group, citing }) => [...(group === null ? [] : [group]), ...citing]),
  ].filter((id) => !known.has(id))
  return new Map([
    ...known,
    ...(await loadActors(db, named, null)),
    ...added.map((one) => [one.id, one] as const),
  ])
}

/** The lane that a claim would enter, compared as a page compares it; null for a part that enters none. */
export async function laneOfClaim(
  { view, actors }: Pick<Foresight, 'view' | 'actors'>,
  id: string,
): Promise<Lane | null> {
  const claim = view.byId.get(id)
  const key = claim === undefined ? null : laneKeyOf(claim, view)
  if (claim === undefined || key === null) return null
  const { measure, group, basis } = laneOf(claim)
  // Lanes of another measure, group or basis are never beside this one.
  const claims = await inTurns(
    filterInSteps(
      view.claims,
      (one) => one.measure === measure && one.group === group && laneBasis(one.basis) === basis,
    ),
  )
  const { from, asOf } = laneOf(claim)
  const lanes = await inTurns(compareInSteps({ ...view, claims }, actors, { from, asOf }))
  return lanes.find((lane) => laneKey(lane) === key) ?? null
}
