/**
 * Revisions: nothing recorded is edited in place. A revision of a claim carries only what it
 * changes; the claim at any view is revision 1 with, in order, the changes that hold there.
 */
import { z } from 'zod'
import { citingInput, disputesInput, stepInput } from './claim-input'
import { placeInput } from './event'
import { measure } from './measure'
import { quantityInput } from './quantity'
import { addRefusals, whenWellFormed } from './refusal'
import { scopeInput } from './scope'
import { line, note, slug } from './text'
import {
  dateOrInstant,
  normalDate,
  precision,
  precisionOf,
  precisionRefusal,
  writtenDate,
} from './time'
import {
  basis,
  category,
  method,
  partKind,
  revisionAuthor,
  revisionReason,
  status,
} from './vocabulary'
import { offsetIn } from './zone'

/** The fields of a claim that a revision may change: everything that was transcribed. */
export const REVISABLE = [
  'claimant',
  'via',
  'measure',
  'quantity',
  'term',
  'group',
  'category',
  'scope',
  'place',
  'basis',
  'from',
  'asOf',
  'asOfPrecision',
  'asOfOffset',
  'method',
  'citing',
  'partOf',
  'partKind',
  'disputes',
  'step',
  'status',
  'statedOn',
  'statedOnPrecision',
  'remark',
] as const
export type RevisableField = (typeof REVISABLE)[number]

/** A moment's offset comes with the moment, and a precision alone corrects no day. */
const INPUT_FIELDS = REVISABLE.filter(
  (field) => field !== 'asOfOffset' && field !== 'statedOnPrecision',
)

/** What only a transcription can have got wrong. */
const TRANSCRIBED = ['claimant', 'via', 'term', 'remark'] as const

export const claimRevisionInput = z
  .strictObject({
    by: revisionAuthor,
    reason: revisionReason,
    statedOn: dateOrInstant.nullable().default(null),
    statedOnPrecision: precision.optional(),
    note: note.nullable().default(null),
    status: status.optional(),
    claimant: slug.optional(),
    via: z.array(slug).max(20).optional(),
    measure: measure.optional(),
    quantity: quantityInput.optional(),
    term: line(60).nullable().optional(),
    group: slug.nullable().optional(),
    category: category.optional(),
    scope: scopeInput.optional(),
    place: placeInput.nullable().optional(),
    basis: basis.optional(),
    from: dateOrInstant.nullable().optional(),
    asOf: writtenDate.optional(),
    asOfPrecision: precision.optional(),
    method: method.optional(),
    citing: citingInput.optional(),
    partOf: slug.nullable().optional(),
    partKind: partKind.nullable().optional(),
    disputes: disputesInput.optional(),
    step: stepInput.nullable().optional(),
    /** What the recorder remarks about the statement, in place of what was remarked before. */
    remark: note.nullable().optional(),
  })
  .superRefine(
    ({ by, statedOn, statedOnPrecision }, context) => {
      const refuse = (message: string) => addRefusals(context, [{ path: ['statedOn'], message }])
      if (by === 'source' && statedOn === null) {
        refuse('a revision by the source says when the source made it')
      }
      if (statedOn === null) return
      const message = precisionRefusal(statedOn, statedOnPrecision ?? precisionOf(statedOn))
      if (message !== null) refuse(message)
    },
    whenWellFormed('by', 'statedOn', 'statedOnPrecision'),
  )
  .superRefine(
    ({ asOf, asOfPrecision }, context) => {
      if (asOf === undefined || asOfPrecision === undefined) return
      const message = precisionRefusal(normalDate(asOf), asOfPrecision)
      if (message !== null) addRefusals(context, [{ path: ['asOf'], message }])
    },
    whenWellFormed('asOf', 'asOfPrecision'),
  )
  .superRefine(
    (revision, context) => {
      const isSource = revision.by === 'source'
      const ours = TRANSCRIBED.filter((field) => revision[field] !== undefined)
      if (!isSource || ours.length === 0) return
      const message = `only the record corrects ${ours.join(', ')}; a source amends what it counted`
      addRefusals(context, [{ path: ['by'], message }])
    },
    whenWellFormed('by', ...TRANSCRIBED),
  )
  .superRefine(
    (revision, context) => {
      const isChange = (field: (typeof INPUT_FIELDS)[number]) =>
        field === 'statedOn' ? correctsDay(revision) : revision[field] !== undefined
      if (INPUT_FIELDS.some(isChange)) return
      const message = `a revision changes something: ${INPUT_FIELDS.join(', ')}`
      addRefusals(context, [{ path: ['status'], message }])
    },
    whenWellFormed(...INPUT_FIELDS),
  )
  .transform((revision) => ({
    ...revision,
    statedOnPrecision: revision.statedOnPrecision ?? precisionOf(revision.statedOn),
    ...(revision.asOf === undefined
      ? {}
      : { asOf: normalDate(revision.asOf), asOfOffset: offsetIn(revision.asOf) }),
  }))
export type ClaimRevisionInput = z.infer<typeof claimRevisionInput>

export type ClaimChanges = {
  readonly [Field in Exclude<RevisableField, 'asOfOffset'>]?: Exclude<
    ClaimRevisionInput[Field],
    undefined
  >
} & { readonly asOfOffset?: string | null }

/**
 * Only the fields that the revision changes. A source's `statedOn` is the day on which it amended; ours is the corrected
 * day of the statement, and the only one that is a change.
 */
export function changesOf(revision: ClaimRevisionInput): ClaimChanges {
  const isOfStatement = (field: RevisableField) =>
    field === 'statedOn' || field === 'statedOnPrecision'
  return Object.fromEntries(
    REVISABLE.filter((field) => revision[field] !== undefined)
      .filter((field) => !isOfStatement(field) || correctsDay(revision))
      .map((field) => [field, revision[field]]),
  )
}

function correctsDay({ by, statedOn }: Pick<ClaimRevisionInput, 'by' | 'statedOn'>): boolean {
  return by === 'record' && statedOn !== null
}
