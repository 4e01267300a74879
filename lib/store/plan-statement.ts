/**
 * Planning a statement: finds out which of its claims are recorded already, before anything is recorded. The rules of
 * equality are the domain's (lib/domain/identity.ts).
 */
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { isAsFirstRecorded, isSameClaim, saidOtherwiseBetween } from '@/lib/domain/identity'
import { partRefusals } from '@/lib/domain/parts'
import type { Publication } from '@/lib/domain/publication'
import type { Refusal } from '@/lib/domain/refusal'
import type { Setting } from '@/lib/domain/setting'
import type { StatementInput } from '@/lib/domain/statement'
import { compareText } from '@/lib/domain/text'
import { datedFrom, endOf } from '@/lib/domain/time'
import { contentsOf, vacantContent } from './claim-contents'
import { claimsOf } from './claims-now'
import { loadClaims } from './load-claims'
import { settleSoFar } from './settle-claims'
import type { Handle } from './store'
import { insertWaiting } from './waiting-rows'
import type { Write } from './write'
import type { ClaimContents, WriteMemory } from './write-memory'

/** The plan for one claim of a statement. */
export interface ClaimPlan {
  readonly input: StatementInput['claims'][number]
  readonly content: string
  /** The recorded claim that it is, or null for a new one. */
  readonly recorded: RecordedClaim | null
  /** The ref of an earlier claim of the statement that says exactly the same. */
  readonly twin: string | null
}

/** A write, or what stands in for one where nothing is written. */
export type Standing = Pick<Write, 'db' | 'at' | 'reach' | 'memory' | 'rows'>

/** The claims with wholes before their parts: a part is the same only as part of the same whole. */
function wholesFirst(input: StatementInput): StatementInput['claims'] {
  const byRef = new Map(input.claims.map((claim) => [claim.ref, claim]))
  const ordered = new Set<(typeof input.claims)[number]>()
  const add = (claim: (typeof input.claims)[number]) => {
    const whole = claim.partOf === null ? undefined : byRef.get(claim.partOf)
    if (whole !== undefined && !ordered.has(whole)) add(whole)
    ordered.add(claim)
  }
  input.claims.forEach(add)
  return [...ordered]
}

export async function planClaims(
  write: Standing,
  input: StatementInput,
  publication: Publication | undefined,
  setting: Setting,
): Promise<Map<string, ClaimPlan>> {
  const plan = new Map<string, ClaimPlan>()
  const twins = new Map<string, string>()
  for (const claim of wholesFirst(input)) {
    const whole = claim.partOf === null ? undefined : plan.get(claim.partOf)
    // A part of a new claim is new; until that has an id, its ref stands for it.
    const partOf =
      whole === undefined ? null : (whole.recorded?.id ?? `new ${whole.twin ?? claim.partOf}`)
    const contents = contentsOf(write.memory, claim, partOf, setting)
    const { content } = contents
    const isOfNewWhole = whole !== undefined && whole.recorded === null
    const recorded = isOfNewWhole
      ? null
      : await findClaim(write, input, contents, publication, setting)
    const twin = twins.get(content) ?? null
    plan.set(claim.ref, { input: claim, content, recorded, twin })
    if (twin === null) twins.set(content, claim.ref)
  }
  return plan
}

async function findClaim(
  write: Standing,
  input: StatementInput,
  { content, digest, lane }: ClaimContents,
  publication: Publication | undefined,
  setting: Setting,
): Promise<RecordedClaim | null> {
  const { db, at, memory } = write
  if (memory.vacant.has(vacantContent(input.event, digest))) return null
  await insertWaiting(write)
  const ofEvent = db.selectFrom('claims').select('id').where('event', '=', input.event)
  // Two queries in one: with an "or", SQLite reads all claims of the event.
  const rows = await ofEvent
    .where('content', '=', digest)
    .union(ofEvent.where('first_content', '=', digest))
    .execute()
  if (rows.length === 0) return null
  const ids = rows.map(({ id }) => id)
  const candidates = await loadClaims(db, { ids }, null)
  const retried = candidates.find((record) =>
    isRetry(content, record, input.claimant, publication, { setting, memory }),
  )
  if (retried !== undefined) return retried
  const same = candidates.filter((record) => isSameClaim(content, record, setting))
  const claims = same.flatMap((record) => {
    const claim = claimAt(record, NOW, setting)
    return claim?.claimant === input.claimant ? [{ record, claim }] : []
  })
  if (claims.length === 0) return null
  await settleSoFar(write, input.event)
  const publicOn = publicMomentOf(input, at)
  const others = await figuresOfLane(db, input, lane, setting)
  return claims.find(({ claim }) => !saidOtherwiseBetween(claim, publicOn, others))?.record ?? null
}

/** The moment at which a statement was made public; that of our record stands in where none is known. */
function publicMomentOf({ statedOn, statedOnPrecision, appearance }: StatementInput, at: string) {
  const { publishedAt } = appearance.publication
  const moments = [
    ...(statedOn === null ? [] : [endOf({ date: statedOn, precision: statedOnPrecision })]),
    ...(publishedAt === null ? [] : [endOf(datedFrom(publishedAt))]),
  ]
  return moments.toSorted(compareText)[0] ?? at
}

/** The standing claims of the claimant in the lane. */
async function figuresOfLane(
  db: Handle,
  { event, claimant }: StatementInput,
  lane: string,
  setting: Setting,
): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', event)
    .where('lane_key', '=', lane)
    .where('status', '=', 'stands')
    .where('claimant', '=', claimant)
    .execute()
  return claimsOf(
    db,
    rows.map(({ id }) => id),
    setting,
  )
}

/** True for a record that is sent again: it is nothing new, whatever became of its claim. */
function isRetry(
  content: string,
  record: RecordedClaim,
  claimant: string,
  publication: Publication | undefined,
  { setting, memory }: { readonly setting: Setting; readonly memory: WriteMemory },
): boolean {
  const { claimant: first } = record.first
  return (
    publication !== undefined &&
    // The claimant may have been sent by a former id.
    (first === claimant || memory.successors.get(first) === claimant) &&
    isAsFirstRecorded(content, record, setting) &&
    record.appearances.some((appearance) => appearance.publication.id === publication.id)
  )
}

/** The refusals of new parts of recorded wholes, which they must fit as those now stand, unless they are withdrawn. */
export function refusalsOfParts(
  plan: ReadonlyMap<string, ClaimPlan>,
  input: StatementInput,
  setting: Setting,
): Refusal[] {
  const facts = [...plan.values()].flatMap(({ input: claim, recorded }) => {
    const now = recorded === null ? null : claimAt(recorded, NOW, setting)
    if (now?.status === 'withdrawn') return []
    return [{ ...claim, id: claim.ref, quantity: now?.quantity ?? claim.quantity }]
  })
  return partRefusals(facts)
    .filter(({ claim }) => plan.get(claim)?.recorded === null)
    .map(({ claim, field, message }) => ({
      path: ['claims', input.claims.findIndex(({ ref }) => ref === claim), ...field],
      message,
    }))
}
