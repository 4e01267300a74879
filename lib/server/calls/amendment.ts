/** The content of a revision of an event, a source or a publication: a note, and any of the fields beside the id. */
import { z } from 'zod'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { publicationInput } from '@/lib/domain/publication'
import { refusalsOf } from '@/lib/domain/refusal'
import { note } from '@/lib/domain/text'
import { revisionReason } from '@/lib/domain/vocabulary'
import type { ContentReason } from '@/lib/store/record-content'
import { ProblemError } from '../http/problem'

export interface Amendment extends ContentReason {
  readonly [field: string]: unknown
}

/** Fields without their defaults: what is left out stays as it is. */
function amendmentOf(shape: z.ZodRawShape, more: z.ZodRawShape = {}) {
  const fields = Object.entries(shape)
    .filter(([name]) => name !== 'id')
    .map(([name, field]) => {
      const bare = field instanceof z.ZodDefault ? field.unwrap() : field
      return [name, z.optional(bare)]
    })
  return (
    z
      .strictObject({
        ...Object.fromEntries(fields),
        reason: revisionReason.nullable().default(null),
        note: note.nullable().default(null),
        ...more,
      })
      .refine(({ note: _, reason: __, seen: ___, ...changes }) => Object.keys(changes).length > 0, {
        error: 'a revision changes something beside its reason and its note',
      })
      // The two that every amendment has are as their schemas made them.
      .transform((amendment) => amendment as unknown as Amendment)
  )
}

export const whyOf = ({ reason, note: words }: Amendment): ContentReason => ({
  reason,
  note: words,
})

export const eventAmendment = amendmentOf(eventInput.shape, {
  seen: z.int().min(0).optional().meta({
    description:
      'The `revision` of the event that its sender saw: a field that was changed since is refused',
  }),
})
export const sourceAmendment = amendmentOf(actorInput.shape)
export const publicationAmendment = amendmentOf(publicationInput.shape)

/**
 * The amended content, which must be as valid as one that is sent whole, but for what was at fault before: a record that
 * was made under laxer rules stands, and can be amended elsewhere.
 */
export function amendWith<Schema extends z.ZodType>(
  schema: Schema,
  { note: _, reason: __, seen: ___, ...changes }: Amendment,
): (current: z.output<Schema>) => z.output<Schema> {
  return (current) => {
    const amended = { ...(current as object), ...changes }
    const parsed = schema.safeParse(amended)
    if (parsed.success) return parsed.data
    const before = refusalsIn(schema, current)
    const own = refusalsOf(parsed.error).filter((refusal) => !before.has(JSON.stringify(refusal)))
    if (own.length > 0) throw new ProblemError(422, own)
    // Both parts of it were parsed when they came in.
    return amended as z.output<Schema>
  }
}

function refusalsIn(schema: z.ZodType, content: unknown): ReadonlySet<string> {
  const { error } = schema.safeParse(content)
  return new Set(
    (error === undefined ? [] : refusalsOf(error)).map((refusal) => JSON.stringify(refusal)),
  )
}
