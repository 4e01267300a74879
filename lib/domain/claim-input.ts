/** The fields that a claim and a revision of one read in the same way. */
import { z } from 'zod'
import { note, slug } from './text'
import { stepReason } from './vocabulary'

export const stepInput = z.strictObject({
  reason: stepReason,
  note: note.nullable().default(null),
  /** A claim of the same claimant that this one takes the place of. */
  replaces: slug.nullable().default(null),
})

/** The actors whose figure a claimant repeats, in order, each once. */
export const citingInput = z
  .array(slug)
  .max(20)
  .transform((ids) => [...new Set(ids)].sort())
export const disputesInput = z
  .array(slug)
  .max(100)
  .transform((ids) => [...new Set(ids)].sort())
