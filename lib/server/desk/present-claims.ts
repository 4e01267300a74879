/** The claims of a draft with what each would come to, in the language of the editor. */
import type { ClaimPreview } from '@/lib/answers/preview-shapes'
import { presentActors } from '@/lib/answers/present'
import { presentLane } from '@/lib/answers/present-lane'
import { contentOfLane, layoutBoth, type LayoutPair } from '@/lib/charts/chart'
import { boundsOf, type Claim } from '@/lib/domain/claim'
import type { Lane } from '@/lib/domain/comparison'
import { intervalOf } from '@/lib/domain/quantity'
import type { Publication } from '@/lib/domain/publication'
import type { StatementInput } from '@/lib/domain/statement'
import { verdictOf, type PairVerdict } from '@/lib/domain/verdict'
import { claimWords, formatBecause } from '@/lib/format/because'
import { formatAsOf } from '@/lib/format/date'
import { formatQuantity } from '@/lib/format/figure'
import type { Words } from '@/lib/format/translator'
import { formatLimits, formatSubject } from '@/lib/sentences/lane'
import type { ClaimPlan } from '@/lib/store/plan-statement'
import { appearsIn } from '@/lib/store/examine-statement'
import type { KnownEvent } from '../reading/event-contents'
import { refOf, type ReadClaim } from './draft-claims'
import { isDraftId, laneOfClaim, type Foresight } from './foresee'
import type { DraftReading } from './read-draft'

/** The view in which a draft is compared, with what was planned for its claims. */
export interface Compared extends Foresight {
  readonly input: StatementInput
  readonly plan: ReadonlyMap<string, ClaimPlan>
  readonly event: KnownEvent
  /** The id of its publication where that is recorded. */
  readonly publication: Publication['id'] | undefined
}

/** The most disagreements that are told of one figure. */
const MAX_TOLD = 8

export async function presentClaims(
  { claims }: DraftReading,
  compared: Compared | null,
  words: Words,
  shown: number | 'all' | null,
): Promise<ClaimPreview[]> {
  const previews: ClaimPreview[] = []
  for (const claim of claims) {
    const isShown = shown === 'all' || shown === claim.place
    previews.push(await presentClaim(claim, compared, words, isShown))
  }
  return previews
}

async function presentClaim(
  read: ReadClaim,
  compared: Compared | null,
  words: Words,
  isShown: boolean,
): Promise<ClaimPreview> {
  const { place, reading } = read
  const { locale, t } = words
  const nothing: ClaimPreview = {
    place,
    figures: reading.figures.map((figure) => ({
      ...figure,
      interval: figure.interval && { ...figure.interval },
      text: formatQuantity({ ...figure, wording: figure.words }, locale, t),
    })),
    otherwise: [...reading.otherwise],
    scopes: reading.scopes.map(({ term, word }) => ({
      term,
      word,
      text: term === 'by:ACTOR' ? word : formatLimits([term], {}, words),
    })),
    group: null,
    taken: null,
    outcome: null,
    claim: null,
    standing: null,
    lane: null,
    replaces: null,
    step: null,
    disagrees: [],
    contradicts: 0,
    differs: 0,
    agrees: 0,
    exceeds: [],
    layouts: null,
  }
  const id = compared?.ids.get(refOf(place))
  const claim = id === undefined ? undefined : compared?.view.byId.get(id)
  if (compared === null || claim === undefined) return nothing
  const lane = await laneOfClaim(compared, claim.id)
  return {
    ...nothing,
    group: groupBefore(claim, compared),
    taken: {
      measure: claim.measure,
      category: claim.category,
      text: formatQuantity(claim.quantity, locale, t),
      ...boundsOf(claim.quantity),
    },
    ...outcomeOf(read, compared),
    ...(lane === null ? { standing: 'part' as const } : besideOthers(claim, lane, compared, words)),
    layouts: isShown && lane !== null ? layoutsOf(lane, compared, words) : null,
  }
}

function outcomeOf(
  { place }: ReadClaim,
  { plan, publication }: Compared,
): Pick<ClaimPreview, 'outcome' | 'claim'> {
  const planned = plan.get(refOf(place))
  if (planned?.twin != null) return { outcome: 'twin', claim: planned.recorded?.id ?? null }
  if (planned?.recorded == null) return { outcome: 'new', claim: null }
  const outcome = appearsIn(planned.recorded, publication) ? 'known' : 'appearance'
  return { outcome, claim: planned.recorded.id }
}

