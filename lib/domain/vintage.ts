/**
 * Vintages: the figure for one reference day, each time it was said or revised in public. A revision by the source is a
 * vintage of its own, from the day the source made it. A correction of ours is none: it says what the vintage had been
 * all along, and is kept beside it.
 */
import {
  asOfOf,
  type Claim,
  type ClaimFacts,
  type Clocks,
  type RecordedClaim,
  statedOf,
  type RecordedRevision,
} from './claim'
import { claimAt, holdingAt } from './claim-at'
import { publicDateOf } from './public-time'
import { currentOf, newestFirst } from './current'
import { groupBy } from './group-by'
import { atIn, isAboutBy } from './span'
import type { View } from './comparison'
import { mapInSteps, type InSteps } from './in-steps'
import { laneKeyOf } from './lane'
import { dayKeyOf } from './reference-day'
import type { Setting } from './setting'
import { compareText } from './text'
import { dayOf, endOf, type DatedValue } from './time'

/** How a vintage came about; `moved` is a revision that took the figure to another day or lane. */
export const VINTAGE_KINDS = ['said', 'revised', 'withdrawn', 'moved'] as const
export type VintageKind = (typeof VINTAGE_KINDS)[number]

export interface Vintage {
  /** The id of the claim, with the number of the revision that made the vintage. */
  readonly id: string
  readonly kind: VintageKind
  /** The claim as it stood from then on, or as it had stood where the figure is withdrawn or moved. */
  readonly claim: Claim
  readonly saidOn: DatedValue
  /** The source's revision that made it; null where the claim was said. */
  readonly revision: RecordedRevision | null
  /** Our corrections of it, each with what the record had said before. */
  readonly corrections: readonly Correction[]
  /** The id of the vintage that is this claimant's figure for the day from this moment on; null when there is none. */
  readonly holds: string | null
}

export interface Correction {
  readonly revision: RecordedRevision
  readonly before: ClaimFacts['quantity']
}

export interface VintageDay {
  /** The key that `dayKeyOf` writes. */
  readonly key: string
  readonly asOf: DatedValue
  /** The vintages in the order in which they were said. */
  readonly vintages: readonly Vintage[]
}

type Draft = Omit<Vintage, 'holds'>

/**
 * The reference days of a lane with the vintages of each, the earliest day first. `view` holds the
 * records as they stand at the clocks.
 */
export function* vintagesInSteps(
  records: readonly RecordedClaim[],
  laneKey: string,
  clocks: Clocks,
  view: Pick<View, 'byId' | 'partsOf' | 'setting'>,
): InSteps<VintageDay[]> {
  const until = atIn(view.setting.calendar, clocks.at)
  const isOfLane = (claim: Claim) =>
    claim.status === 'stands' && isAboutBy(claim, until) && laneKeyOf(claim, view) === laneKey
  const drafts = yield* mapInSteps(records, (record) => {
    const now = view.byId.get(record.id)
    return now === undefined
      ? []
      : draftsOf(record, now, { clocks, setting: view.setting }, isOfLane)
  })
  const days: VintageDay[] = []
  for (const [key, ofDay] of groupBy(drafts.flat(), (keyed) => keyed.key)) {
    const ofKey = ofDay.map(({ draft }) => draft)
    const asOf = dayMeant(ofKey.map(({ claim }) => claim))
    days.push({ key, asOf, vintages: yield* withHolding(ofKey) })
  }
  return days.toSorted(
    (a, b) => compareText(endOf(a.asOf), endOf(b.asOf)) || compareText(a.key, b.key),
  )
}

function dayMeant([first]: readonly Claim[]): DatedValue {
  if (first === undefined) throw new Error('a day without a vintage is left out')
  const { date, precision } = asOfOf(first)
  return precision === 'time' ? { date: dayOf(date), precision: 'day' } : { date, precision }
}

