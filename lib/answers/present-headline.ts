/** Presents the headline of a measure: names for ids, intervals, and the sentence of the widest gap across lanes. */
import { boundsOf } from '@/lib/domain/claim'
import type { ActorDirectory } from '@/lib/domain/actor'
import type { Exceeding } from '@/lib/domain/exceeding'
import type { AttributedFigure, Headline } from '@/lib/domain/headline'
import { formatExceeding, type ExceedingClaim } from '@/lib/format/exceeding'
import type { Words } from '@/lib/format/translator'
import { presentActor } from './present'
import type { AttributedFigureAnswer, HeadlineAnswer } from './event-shapes'

export interface HeadlineContext extends Words {
  readonly actors: ActorDirectory
}

/** A gap with the two claims between which it is, the narrower first. */
interface Gap {
  readonly exceeding: Exceeding
  readonly claims: readonly [ExceedingClaim, ExceedingClaim]
}

export function presentHeadline(
  { range, recentRange, latest, ends, scope, ...headline }: Headline,
  gap: Gap | undefined,
  context: HeadlineContext,
): HeadlineAnswer {
  const present = (figures: readonly AttributedFigure[]) =>
    figures.map((figure) => presentFigure(figure, context.actors))
  return {
    ...headline,
    scope: [...scope],
    range: presentRange(range),
    recentRange: presentRange(recentRange),
    latest: latest && { ...latest, claims: present(latest.claims) },
    ends: ends && { low: present(ends.low), high: present(ends.high) },
    exceeds: gap === undefined ? null : presentGap(gap, context),
  }
}

function presentFigure(
  { id, claimant, quantity }: AttributedFigure,
  actors: ActorDirectory,
): AttributedFigureAnswer {
  const shortName = actors.get(claimant)?.shortName ?? null
  return {
    id,
    claimant: { ...presentActor(claimant, actors), shortName },
    quantity: { ...quantity, ...boundsOf(quantity) },
  }
}

function presentRange(range: Headline['range']): HeadlineAnswer['range'] {
  return range && { ...range, lowBy: [...range.lowBy], highBy: [...range.highBy] }
}

function presentGap({ exceeding, claims }: Gap, context: HeadlineContext) {
  const { claim, wider, verdict } = exceeding
  const nameOf = (actor: string) => presentActor(actor, context.actors).name
  return { claim, wider, verdict, because: formatExceeding(...claims, nameOf, context) }
}
