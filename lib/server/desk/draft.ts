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

/** The part of a draft that is meant: a field, or one of a claim. */
export type DraftPath = readonly [DraftField] | readonly ['claims', number, ClaimField]

/** A claim of which nothing was typed says nothing, and is left out. */
export function isEmptyClaim(claim: DraftClaim): boolean {
  const { scope, ...texts } = claim
  return scope.length === 0 && Object.values(texts).every((text) => text.trim() === '')
}

const OF_STATEMENT: Readonly<Record<string, DraftField>> = {
  event: 'event',
  claimant: 'claimant',
  ownVoice: 'ownVoice',
  statedOn: 'statedOn',
  statedOnPrecision: 'statedOn',
  'appearance.via': 'via',
  'appearance.locator': 'locator',
  'appearance.publication.publisher': 'publisher',
  'appearance.publication.title': 'publication',
  'appearance.publication.url': 'address',
  'appearance.publication.publishedAt': 'publishedAt',
  'appearance.publication.archivedUrl': 'archived',
}
const OF_CLAIM: Readonly<Record<string, ClaimField>> = {
  'quantity.wording': 'words',
  'quantity.form': 'form',
  'quantity.value': 'value',
  'quantity.valueTo': 'valueTo',
  'quantity.interval': 'low',
  'quantity.interval.low': 'low',
  'quantity.interval.high': 'high',
  'quantity.interval.level': 'level',
  quantity: 'words',
  measure: 'measure',
  group: 'group',
  category: 'category',
  scope: 'scope',
  citing: 'citing',
  place: 'place',
  basis: 'basis',
  from: 'from',
  asOf: 'asOf',
  asOfPrecision: 'asOf',
  partOf: 'partOf',
  partKind: 'partKind',
  method: 'method',
  term: 'term',
  disputes: 'disputes',
  'step.reason': 'stepReason',
  'step.note': 'stepNote',
  'step.replaces': 'replaces',
  step: 'stepReason',
}

/** The field of a draft at which something is said of the statement made of it. `places` are those of the claims. */
export function fieldOf(path: readonly (string | number)[], places: readonly number[]): DraftPath {
  const [first, at, ...rest] = path
  if (first !== 'claims') return [longest(path, OF_STATEMENT) ?? 'event']
  const place = typeof at === 'number' ? places[at] : undefined
  return place === undefined
    ? ['claims', places[0] ?? 0, 'words']
    : ['claims', place, longest(rest, OF_CLAIM) ?? 'words']
}

function longest<Field>(
  path: readonly (string | number)[],
  fields: Readonly<Record<string, Field>>,
): Field | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const field = fields[path.slice(0, length).join('.')]
    if (field !== undefined) return field
  }
  return undefined
}
