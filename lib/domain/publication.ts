/** A publication is a document that carries claims; its publisher need not be a claimant. */
import { z } from 'zod'
import { link, name, slug } from './text'
import { dateOrInstant } from './time'

export const publicationInput = z.strictObject({
  publisher: slug,
  title: name(300),
  url: link.nullable().default(null),
  publishedAt: dateOrInstant.nullable().default(null),
  retrievedAt: dateOrInstant.nullable().default(null),
  archivedUrl: link.nullable().default(null),
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 digest in lower-case hex' })
    .nullable()
    .default(null),
  /** True when the title is a description of ours, since the document has none. */
  described: z.boolean().default(false),
})
export type PublicationInput = z.infer<typeof publicationInput>

export interface Publication extends Readonly<PublicationInput> {
  readonly id: string
}

/** The identity of a document: its address, else its publisher, title and date. */
export function publicationIdentity(publication: PublicationInput): string {
  return (
    publication.url ??
    JSON.stringify([publication.publisher, publication.title, publication.publishedAt])
  )
}
