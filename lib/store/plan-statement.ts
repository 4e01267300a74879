/**
 * Planning a statement: finds out which of its claims are recorded already, before anything is recorded. The rules of
 * equality are the domain's (lib/domain/identity.ts).
 */
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { contentKey, isAsFirstRecorded, isSameClaim } from '@/lib/domain/identity'
import { partRefusals } from '@/lib/domain/parts'
import type { Publication } from '@/lib/domain/publication'
import type { Refusal } from '@/lib/domain/refusal'
import type { StatementInput } from '@/lib/domain/statement'
import { digestOf } from './ids'
import { loadClaims } from './load-claims'
import type { Handle } from './store'

/** The plan for one claim of a statement. */
export interface ClaimPlan {
  readonly input: StatementInput['claims'][number]
  readonly content: string
  /** The recorded claim that it is, or null for a new one. */
  readonly recorded: RecordedClaim | null
  /** The ref of an earlier claim of the statement that says exactly the same. */
  readonly twin: string | null
}

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
  db: Handle,
  input: StatementInput,
  publication: Publication | undefined,
): Promise<Map<string, ClaimPlan>> {
  const plan = new Map<string, ClaimPlan>()
  const twins = new Map<string, string>()
  for (const claim of wholesFirst(input)) {
    const whole = claim.partOf === null ? undefined : plan.get(claim.partOf)
    // A part of a new claim is new; until that has an id, its ref stands for it.
    const partOf =
      whole === undefined ? null : (whole.recorded?.id ?? `new ${whole.twin ?? claim.partOf}`)
    const content = contentKey({ ...claim, partOf })
    const isOfNewWhole = whole !== undefined && whole.recorded === null
    const recorded = isOfNewWhole ? null : await findClaim(db, input, content, publication)
    const twin = twins.get(content) ?? null
    plan.set(claim.ref, { input: claim, content, recorded, twin })
    if (twin === null) twins.set(content, claim.ref)
  }
  return plan
}

async function findClaim(
  db: Handle,
  { event, claimant }: StatementInput,
  content: string,
  publication: Publication | undefined,
): Promise<RecordedClaim | null> {
  const rows = await db
    .selectFrom('claims')
    .select('id')
    .where('event', '=', event)
    .where('claimant', '=', claimant)
    .where('content', '=', digestOf(content))
    .execute()
  if (rows.length === 0) return null
  const candidates = await loadClaims(db, { ids: rows.map(({ id }) => id) }, null)
  return (
    candidates.find((record) => isSameClaim(content, record)) ??
    candidates.find((record) => isRetry(content, record, publication)) ??
    null
  )
}

/** True for a record that is sent again: it is nothing new, whatever became of its claim. */
function isRetry(
  content: string,
  record: RecordedClaim,
  publication: Publication | undefined,
): boolean {
  return (
    publication !== undefined &&
    isAsFirstRecorded(content, record) &&
    record.appearances.some((appearance) => appearance.publication.id === publication.id)
  )
}

/** The refusals of new parts of recorded wholes, which they must fit as those now stand, unless they are withdrawn. */
export function refusalsOfParts(
  plan: ReadonlyMap<string, ClaimPlan>,
  input: StatementInput,
): Refusal[] {
  const facts = [...plan.values()].flatMap(({ input: claim, recorded }) => {
    const now = recorded === null ? null : claimAt(recorded, NOW)
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
