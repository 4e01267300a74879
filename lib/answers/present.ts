/** From the domain to the shapes of the contract: names beside ids, intervals, stances, sentences. */
import { lineage, type ActorDirectory } from '@/lib/domain/actor'
import { boundsOf, type Claim, type RecordedAppearance } from '@/lib/domain/claim'
import type { Lane } from '@/lib/domain/comparison'
import { contradictedBy, contradictionsAmong } from '@/lib/domain/contradictions'
import type { Event } from '@/lib/domain/event'
import { stanceOf } from '@/lib/domain/stance'
import { verdictsAmong, type LaneVerdict, type PairVerdict } from '@/lib/domain/verdict'
import { formatBecause, teller } from '@/lib/format/because'
import { countsContradictions, type LaneContradictions } from '@/lib/format/contradictions'
import type { Locale, Translate } from '@/lib/format/translator'
import { makesPairs, type LanePairs } from './lane-pairs'
import type {
  AppearanceAnswer,
  ClaimAnswer,
  ComparisonAnswer,
  LaneAnswer,
  NamedActor,
  VerdictAnswer,
} from './shapes'

/** What is known beside the claims: the event and the actors as of one moment, and the language. */
export interface PresentContext {
  readonly event: Pick<Event, 'parties'>
  readonly actors: ActorDirectory
  readonly locale: Locale
  readonly t: Translate
}

export function presentActor(id: string, actors: ActorDirectory): NamedActor {
  const actor = actors.get(id)
  return { id, name: actor?.name ?? id, kind: actor?.kind ?? 'other' }
}

export function presentAppearance(
  appearance: RecordedAppearance,
  actors: ActorDirectory,
): AppearanceAnswer {
  const { publication, via, wording, term, locator, recordedAt, note = null } = appearance
  return {
    publication: {
      publisher: presentActor(publication.publisher, actors),
      title: publication.title,
      url: publication.url,
      publishedAt: publication.publishedAt,
      retrievedAt: publication.retrievedAt,
      archivedUrl: publication.archivedUrl,
    },
    via: via.map((id) => presentActor(id, actors)),
    wording,
    term,
    locator,
    recordedAt,
    note,
  }
}

/** Field by field, as in `claimAt`: objects that are spread are slow to make, and large. */
export function presentClaim(claim: Claim, context: PresentContext): ClaimAnswer {
  const { actors, event } = context
  const { low, high } = boundsOf(claim.quantity)
  return {
    id: claim.id,
    revision: claim.revision,
    statement: claim.statement,
    event: claim.event,
    measure: claim.measure,
    group: claim.group,
    category: claim.category,
    place: claim.place,
    quantity: {
      form: claim.quantity.form,
      value: claim.quantity.value,
      valueTo: claim.quantity.valueTo,
      low,
      high,
      wording: claim.quantity.wording,
    },
    basis: claim.basis,
    from: claim.from,
    asOf: claim.asOf,
    asOfPrecision: claim.asOfPrecision,
    partOf: claim.partOf,
    partKind: claim.partKind,
    method: claim.method,
    disputes: [...claim.disputes],
    step: claim.step,
    status: claim.status,
    stance: stanceOf(claim.claimant, claim.group, event.parties, actors),
    claimant: presentActor(claim.claimant, actors),
    ownVoice: claim.ownVoice,
    statedOn: claim.statedOn,
    statedOnPrecision: claim.statedOnPrecision,
    appearances: claim.appearances.map((appearance) => presentAppearance(appearance, actors)),
    recordedAt: claim.recordedAt,
    recordedBy: claim.recordedBy,
    note: claim.note ?? null,
  }
}

/** A pair's verdict with its sentence, a before b by id. The sentence is written when it is read. */
export function presentVerdict(
  claims: readonly [Claim, Claim],
  { verdict, reason }: PairVerdict,
  { actors, locale, t }: Omit<PresentContext, 'event'>,
  told = teller((id) => presentActor(id, actors).name, locale, t),
): VerdictAnswer {
  const [a, b] = claims
  return {
    a: a.id,
    b: b.id,
    verdict,
    get because(): string {
      return formatBecause(reason, { claims, told, locale, t })
    },
  }
}

