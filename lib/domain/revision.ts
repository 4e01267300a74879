/**
 * Revisions: nothing recorded is edited in place. A revision of a claim carries only what it
 * changes; the claim at any view is revision 1 with, in order, the changes that hold there.
 */
import { z } from 'zod'
import { placeInput } from './event'
import { quantityInput } from './quantity'
import { addRefusals, whenWellFormed } from './refusal'
import { note, slug } from './text'
import { dateOrInstant, precision, precisionOf, precisionRefusal } from './time'
import { basis, category, method, revisionAuthor, revisionReason, status } from './vocabulary'

/** The fields of a claim that a revision may change. Its measure and its claimant are not among them. */
export const REVISABLE = [
  'quantity',
  'group',
  'category',
  'place',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'method',
  'status',
] as const
export type RevisableField = (typeof REVISABLE)[number]

export const claimRevisionInput = z
  .strictObject({
    by: revisionAuthor,
    reason: revisionReason,
    statedOn: dateOrInstant.nullable().default(null),
    statedOnPrecision: precision.optional(),
    note: note.nullable().default(null),
    status: status.optional(),
    quantity: quantityInput.optional(),
    group: slug.nullable().optional(),
    category: category.optional(),
    place: placeInput.nullable().optional(),
    basis: basis.optional(),
    from: dateOrInstant.nullable().optional(),
    asOf: dateOrInstant.optional(),
    asOfPrecision: precision.optional(),
    method: method.optional(),
  })
  .superRefine(
    ({ by, statedOn, statedOnPrecision }, context) => {
      const refuse = (message: string) => addRefusals(context, [{ path: ['statedOn'], message }])
      if (by === 'source' && statedOn === null) {
        refuse('a revision by the source says when the source made it')
      }
      if (by === 'record' && statedOn !== null) {
        refuse('our own correction has no date of its own; only a source states something')
      }
      if (statedOn === null) return
      const message = precisionRefusal(statedOn, statedOnPrecision ?? precisionOf(statedOn))
      if (message !== null) refuse(message)
    },
    whenWellFormed('by', 'statedOn', 'statedOnPrecision'),
  )
  .superRefine(
    ({ asOf, asOfPrecision }, context) => {
      if (asOf === undefined) return
      const message = precisionRefusal(asOf, asOfPrecision ?? precisionOf(asOf))
      if (message !== null) addRefusals(context, [{ path: ['asOf'], message }])
    },
    whenWellFormed('asOf', 'asOfPrecision'),
  )
  .superRefine(
    (revision, context) => {
      if (REVISABLE.some((field) => revision[field] !== undefined)) return
      const message = `a revision changes something: ${REVISABLE.join(', ')}`
      addRefusals(context, [{ path: ['status'], message }])
    },
    whenWellFormed(...REVISABLE),
  )
  .transform((revision) => ({
    ...revision,
    statedOnPrecision: revision.statedOnPrecision ?? precisionOf(revision.statedOn),
    ...(revision.asOf !== undefined && revision.asOfPrecision === undefined
      ? { asOfPrecision: precisionOf(revision.asOf) }
      : {}),
  }))
export type ClaimRevisionInput = z.infer<typeof claimRevisionInput>

export type ClaimChanges = {
  readonly [Field in RevisableField]?: Exclude<ClaimRevisionInput[Field], undefined>
}

/** Only the fields that the revision changes. */
export function changesOf(revision: ClaimRevisionInput): ClaimChanges {
  return Object.fromEntries(
    REVISABLE.filter((field) => revision[field] !== undefined).map((field) => [
      field,
      revision[field],
    ]),
  )
}
