/**
 * A draft: what an editor has typed of a statement so far, as texts. A field that is left empty is read from the words, or
 * has its default.
 */
import { z } from 'zod'

export const MAX_DRAFT_CLAIMS = 60

const typed = (max = 200) => z.string().max(max).default('')
const check = z.boolean().default(false)

export const draftClaim = z.strictObject({
  words: typed(400).meta({ description: 'As the source put it: “at least 27 killed”' }),
  measure: typed(),
  form: typed(),
  value: typed(),
  valueTo: typed(),
  low: typed(),
  high: typed(),
  level: typed(),
  group: typed().meta({ description: 'Whose people: the id or the name of a source' }),
  category: typed(),
  scope: z.array(z.string().max(200)).max(20).default([]),
  place: typed(),
  basis: typed(),
  from: typed(),
  asOf: typed().meta({ description: 'Where it is not that of the statement' }),
  method: typed(),
  term: typed(),
  partOf: typed().meta({ description: 'The place of its whole among the claims, 1 for the first' }),
  partKind: typed(),
  citing: typed(400),
  disputes: typed(2000).meta({ description: 'Ids of claims, with spaces between' }),
  stepReason: typed(),
  stepNote: typed(2000),
  replaces: typed(),
})
export type DraftClaim = z.output<typeof draftClaim>

export const draftInput = z.strictObject({
  event: typed().meta({ description: 'The id or the title of an event' }),
  claimant: typed().meta({ description: 'The id, the name or the short name of a source' }),
  claimantKind: typed().meta({ description: 'The kind of a new source; empty for a recorded one' }),
  claimantCountry: typed(),
  ownVoice: check,
  via: typed(600).meta({ description: 'Ids or names, with semicolons between' }),
  statedOn: typed(),
  publication: typed(400).meta({ description: 'The title' }),
  publisher: typed(),
  publisherKind: typed(),
  address: typed(2100),
  publishedAt: typed(),
  archived: typed(2100),
  locator: typed(),
  asOf: typed(),
  claims: z.array(draftClaim).max(MAX_DRAFT_CLAIMS).default([]),
})
export type Draft = z.output<typeof draftInput>
/** A draft as a client sends it: what it leaves out is empty. */
export type DraftSent = z.input<typeof draftInput>

export type DraftField = keyof Draft
export type ClaimField = keyof DraftClaim

/** Names a warning in the list of those that an editor has seen. */
export function seenKey({ path, code }: { readonly path: string; readonly code: string }): string {
  return `${path}:${code}`
}
