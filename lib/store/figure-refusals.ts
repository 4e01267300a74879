/** Refuses figures that are none: dates that cannot be, and numbers that their own words deny. */
import type { ClaimFacts } from '@/lib/domain/claim'
import { aheadRefusals, saidLateRefusals, type ClaimMoments } from '@/lib/domain/claim-dates'
import type { Refusal } from '@/lib/domain/refusal'
import type { Setting } from '@/lib/domain/setting'
import type { StatementInput } from '@/lib/domain/statement'
import { datedFrom } from '@/lib/domain/time'
import { wordingRefusals } from '@/lib/domain/words/wording-refusals'

/** `recordedAt` is the moment of the write. */
export function refusalsOfFigures(
  input: StatementInput,
  recordedAt: string,
  { calendar }: Setting,
): Refusal[] {
  const { statedOn, statedOnPrecision, claims } = input
  const { publishedAt } = input.appearance.publication
  const published = publishedAt === null ? null : datedFrom(publishedAt)
  const stated = statedOn === null ? null : { date: statedOn, precision: statedOnPrecision }
  const moments: ClaimMoments = { published, stated, recordedAt }
  return [
    ...saidLateRefusals(stated, published, calendar),
    ...claims.flatMap((claim, index) =>
      [...aheadRefusals(claim, moments, calendar), ...quantityRefusals(claim.quantity)].map(
        ({ path, message }) => ({ path: ['claims', index, ...path], message }),
      ),
    ),
  ]
}

/** The refusals of a number for what its own wording says. */
export function quantityRefusals(quantity: ClaimFacts['quantity']): Refusal[] {
  return wordingRefusals(quantity, quantity.wording).map(({ field, message }) => ({
    path: ['quantity', field],
    message,
  }))
}
