/** A lane of the domain as pages and charts are handed it: claims, steps and pairs are presented when they are asked for. */
import type { Claim } from '@/lib/domain/claim'
import type { Lane } from '@/lib/domain/comparison'
import {
  contradictedBy,
  disagreementsAmong,
  type Disagreements,
  type PairCount,
} from '@/lib/domain/contradictions'
import type { Exceeding } from '@/lib/domain/exceeding'
import { laneIdOf } from '@/lib/domain/lane'
import { pairCount, verdictsAmong, type LaneVerdict, type Verdict } from '@/lib/domain/verdict'
import { claimWords } from '@/lib/format/because'
import { formatExceeding, type ExceedingClaim } from '@/lib/format/exceeding'
import type { LanePairs, LaneView, PairTotal } from './lane-view'
import { presentActor, presentClaim, presentVerdict, type PresentContext } from './present'
import type { ExceedingAnswer, VerdictAnswer } from './shapes'

/** Presents nothing yet: a page draws one lane of hundreds, and shows of the others how many claimants they have. */
export function presentLane(lane: Lane, context: PresentContext, claims: ClaimsById): LaneView {
  const { range, recentRange, latest, spread, support, current, history, withdrawn } = lane
  const present = (some: readonly Claim[]) =>
    once(() => some.map((one) => presentClaim(one, context)))
  const disagreements = once(() => disagreementsAmong(current))
  return {
    ...laneIdOf(lane),
    range: presentRange(range),
    recentRange: presentRange(recentRange),
    latest: latest && {
      asOf: latest.asOf,
      asOfPrecision: latest.asOfPrecision,
      claims: latest.claims.map(({ id }) => id),
    },
    recent: [...lane.recent],
    spread,
    support,
    periods: lane.periods.map((period) => ({ ...period })),
    counts: {
      current: current.length,
      history: history.length,
      withdrawn: withdrawn.length,
    },
    claims: present(current),
    history: present(history),
    withdrawn: present(withdrawn),
    exceeds: once(() =>
      lane.exceeds.flatMap((one) => presentExceeding(one, claims, context) ?? []),
    ),
    steps: once(() => lane.steps.map((step) => ({ ...step }))),
    pairs: pairsOf(current, context, disagreements),
    contradictions: once(() => ({
      ...countOf(disagreements().contradictions),
      against: againstIn(current),
    })),
    differences: once(() => countOf(disagreements().differences)),
  }
}

/** The claims of the view, to which a claim of this lane may be compared across lanes. */
type ClaimsById = ReadonlyMap<string, ExceedingClaim>

function presentRange(range: Lane['range']): LaneView['range'] {
  return range && { ...range, lowBy: [...range.lowBy], highBy: [...range.highBy] }
}

/** A figure that is above one of a wider lane, with its sentence; null when a claim is not in the view. */
function presentExceeding(
  { claim, wider, verdict }: Exceeding,
  claims: ClaimsById,
  context: Omit<PresentContext, 'event'>,
): ExceedingAnswer | null {
  const [narrow, wide] = [claims.get(claim), claims.get(wider)]
  if (narrow === undefined || wide === undefined) return null
  const nameOf = (actor: string) => presentActor(actor, context.actors).name
  const because = formatExceeding(narrow, wide, nameOf, context)
  return { claim, wider, verdict, because }
}

function pairsOf(
  current: readonly Claim[],
  context: PresentContext,
  disagreements: () => Disagreements,
): LanePairs {
  const present = function* (verdicts: Iterable<LaneVerdict>): Generator<VerdictAnswer> {
    const byId = new Map(current.map((claim) => [claim.id, claim]))
    const wordsOf = claimWords((id) => presentActor(id, context.actors).name, context)
    for (const { a, b, verdict, reason } of verdicts) {
      const [first, second] = [byId.get(a), byId.get(b)]
      if (first === undefined || second === undefined) continue
      yield presentVerdict([first, second], { verdict, reason }, context, wordsOf)
    }
  }
  /** Only claims that are in a pair of this verdict are put beside each other. */
  const pairsWith = function* (verdict: Verdict, { ofEach }: PairCount): Generator<LaneVerdict> {
    for (const pair of verdictsAmong(current.filter(({ id }) => ofEach.has(id)))) {
      if (pair.verdict === verdict) yield pair
    }
  }
  return {
    count: pairCount(current.length),
    all: () => present(verdictsAmong(current)),
    contradicting: () => present(pairsWith('contradicts', disagreements().contradictions)),
    differing: () => present(pairsWith('differs', disagreements().differences)),
    others: () => present(agreeing(current)),
    among: (ids) => present(verdictsAmong(current.filter(({ id }) => ids.has(id)))),
  }
}

/** The other verdicts. Nearly all pairs of a lane may disagree, so that those are left out before they are presented. */
function* agreeing(current: readonly Claim[]): Generator<LaneVerdict> {
  for (const pair of verdictsAmong(current)) {
    if (pair.verdict !== 'contradicts' && pair.verdict !== 'differs') yield pair
  }
}

function countOf({ total, ofEach }: PairCount): PairTotal {
  return { total, ofEach }
}

function againstIn(current: readonly Claim[]): (id: string) => string[] {
  const byId = new Map(current.map((claim) => [claim.id, claim]))
  return (id) => {
    const claim = byId.get(id)
    return claim === undefined ? [] : contradictedBy(claim, current).map((other) => other.id)
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