/**
 * Claims, verdicts and steps are presented when they are first looked at: a page draws one lane of
 * hundreds, and of the others shows how many claimants they have.
 */
export function presentLane(lane: Lane, context: PresentContext): LaneAnswer {
  const { group, category, place, basis, from, asOf, range, spread, support } = lane
  const current = once(() => lane.current.map((claim) => presentClaim(claim, context)))
  const history = once(() => lane.history.map((claim) => presentClaim(claim, context)))
  const steps = once(() => lane.steps.map((step) => ({ ...step })))
  const pairs = lanePairs(lane, context)
  const verdicts = once(() => [...pairs.all()])
  const answer: LaneAnswer = {
    ...{ group, category, place, basis, from, asOf, spread, support },
    range: range && { ...range, lowBy: [...range.lowBy], highBy: [...range.highBy] },
    get current() {
      return current()
    },
    get history() {
      return history()
    },
    get verdicts() {
      return verdicts()
    },
    get steps() {
      return steps()
    },
    periods: lane.periods.map((period) => ({ ...period })),
  }
  countsContradictions(answer, contradictionsIn(lane))
  makesPairs(answer, pairs)
  return answer
}

function lanePairs({ current }: Lane, context: PresentContext): LanePairs {
  const presented = function* (verdicts: Iterable<LaneVerdict>): Generator<VerdictAnswer> {
    const byId = new Map(current.map((claim) => [claim.id, claim]))
    const told = teller((id) => presentActor(id, context.actors).name, context.locale, context.t)
    for (const { a, b, verdict, reason } of verdicts) {
      const [first, second] = [byId.get(a), byId.get(b)]
      if (first === undefined || second === undefined) continue
      yield presentVerdict([first, second], { verdict, reason }, context, told)
    }
  }
  return {
    all: () => presented(verdictsAmong(current)),
    contradictions: () => presented(contradicting(current)),
    among: (ids) => presented(verdictsAmong(current.filter(({ id }) => ids.has(id)))),
  }
}

/** Only the claims that are in a contradiction are put beside each other. */
function* contradicting(current: readonly Claim[]): Generator<LaneVerdict> {
  const { ofEach } = contradictionsAmong(current)
  for (const verdict of verdictsAmong(current.filter(({ id }) => ofEach.has(id)))) {
    if (verdict.verdict === 'contradicts') yield verdict
  }
}

function contradictionsIn({ current }: Lane): () => LaneContradictions {
  return once(() => {
    const byId = new Map(current.map((claim) => [claim.id, claim]))
    return {
      ...contradictionsAmong(current),
      against: (id) => {
        const claim = byId.get(id)
        return claim === undefined ? [] : contradictedBy(claim, current).map((other) => other.id)
      },
    }
  })
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Every actor that the lanes mention, and what it belongs to. */
export function presentActors(
  lanes: readonly Lane[],
  actors: ActorDirectory,
): ComparisonAnswer['actors'] {
  const mentioned = new Set<string>()
  for (const lane of lanes) {
    if (lane.group !== null) mentioned.add(lane.group)
    for (const claims of [lane.current, lane.history]) {
      for (const { claimant, appearances } of claims) {
        mentioned.add(claimant)
        for (const { publication, via } of appearances) {
          mentioned.add(publication.publisher)
          for (const relay of via) mentioned.add(relay)
        }
      }
    }
  }
  const ids = new Set([...mentioned].flatMap((id) => lineage(id, actors)))
  return Object.fromEntries(
    [...ids].sort().map((id) => {
      const actor = actors.get(id)
      const { name, kind } = presentActor(id, actors)
      return [id, { name, kind, memberOf: actor?.memberOf ?? null }]
    }),
  )
}
