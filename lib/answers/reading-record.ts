/** What the reading view sends to be recorded, and what it hears of that. */
import { z } from 'zod'
import { draftInput, MAX_DRAFT_CLAIMS } from './draft'

/** Statements of one article; more is a table, which is imported. */
const MAX_STATEMENTS = 200

const markInput = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  /** The suggestion that the claim began as; null for a mark by hand. */
  from: z.string().max(20).nullable(),
})
export type Mark = z.output<typeof markInput>

export const readingRecordInput = z.strictObject({
  reading: z.string().max(200),
  /** The editor keeps what was corrected as test material. */
  keep: z.boolean(),
  statements: z
    .array(
      z
        .strictObject({
          key: z.string().max(20),
          draft: draftInput,
          /** The claimant in the words of the article; null for its own voice, and for marks by hand. */
          said: z.string().max(400).nullable(),
          /** The place in the text of each claim of the draft. */
          marks: z.array(markInput).max(MAX_DRAFT_CLAIMS),
          /** The warnings that were on the editor’s screen. */
          seen: z.array(z.string().max(300)).max(500),
        })
        .refine(({ draft, marks }) => draft.claims.length === marks.length, {
          error: 'each claim has one mark',
        }),
    )
    .min(1)
    .max(MAX_STATEMENTS),
})
export type ReadingRecord = z.output<typeof readingRecordInput>

export interface ReadingNote {
  /** The key of the statement that it is about. */
  readonly statement: string
  /** A field of its draft, such as `claims.0.words`. */
  readonly path: string
  readonly code: string | null
  readonly message: string
}

/** All of it is recorded, or nothing. */
export type ReadingOutcome =
  | {
      readonly kind: 'recorded'
      /** Claims that are new, and those to which a publication was added. */
      readonly claims: readonly { readonly id: string; readonly event: string }[]
      /** False where everything was recorded before. */
      readonly created: boolean
    }
  | { readonly kind: 'warned' | 'refused'; readonly notes: readonly ReadingNote[] }
