/** What orders the claims of one claimant: the time a claim is about, when it was said, when it first appeared. */
import type { Basis } from './vocabulary'
import { spanOf, type Calendar, type Span } from './span'
import type { DatedValue, Precision } from './time'
import { dayIn } from './zone'

/** Instants in ms since 1970, as numbers that JSON keeps. */
export interface ClaimOrder {
  readonly about: number
  readonly stated: number
  readonly appeared: number
}

export interface Claimed {
  readonly order: ClaimOrder
}

const BEFORE_ALL = Number.MIN_SAFE_INTEGER
const AFTER_ALL = Number.MAX_SAFE_INTEGER

/** `appeared` is the instant of the first publication; null where none has a date. */
export function claimOrderOf(
  claim: { readonly basis: Basis; readonly asOfPrecision: Precision; readonly span: Span },
  stated: DatedValue | null,
  appeared: number | null,
  publicAt: number,
  calendar: Calendar,
): ClaimOrder {
  const said = stated ?? dayOfAppearance(appeared, calendar)
  return {
    about: claim.basis === 'final' ? AFTER_ALL : placeIn(claim.asOfPrecision, claim.span),
    stated: said === null ? BEFORE_ALL : placeIn(said.precision, spanOf(said, publicAt, calendar)),
    appeared: appeared ?? BEFORE_ALL,
  }
}

function dayOfAppearance(appeared: number | null, { timeZone }: Calendar): DatedValue | null {
  return appeared === null ? null : { date: dayIn(appeared, timeZone), precision: 'day' }
}

/** A day counts at its middle, a coarser date at its end. */
function placeIn(precision: Precision, { start, end }: Span): number {
  return precision === 'day' ? Math.floor((start + end) / 2) : end
}
