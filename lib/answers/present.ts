/** Presents the domain in the shapes of the contract, with names for ids, intervals, stances and sentences. */
import { lineage, type ActorDirectory } from '@/lib/domain/actor'
import { boundsOf, type Claim, type RecordedAppearance } from '@/lib/domain/claim'
import type { Lane } from '@/lib/domain/comparison'
import type { Event } from '@/lib/domain/event'
import type { Publication } from '@/lib/domain/publication'
import { actorsOfScope } from '@/lib/domain/scope'
import { stanceOf } from '@/lib/domain/stance'
import type { PairVerdict } from '@/lib/domain/verdict'
import { claimWords, formatBecause } from '@/lib/format/because'
import type { Locale, Translate } from '@/lib/format/translator'
import type {
  AppearanceAnswer,
  ClaimAnswer,
  ComparisonAnswer,
  NamedActor,
  VerdictAnswer,
} from './shapes'

/** The context of an answer beside its claims: the event and the actors as of one moment, and the language. */
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

export function presentPublication(
  publication: Publication,
  actors: ActorDirectory,
): AppearanceAnswer['publication'] {
  return {
    id: publication.id,
    described: publication.described,
    publisher: presentActor(publication.publisher, actors),
    title: publication.title,
    url: publication.url,
    publishedAt: publication.publishedAt,
    retrievedAt: publication.retrievedAt,
    archivedUrl: publication.archivedUrl,
  }
}

export function presentAppearance(
  appearance: RecordedAppearance,
  actors: ActorDirectory,
): AppearanceAnswer {
  const { publication, via, wording, term, locator, recordedAt, note = null } = appearance
  return {
    publication: presentPublication(publication, actors),
    via: via.map((id) => presentActor(id, actors)),
    wording,
    term,
    locator,
    recordedAt,
    note,
  }
}

/** The answer is written field by field, as in `claimAt`: spread objects are slow to make, and large. */
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
    scope: [...claim.scope],
    place: claim.place,
    quantity: {
      form: claim.quantity.form,
      value: claim.quantity.value,
      valueTo: claim.quantity.valueTo,
      interval: claim.quantity.interval,
      low,
      high,
      wording: claim.quantity.wording,
    },
    citing: [...claim.citing],
    basis: claim.basis,
    from: claim.from,
    asOf: claim.asOf,
    asOfPrecision: claim.asOfPrecision,
    asOfOffset: claim.asOfOffset,
    timeZone: claim.timeZone,
    partOf: claim.partOf,
    partKind: claim.partKind,
    method: claim.method,
    disputes: [...claim.disputes],
    step: claim.step,
    status: claim.status,
    withdrawal: presentWithdrawal(claim.withdrawal),
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

function presentWithdrawal(withdrawal: Claim['withdrawal']): ClaimAnswer['withdrawal'] {
  if (withdrawal === null) return null
  const { by, reason, note, statedOn, statedOnPrecision, recordedAt } = withdrawal
  return { by, reason, note, statedOn, statedOnPrecision, recordedAt }
}

/** The verdict of a pair with its sentence; the pair is in the order of its ids. */
export function presentVerdict(
  claims: readonly [Claim, Claim],
  { verdict, reason }: PairVerdict,
  { actors, locale, t }: Omit<PresentContext, 'event'>,
  wordsOf = claimWords((id) => presentActor(id, actors).name, { locale, t }),
): VerdictAnswer {
  const [a, b] = claims
  return {
    a: a.id,
    b: b.id,
    verdict,
    because: formatBecause(reason, { claims, wordsOf, locale, t }),
  }
}

/** Every actor that the lanes mention, with what it belongs to. */
export function presentActors(
  lanes: readonly Lane[],
  actors: ActorDirectory,
): ComparisonAnswer['actors'] {
  const actorIds = new Set<string>()
  for (const lane of lanes) {
    if (lane.group !== null) actorIds.add(lane.group)
    for (const claims of [lane.current, lane.history, lane.withdrawn]) {
      for (const { claimant, appearances, citing, scope } of claims) {
        for (const id of [claimant, ...citing, ...actorsOfScope(scope)]) actorIds.add(id)
        for (const { publication, via } of appearances) {
          actorIds.add(publication.publisher)
          for (const relay of via) actorIds.add(relay)
        }
      }
    }
  }
  return actorsById(
    [...actorIds].flatMap((id) => lineage(id, actors)),
    actors,
  )
}

/** These actors as answers list them, in the order of their ids. */
export function actorsById(
  ids: readonly string[],
  actors: ActorDirectory,
): ComparisonAnswer['actors'] {
  return Object.fromEntries(
    [...new Set(ids)].sort().map((id) => {
      const { name, kind } = presentActor(id, actors)
      const { shortName = null, memberOf = null } = actors.get(id) ?? {}
      return [id, { name, shortName, kind, memberOf }]
    }),
  )
}
