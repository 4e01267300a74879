/**
 * A statement: one utterance by one claimant about one event, with its claims and the appearance it was read in. Every
 * way in (form, import, feed, reader, API) produces one.
 */
import { z } from 'zod'
import type { ClaimFacts } from './claim'
import { citingInput, disputesInput, stepInput } from './claim-input'
import { placeInput } from './event'
import { measure } from './measure'
import { withInheritance } from './inheritance'
import { isPartOfItself, kinshipRefusals, partRefusals, type PartFacts } from './parts'
import { publicationInput } from './publication'
import { quantityInput } from './quantity'
import { addRefusals, whenListed, whenWellFormed, type Refusal } from './refusal'
import { line, slug } from './text'
import { scopeInput } from './scope'
import {
  dateOrInstant,
  endOf,
  normalDate,
  precision,
  precisionOf,
  precisionRefusal,
  writtenDate,
} from './time'
import { basis, category, method, partKind } from './vocabulary'
import { offsetIn } from './zone'

const ref = line(60)

const claimInput = z
  .strictObject({
    ref: ref.optional(),
    measure,
    term: line(60).nullable().default(null),
    group: slug.nullable().optional(),
    category: category.optional(),
    scope: scopeInput.optional(),
    citing: citingInput.default([]),
    place: placeInput.nullable().optional(),
    quantity: quantityInput,
    basis: basis.default('cumulative'),
    from: dateOrInstant.nullable().default(null),
    asOf: writtenDate,
    asOfPrecision: precision.optional(),
    partOf: ref.nullable().default(null),
    partKind: partKind.nullable().default(null),
    method: method.default('asserted'),
    disputes: disputesInput.default([]),
    step: stepInput.nullable().default(null),
  })
  .superRefine(
    (claim, context) => {
      const asOfPrecision = claim.asOfPrecision ?? precisionOf(claim.asOf)
      const asOf = normalDate(claim.asOf)
      addRefusals(context, dateRefusals({ ...claim, asOf, asOfPrecision }))
    },
    whenWellFormed('basis', 'from', 'asOf', 'asOfPrecision'),
  )
  .superRefine(
    (claim, context) => addRefusals(context, kinshipRefusals(claim)),
    whenWellFormed('partOf', 'partKind'),
  )
  .transform((claim) => ({
    ...claim,
    asOf: normalDate(claim.asOf),
    asOfOffset: offsetIn(claim.asOf),
    asOfPrecision: claim.asOfPrecision ?? precisionOf(claim.asOf),
  }))

const appearanceInput = z.strictObject({
  via: z.array(slug).max(20).default([]),
  locator: line(120).nullable().default(null),
  publication: publicationInput,
})

export const statementInput = z
  .strictObject({
    event: slug,
    claimant: slug,
    ownVoice: z.boolean().default(false),
    statedOn: dateOrInstant.nullable().default(null),
    statedOnPrecision: precision.optional(),
    appearance: appearanceInput,
    claims: z.array(claimInput).min(1, { error: 'a statement has at least one claim' }).max(500),
  })
  .superRefine(
    ({ statedOn, statedOnPrecision }, context) => {
      if (statedOn === null) return
      const message = precisionRefusal(statedOn, statedOnPrecision ?? precisionOf(statedOn))
      if (message !== null) addRefusals(context, [{ path: ['statedOn'], message }])
    },
    whenWellFormed('statedOn', 'statedOnPrecision'),
  )
  .superRefine(
    ({ claimant, appearance: { via } }, context) => {
      const index = via.indexOf(claimant)
      if (index < 0) return
      const message = relayMessage(claimant)
      addRefusals(context, [{ path: ['appearance', 'via', index], message }])
    },
    whenWellFormed('claimant', 'appearance'),
  )
  .superRefine(({ claims }, context) => {
    const faulty = new Set(
      context.issues.map(({ path }) => (path?.[0] === 'claims' ? path[1] : undefined)),
    )
    const refs = refsOf(claims)
    const whole = claims.flatMap((claim, index) =>
      faulty.has(index) ? [] : [{ ...claim, ref: refs[index] ?? '', index }],
    )
    const inherited = new Map(withInheritance(whole).map((claim) => [claim.index, claim]))
    const related = claims.map((_, index) => {
      const claim = inherited.get(index)
      return claim === undefined ? null : { ...claim, id: claim.ref }
    })
    addRefusals(context, relationRefusals(related, refs))
  }, whenListed('claims'))
  .transform((statement) => {
    const refs = refsOf(statement.claims)
    const claims = statement.claims.map((claim, index) => ({ ...claim, ref: refs[index] ?? '' }))
    return {
      ...statement,
      statedOnPrecision: statement.statedOnPrecision ?? precisionOf(statement.statedOn),
      claims: withInheritance(claims),
    }
  })