/** The versions of one claim as they became public, each under the day it is about. */
function draftsOf(
  record: RecordedClaim,
  now: Claim,
  { clocks, setting }: { readonly clocks: Clocks; readonly setting: Setting },
  isOfLane: (claim: Claim) => boolean,
): { key: string; draft: Draft }[] {
  // A claim that was never revised was of this lane from the beginning or never.
  if (record.revisions.length === 0 && !isOfLane(now)) return []
  const drafts: { key: string; draft: Draft }[] = []
  let before: Claim | null = null
  for (const { saidOn, revision } of momentsOf(record, now, clocks)) {
    const claim = claimAt(record, { ...clocks, publishedBy: endOf(saidOn) }, setting)
    if (claim === null) continue
    const key = dayKeyOf(asOfOf(claim))
    const base = { id: `${record.id}@${revision?.revision ?? 1}`, saidOn, revision }
    const isThere = isOfLane(claim)
    const oldKey = before === null ? null : dayKeyOf(asOfOf(before))
    if (before !== null && oldKey !== null && (!isThere || oldKey !== key)) {
      const kind = claim.status === 'withdrawn' ? 'withdrawn' : 'moved'
      drafts.push({ key: oldKey, draft: { ...base, kind, claim: before, corrections: [] } })
    }
    if (isThere) {
      const corrections = correctionsOf(record, clocks, endOf(saidOn))
      const kind = revision === null ? 'said' : 'revised'
      drafts.push({ key, draft: { ...base, kind, claim, corrections } })
    }
    before = isThere ? claim : null
  }
  return drafts
}

/** When the claim was said, and when its source revised it, in order; of two revisions at once the later. */
function momentsOf(record: RecordedClaim, now: Claim, clocks: Clocks) {
  const first = publicDateOf(now)
  const revisions = new Map<string, { saidOn: DatedValue; revision: RecordedRevision }>()
  for (const revision of holdingAt(record, clocks)) {
    const saidOn = revision.by === 'source' ? statedOf(revision) : null
    if (saidOn === null || endOf(saidOn) < endOf(first)) continue
    revisions.set(endOf(saidOn), { saidOn, revision })
  }
  return [
    { saidOn: first, revision: null },
    ...[...revisions].toSorted(([a], [b]) => compareText(a, b)).map(([, moment]) => moment),
  ]
}

/** Our corrections of the figure, each with what the record had said in its place. */
function correctionsOf(record: RecordedClaim, clocks: Clocks, publishedBy: string): Correction[] {
  let { quantity } = record.first
  return holdingAt(record, { ...clocks, publishedBy }).flatMap((revision): Correction[] => {
    const before = quantity
    quantity = revision.changes.quantity ?? quantity
    const isOurs = revision.by === 'record' && revision.changes.quantity !== undefined
    return isOurs ? [{ revision, before }] : []
  })
}

/** A step looks at all that its claimant had said of the day by then. */
const VINTAGES_A_STEP = 10

function withHolding(drafts: readonly Draft[]): InSteps<Vintage[]> {
  const byClaimant = new Map<string, Draft[]>()
  const withHolder = (draft: Draft): Vintage => {
    const own = [...(byClaimant.get(draft.claim.claimant) ?? []), draft]
    byClaimant.set(draft.claim.claimant, own)
    const latest = new Map(own.map((one) => [one.claim.id, one]))
    const standing = [...latest.values()].filter(
      ({ kind }) => kind === 'said' || kind === 'revised',
    )
    const current = currentOf(standing.map(({ claim }) => claim))
    const holds = current === undefined ? null : (latest.get(current.id)?.id ?? null)
    return { ...draft, holds }
  }
  return mapInSteps(inOrder(drafts), withHolder, VINTAGES_A_STEP)
}

/** The order in which they were said. What was said at once is in the order in which one claim is newer than another. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const claims = new Map(drafts.map(({ claim }) => [claim.id, claim]))
  const ranks = new Map<string, number>()
  for (const ofOne of groupBy(claims.values(), ({ claimant }) => claimant).values()) {
    newestFirst(ofOne)
      .reverse()
      .forEach(({ id }, rank) => ranks.set(id, rank))
  }
  const rankOf = ({ claim }: Draft) => ranks.get(claim.id) ?? 0
  return drafts.toSorted(
    (a, b) =>
      compareText(endOf(a.saidOn), endOf(b.saidOn)) ||
      rankOf(a) - rankOf(b) ||
      compareText(a.claim.id, b.claim.id) ||
      (a.revision?.revision ?? 1) - (b.revision?.revision ?? 1),
  )
}
