/** A draft on its way: the fields of a form, its place in an address, and where in it something is at fault. */
import {
  draftInput,
  MAX_DRAFT_CLAIMS,
  type ClaimField,
  type Draft,
  type DraftClaim,
  type DraftField,
} from '@/lib/answers/draft'
import { parsedText, textOfTyped } from './typed-text'

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

const CLAIM_NAME = /^claims\.(\d{1,2})\.([A-Za-z]+)$/

/** What a form sends beside its draft. */
const NOT_TYPED = ['act', 'seen', 'ownVoice']

/** The fields of a form, `claims.0.words` and so on; null for a form that is none of ours. */
export function draftOfForm(form: Readonly<Record<string, string>>): Draft | null {
  const claims: Record<string, string | string[]>[] = []
  const draft: Record<string, unknown> = { claims, ownVoice: form.ownVoice === 'on' }
  for (const [name, value] of Object.entries(form)) {
    const [, place, field] = CLAIM_NAME.exec(name) ?? []
    if (place !== undefined && field !== undefined && Number(place) < MAX_DRAFT_CLAIMS) {
      const claim = (claims[Number(place)] ??= {})
      claim[field] = field === 'scope' ? termsOf(value) : value
    } else if (!NOT_TYPED.includes(name)) draft[name] = value
  }
  // A place that nothing was sent for is an empty claim.
  draft.claims = Array.from(claims, (claim) => claim ?? {})
  const parsed = draftInput.safeParse(draft)
  return parsed.success ? parsed.data : null
}

function termsOf(text: string): string[] {
  return text
    .split(';')
    .map((term) => term.trim())
    .filter((term) => term !== '')
}

/** The draft without what is empty: short enough for an address. */
export function draftToText(draft: Draft): string {
  const text = JSON.stringify(draft, (_key, value: unknown) =>
    value === '' || value === false || (Array.isArray(value) && value.length === 0)
      ? undefined
      : value,
  )
  return textOfTyped(JSON.parse(text))
}

/** Null for a text that is no draft. */
export function draftOfText(text: string): Draft | null {
  const parsed = draftInput.safeParse(parsedText(text))
  return parsed.success ? parsed.data : null
}