/** The group that the claimant counted when it last said of whom, where this claim does not say it. */
function groupBefore(claim: Claim, { view, actors }: Compared): ClaimPreview['group'] {
  if (claim.group !== null) return null
  const before = view.claims.findLast(
    (one) =>
      one.claimant === claim.claimant &&
      one.status === 'stands' &&
      one.group !== null &&
      !isDraftId(one.id),
  )
  if (before?.group == null) return null
  return { id: before.group, name: actors.get(before.group)?.name ?? before.group }
}

function besideOthers(
  claim: Claim,
  lane: Lane,
  compared: Compared,
  words: Words,
): Pick<
  ClaimPreview,
  | 'standing'
  | 'lane'
  | 'replaces'
  | 'step'
  | 'disagrees'
  | 'contradicts'
  | 'differs'
  | 'agrees'
  | 'exceeds'
> {
  const { actors, view, event } = compared
  const others = lane.current.filter((other) => other.claimant !== claim.claimant)
  const judged = others.map((other) => ({ other, ...verdictOf(claim, other) }))
  const contradicting = judged.filter(({ verdict }) => verdict === 'contradicts')
  const differing = judged.filter(({ verdict }) => verdict === 'differs')
  const byGap = (a: { other: Claim }, b: { other: Claim }) =>
    gapOf(claim, b.other) - gapOf(claim, a.other)
  const told = [...contradicting.toSorted(byGap), ...differing.toSorted(byGap)].slice(0, MAX_TOLD)
  const step = lane.steps.find((one) => one.claim === claim.id)
  const previous = step === undefined ? undefined : view.byId.get(step.previous)
  const presented = presentLane(lane, { event, actors, ...words }, view.byId)
  return {
    standing: lane.current.some(({ id }) => id === claim.id) ? 'current' : 'history',
    lane: {
      subject: formatSubject(lane, presentActors([lane], actors), words),
      claimants: lane.current.length,
      range: presented.range,
    },
    replaces: previous === undefined ? null : nameOf(previous, compared, words),
    step:
      step === undefined || previous === undefined ? null : directionOf(step.down, previous, claim),
    disagrees: told.map((one) => ({
      ...nameOf(one.other, compared, words),
      verdict: one.verdict,
      because: because(claim, one.other, one, compared, words),
    })),
    contradicts: contradicting.length,
    differs: differing.length,
    agrees: others.length - contradicting.length - differing.length,
    exceeds: presented
      .exceeds()
      .filter((one) => one.claim === claim.id)
      .map((one) => one.because),
  }
}

function directionOf(down: boolean, before: Claim, after: Claim): ClaimPreview['step'] {
  if (down) return 'down'
  return before.quantity.value === after.quantity.value ? 'level' : 'up'
}

function nameOf(claim: Claim, { actors }: Compared, { locale, t }: Words) {
  return {
    claim: claim.id,
    claimant: actors.get(claim.claimant)?.name ?? claim.claimant,
    figure: formatQuantity(claim.quantity, locale, t),
    date: formatAsOf(claim, locale, t),
  }
}

function because(
  claim: Claim,
  other: Claim,
  { reason }: PairVerdict,
  { actors }: Compared,
  words: Words,
): string {
  const wordsOf = claimWords((id) => actors.get(id)?.name ?? id, words)
  return formatBecause(reason, { claims: [claim, other], wordsOf, ...words })
}

/** How far two figures lie apart, in people; a denial lies farthest. */
function gapOf(a: Claim, b: Claim): number {
  const [first, second] = [intervalOf(a.quantity), intervalOf(b.quantity)]
  if (first === null || second === null) return Infinity
  return Math.max(second.low - (first.high ?? Infinity), first.low - (second.high ?? Infinity), 0)
}

/** The lane's own chart, in which the marks of a draft lead to where it is typed. */
function layoutsOf(lane: Lane, { event, actors, view }: Compared, words: Words): LayoutPair | null {
  const found = {
    lane: presentLane(lane, { event, actors, ...words }, view.byId),
    actors: presentActors([lane], actors),
  }
  const content = contentOfLane('by-source', found, {
    convention: 'none',
    scale: 'linear',
    at: null,
  })
  const layouts = layoutBoth(content, words)
  if (layouts === null) return null
  const text = JSON.stringify(layouts).replaceAll(/"\/claims\/(draft-\d+)"/g, '"#$1"')
  // The same layouts, with other addresses in them.
  return JSON.parse(text) as LayoutPair
}
