/**
 * A draft as a statement: names become ids, empty fields are read, and what comes of it goes through `statementInput` as
 * everything does that is recorded.
 */
import type { Actor, ActorInput } from '@/lib/domain/actor'
import { refusalsOf } from '@/lib/domain/refusal'
import { statementInput, type StatementInput } from '@/lib/domain/statement'
import type { Handle } from '@/lib/store/store'
import type { KnownEvent } from '../reading/event-contents'
import { dayIn } from '@/lib/domain/zone'
import { typedDate } from './dates'
import type { Draft } from '@/lib/answers/draft'
import { fieldOf, type DraftPath } from './draft'
import { listOf, orNull, readClaims, type ReadClaim } from './draft-claims'
import { DraftNames, type DraftFault, type NameTaken } from './draft-names'
import { knownPublication, UNTITLED } from './known-publications'

export interface DraftReading {
  readonly names: readonly NameTaken[]
  readonly claims: readonly ReadClaim[]
  readonly event: KnownEvent | null
  readonly newSources: readonly ActorInput[]
  readonly faults: readonly DraftFault[]
  /** Null where anything is at fault. */
  readonly input: StatementInput | null
  /** As much of it as can be compared: without claims at fault, and whatever its publication is. */
  readonly comparable: StatementInput | null
  /** The place in the draft of each claim that is sent. */
  readonly places: readonly number[]
}

export async function readDraft(db: Handle, draft: Draft): Promise<DraftReading> {
  const names = new DraftNames(db)
  const event = await names.event(draft.event)
  const claimant = await names.source(
    'claimant',
    draft.claimant,
    draft.claimantKind,
    draft.claimantCountry,
  )
  const publication = await publicationOf(db, draft, names)
  const idOf = await names.idsOf([
    ...listOf(draft.via),
    ...draft.claims.flatMap(({ group, citing }) => [group, ...listOf(citing)]),
  ])
  const timeZone = event?.timeZone ?? null
  const stated = draft.statedOn.trim() === '' ? null : typedDate(draft.statedOn, timeZone)
  const day = [draft.asOf, draft.statedOn, dayPublished(publication.publishedAt, timeZone)].find(
    (date) => date.trim() !== '',
  )
  const where = event ?? { kind: 'other', timeZone: null, places: [] }
  const claims = readClaims(draft, where, day ?? '', idOf)
  const sent = {
    event: event?.id ?? '',
    claimant: claimant?.id ?? '',
    ownVoice: draft.ownVoice || isOwnVoice(claimant, publication.publisher),
    statedOn: stated?.date ?? null,
    ...(stated?.precision === undefined ? {} : { statedOnPrecision: stated.precision }),
    appearance: { via: listOf(draft.via).map(idOf), locator: orNull(draft.locator), publication },
    claims: claims.map((claim) => claim.sent),
  }
  const parsed = statementInput.safeParse(sent)
  const places = claims.map(({ place }) => place)
  const own: DraftFault[] = [...names.faults, ...claims.flatMap(faultsOf)]
  const isToldAlready = (path: DraftPath) => own.some((fault) => covers(fault.path, path))
  const others = parsed.success
    ? []
    : refusalsOf(parsed.error)
        .map(({ path, message }) => ({ path: fieldOf(path, places), code: null, message }))
        .filter(({ path }) => !isToldAlready(path))
  const faults = [...own, ...noClaim(draft, claims), ...others]
  return {
    names: names.taken,
    claims,
    event,
    newSources: names.newSources,
    faults,
    input: faults.length === 0 && parsed.success ? parsed.data : null,
    comparable: comparableOf(sent, faults),
    places,
  }
}

/** Words that say nothing are the fault of the whole figure. */
function covers(
  [field, place, part]: DraftPath,
  [other, otherPlace, otherPart]: DraftPath,
): boolean {
  if (field !== other || place !== otherPlace) return false
  return part === otherPart || part === 'words'
}

function faultsOf({ place, faults }: ReadClaim): DraftFault[] {
  return faults.map(({ field, code }) => ({ path: ['claims', place, field], code, message: code }))
}

function noClaim(draft: Draft, claims: readonly ReadClaim[]): DraftFault[] {
  if (claims.length > 0) return []
  return [{ path: ['claims', 0, 'words'], code: 'no-words', message: 'no-words' }]
}

/** An outlet that gives a figure in its own publication is its claimant. */
function isOwnVoice(claimant: Actor | null, publisher: string): boolean {
  return claimant !== null && claimant.kind === 'media' && claimant.id === publisher
}

/** The day on which a document was published, where the event is. */
function dayPublished(publishedAt: string | null, timeZone: string | null): string {
  if (publishedAt === null) return ''
  const moment = publishedAt.length > 10 ? Date.parse(publishedAt) : NaN
  return Number.isNaN(moment) ? publishedAt : dayIn(moment, timeZone)
}

/** Claims are compared while their publication is still being typed: a stand-in takes its place. */
function comparableOf(
  sent: {
    readonly claimant: string
    readonly claims: readonly Readonly<Record<string, unknown>>[]
    readonly appearance: { readonly publication: object }
  },
  faults: readonly DraftFault[],
): StatementInput | null {
  const faulty = new Set(
    faults.flatMap(({ path: [, place] }) => (place === undefined ? [] : [`c${place + 1}`])),
  )
  const isPublicationFaulty = faults.some(({ path: [field] }) =>
    ['publication', 'publisher', 'address', 'archived', 'publishedAt', 'locator', 'via'].includes(
      field,
    ),
  )
  let claims = sent.claims.filter(({ ref }) => !faulty.has(String(ref)))
  const isThere = (ref: unknown) => ref === null || claims.some((claim) => claim.ref === ref)
  while (claims.some(({ partOf }) => !isThere(partOf))) {
    claims = claims.filter(({ partOf }) => isThere(partOf))
  }
  const appearance = isPublicationFaulty
    ? { via: [], locator: null, publication: { ...UNTITLED, publisher: sent.claimant } }
    : sent.appearance
  const parsed = statementInput.safeParse({ ...sent, claims, appearance })
  return parsed.success ? parsed.data : null
}

/** The document: one that is recorded under its address lends what was not typed. */
async function publicationOf(db: Handle, draft: Draft, names: DraftNames) {
  const url = orNull(draft.address)
  const known = url === null ? null : await knownPublication(db, url)
  const title = orNull(draft.publication) ?? known?.title ?? ''
  const publishedAt = orNull(draft.publishedAt)
  const publisher =
    draft.publisher.trim() === ''
      ? (known?.publisher ?? (await names.publisherUnsaid(title, url)))
      : ((await names.source('publisher', draft.publisher, draft.publisherKind, ''))?.id ?? '')
  return {
    publisher,
    title,
    url,
    publishedAt:
      publishedAt === null ? (known?.publishedAt ?? null) : typedDate(publishedAt, null).date,
    archivedUrl: orNull(draft.archived),
    described: known !== null && title === known.title && known.described,
  }
}