export type StatementInput = z.infer<typeof statementInput>
export type ClaimInput = StatementInput['claims'][number]

/**
 * The refs of the claims; one without gets c1, c2 ... by its place, or the next that is free. A claim that broke its
 * own rules still holds what the client sent, so its ref may be anything; what is no text is refused elsewhere.
 */
function refsOf(claims: readonly { readonly ref?: unknown }[]): string[] {
  const taken = new Set(claims.map((claim) => claim?.ref))
  return claims.map((claim, index) => {
    if (typeof claim?.ref === 'string') return claim.ref
    let place = index + 1
    while (taken.has(`c${place}`)) place += 1
    taken.add(`c${place}`)
    return `c${place}`
  })
}

/** Why a claimant is no relay of its own figure. */
export function relayMessage(claimant: string): string {
  return `${claimant} is the claimant; a relay is somebody else who passed the figure on`
}

type DatedClaim = Pick<ClaimFacts, 'basis' | 'from' | 'asOf' | 'asOfPrecision'>

/** The refusals by the rules of a single claim's dates, which hold for its revisions too. */
export function dateRefusals(claim: DatedClaim): Refusal[] {
  const { basis, from, asOf, asOfPrecision } = claim
  const fault = precisionRefusal(asOf, asOfPrecision)
  const refusals = fault === null ? [] : [{ path: ['asOf'], message: fault }]
  if (basis !== 'period') {
    if (from === null) return refusals
    const message = `only a claim about a period has a first day; basis ${basis} has none`
    return [...refusals, { path: ['from'], message }]
  }
  // A figure "since the last report" has no first day.
  if (from === null) return refusals
  if (fault === null && from > endOf({ date: asOf, precision: asOfPrecision })) {
    return [{ path: ['from'], message: `the period starts ${from}, after it ends ${asOf}` }]
  }
  return refusals
}

/** The refusals by the rules between the claims of one statement: refs and parts. Null stands for a faulty claim. */
function relationRefusals(
  claims: readonly (PartFacts | null)[],
  refs: readonly string[],
): Refusal[] {
  const indexOf = new Map<string, number>()
  const refusals: Refusal[] = []
  refs.forEach((ref, index) => {
    if (indexOf.has(ref)) {
      refusals.push({ path: ['claims', index, 'ref'], message: `ref ${ref} is used twice` })
    } else indexOf.set(ref, index)
  })
  const wholeOf = new Map(claims.map((claim) => [claim?.id, claim?.partOf ?? null]))
  claims.forEach((claim, index) => {
    const path = ['claims', index, 'partOf']
    if (claim === null || claim.partOf === null) return
    if (!indexOf.has(claim.partOf)) {
      refusals.push({ path, message: `no claim of this statement has ref ${claim.partOf}` })
    } else if (isPartOfItself(claim.id, wholeOf)) {
      refusals.push({ path, message: 'a claim cannot be part of itself' })
    }
  })
  if (indexOf.size < refs.length) return refusals
  const misfits = partRefusals(claims.filter((claim) => claim !== null))
  return [
    ...refusals,
    ...misfits.map(({ claim, field, message }) => ({
      path: ['claims', indexOf.get(claim) ?? 0, ...field],
      message,
    })),
  ]
}
