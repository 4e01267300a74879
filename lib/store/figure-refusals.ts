/** Refuses figures that are none: dates that cannot be, and numbers that their own words deny. */
import type { ClaimFacts } from '@/lib/domain/claim'
import { aheadRefusals, saidLateRefusals, type ClaimMoments } from '@/lib/domain/claim-dates'
import { mapInSteps, type InSteps } from '@/lib/domain/in-steps'
import type { Refusal } from '@/lib/domain/refusal'
import type { Setting } from '@/lib/domain/setting'
import type { StatementInput } from '@/lib/domain/statement'
import { datedFrom } from '@/lib/domain/time'
import { wordingRefusals } from '@/lib/domain/words/wording-refusals'

/** `recordedAt` is the moment of the write. Claim by claim, since reading a long wording takes a millisecond or more. */
export function* refusalsOfFigures(
  input: StatementInput,
  recordedAt: string,
  { calendar }: Setting,
): InSteps<Refusal[]> {
  const { statedOn, statedOnPrecision, claims } = input
  const { publishedAt } = input.appearance.publication
  const published = publishedAt === null ? null : datedFrom(publishedAt)
  const stated = statedOn === null ? null : { date: statedOn, precision: statedOnPrecision }
  const moments: ClaimMoments = { published, stated, recordedAt }
  const refusalsOf = (claim: (typeof claims)[number], index: number): Refusal[] =>
    [...aheadRefusals(claim, moments, calendar), ...quantityRefusals(claim.quantity)].map(
      ({ path, message }) => ({ path: ['claims', index, ...path], message }),
    )
  const ofClaims = yield* mapInSteps(claims, refusalsOf, 1)
  return [...saidLateRefusals(stated, published, calendar), ...ofClaims.flat()]
}

/** The refusals of a number for what its own wording says. */
export function quantityRefusals(quantity: ClaimFacts['quantity']): Refusal[] {
  return wordingRefusals(quantity, quantity.wording).map(({ field, message }) => ({
    path: ['quantity', field],
    message,
  }))
}
