/** Whether a revision may be recorded: what it names is there, and what it makes of the claim keeps the rules of recording. */
import { NOW, type Claim, type RecordedClaim } from '@/lib/domain/claim'
import { claimAt } from '@/lib/domain/claim-at'
import { aheadRefusals, saidLateRefusals } from '@/lib/domain/claim-dates'
import { viewOf } from '@/lib/domain/comparison'
import { laneKeyOf } from '@/lib/domain/lane'
import type { Refusal } from '@/lib/domain/refusal'
import { revised, revisionRefusals } from '@/lib/domain/revise'
import type { ClaimChanges, ClaimRevisionInput } from '@/lib/domain/revision'
import type { Setting } from '@/lib/domain/setting'
import type { Calendar } from '@/lib/domain/span'
import { datedFrom, type DatedValue } from '@/lib/domain/time'
import { quantityRefusals } from './figure-refusals'
import { loadClaims } from './load-claims'
import {
  claimReferences,
  isReplaceable,
  reference,
  replacementMessage,
  unknownReferences,
} from './references'
import { revisedRivalRefusals } from './rivals'
import { familyOf } from './settle-claims'
import type { Handle } from './store'

/** A revision of one claim with what it really changes. */
export interface RevisionPlan {
  readonly record: RecordedClaim
  readonly before: Claim
  readonly input: ClaimRevisionInput
  readonly changes: ClaimChanges
}

export async function refusalsOfRevision(
  db: Handle,
  plan: RevisionPlan,
  setting: Setting,
  recordedAt: string,
): Promise<Refusal[]> {
  const { record, input, changes } = plan
  const unknown = await unknownReferences(db, [
    ...claimReferences(namedIn(changes)),
    ...reference('actors', changes.claimant ?? null, 'claimant'),
    ...(changes.via ?? []).flatMap((id, index) => reference('actors', id, 'via', index)),
    ...reference('claims', changes.partOf ?? null, 'partOf'),
  ])
  if (unknown.length > 0) return unknown
  const { id } = record
  const kin = await familyOf(db, [id, ...(changes.partOf == null ? [] : [changes.partOf])])
  const related = await loadClaims(db, { ids: kin }, null)
  const after = claimAt(revised(record, input), NOW, setting)
  if (after === null) throw new Error(`claim ${id} is gone under a revision`)
  const view = viewOf(
    related.map((one) => (one.id === id ? revised(one, input) : one)),
    NOW,
    setting,
  )
  const own = [
    ...kinshipRefusals(after, view.byId),
    ...relayRefusals(after),
    ...(await replacementRefusals(db, after, changes)),
    ...dayRefusals(plan, after, recordedAt, setting.calendar),
    ...(changes.quantity === undefined ? [] : quantityRefusals(after.quantity)),
    ...revisionRefusals(id, related, input, setting),
  ]
  if (own.length > 0 || !movesFigure(changes)) return own
  return revisedRivalRefusals(db, after, laneKeyOf(after, view), setting)
}

function namedIn({ group, scope = [], citing = [], disputes = [], step }: ClaimChanges) {
  return { group: group ?? null, scope, citing, disputes, step: step ?? null }
}

/** A corrected day is neither after the publications that carry the claim, nor before the day that it is about. */
function dayRefusals(plan: RevisionPlan, after: Claim, recordedAt: string, calendar: Calendar) {
  const { asOf, statedOn } = plan.changes
  if (asOf === undefined && statedOn === undefined) return []
  const moments = momentsOf(plan, after, recordedAt)
  const late =
    statedOn === undefined ? [] : saidLateRefusals(moments.stated, moments.published, calendar)
  return [...late, ...aheadRefusals(after, moments, calendar)]
}

/** What the source amended was made public when it amended. */
function momentsOf({ before, input }: RevisionPlan, after: Claim, recordedAt: string) {
  if (input.by === 'source') {
    const stated: DatedValue | null =
      input.statedOn === null ? null : { date: input.statedOn, precision: input.statedOnPrecision }
    return { published: null, stated, recordedAt }
  }
  const published = before.appearances[0]?.publication.publishedAt ?? null
  const { statedOn, statedOnPrecision } = after
  return {
    published: published === null ? null : datedFrom(published),
    stated: statedOn === null ? null : { date: statedOn, precision: statedOnPrecision },
    recordedAt,
  }
}

const OF_FIGURE = [
  'claimant',
  'measure',
  'quantity',
  'group',
  'category',
  'scope',
  'place',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'partOf',
  'status',
] as const

/** True for what may put a figure beside another one of its claimant. */
function movesFigure(changes: ClaimChanges): boolean {
  return OF_FIGURE.some((field) => changes[field] !== undefined)
}

function relayRefusals({ claimant, appearances }: Claim): Refusal[] {
  if (!appearances.some(({ via }) => via.includes(claimant))) return []
  const message = `${claimant} is the claimant; a relay is somebody else who passed the figure on`
  return [{ path: ['via'], message }]
}

function kinshipRefusals(after: Claim, byId: ReadonlyMap<string, Claim>): Refusal[] {
  const { id, statement, partOf, partKind } = after
  if (partOf === null) {
    if (partKind === null) return []
    return [{ path: ['partOf'], message: 'a part names the claim it is part of' }]
  }
  if (partKind === null) {
    const message = 'a part says whether it is a subset or belongs to a partition'
    return [{ path: ['partKind'], message }]
  }
  if (byId.get(partOf)?.statement !== statement) {
    const message = `${partOf} is of another statement; a whole and its parts are of one`
    return [{ path: ['partOf'], message }]
  }
  const passed = new Set<string>()
  for (let next: string | null = partOf; next !== null && !passed.has(next);) {
    if (next === id) return [{ path: ['partOf'], message: 'a claim cannot be part of itself' }]
    passed.add(next)
    next = byId.get(next)?.partOf ?? null
  }
  return []
}

async function replacementRefusals(
  db: Handle,
  after: Claim,
  { step, claimant }: ClaimChanges,
): Promise<Refusal[]> {
  const replaces = after.step?.replaces ?? null
  if (replaces === null || (step === undefined && claimant === undefined)) return []
  const row = await db
    .selectFrom('claims')
    .select(['event', 'claimant'])
    .where('id', '=', replaces)
    .executeTakeFirst()
  if (row !== undefined && isReplaceable(row, after)) return []
  return [{ path: ['step', 'replaces'], message: replacementMessage(replaces, after) }]
}
