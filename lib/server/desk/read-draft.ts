/**
 * A draft as a statement: names become ids, empty fields are read, and what comes of it goes through `statementInput` as
 * everything does that is recorded.
 */
import { actorInput, type Actor, type ActorInput } from '@/lib/domain/actor'
import { refusalsOf } from '@/lib/domain/refusal'
import { statementInput, type StatementInput } from '@/lib/domain/statement'
import { digestOf } from '@/lib/store/ids'
import type { Handle } from '@/lib/store/store'
import type { KnownEvent } from '../reading/event-contents'
import { dayIn } from '@/lib/domain/zone'
import { typedDate } from './dates'
import type { Draft } from '@/lib/answers/draft'
import { fieldOf, type DraftPath } from './draft'
import { listOf, orNull, readClaims, type FaultCode, type ReadClaim } from './draft-claims'
import { knownPublication, publisherOfHost, UNTITLED } from './known-publications'
import { findActor, findEvent, idFor } from './resolve-names'

/** What a name was taken for, or what it may mean. */
export interface NameTaken {
  readonly field: 'event' | 'claimant' | 'publisher'
  readonly id: string | null
  readonly name: string | null
  /** True for a source that would be recorded with the statement. */
  readonly isNew: boolean
  readonly like: readonly { readonly id: string; readonly name: string }[]
}

export interface DraftFault {
  readonly path: DraftPath
  /** A fault for which the desk has words of its own; else the sentence of the domain. */
  readonly code: FaultCode | NameFault | null
  readonly message: string
}
export type NameFault = 'no-event' | 'no-claimant' | 'no-publisher' | 'several' | 'unknown'

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
  const names = new Names(db)
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
async function publicationOf(db: Handle, draft: Draft, names: Names) {
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

/** Names as they are looked up for one draft, with what each was taken for. */
class Names {
  readonly taken: NameTaken[] = []
  readonly faults: DraftFault[] = []
  readonly newSources: ActorInput[] = []

  constructor(private readonly db: Handle) {}

  async event(typed: string): Promise<KnownEvent | null> {
    if (typed.trim() === '') return this.fault('event', 'no-event')
    const found = await findEvent(this.db, typed)
    if (found.kind === 'found') {
      const { id, title } = found.one
      this.taken.push({ field: 'event', id, name: title, isNew: false, like: [] })
      return found.one
    }
    const like = found.like.map(({ id, title }) => ({ id, name: title }))
    this.taken.push({ field: 'event', id: null, name: null, isNew: false, like })
    return this.fault('event', found.kind === 'several' ? 'several' : 'unknown')
  }

  /** A recorded source of this very name, else a new one where its kind was chosen. */
  async source(
    field: 'claimant' | 'publisher',
    typed: string,
    kind: string,
    country: string,
  ): Promise<Actor | null> {
    if (typed.trim() === '')
      return this.fault(field, field === 'claimant' ? 'no-claimant' : 'no-publisher')
    const made = this.newSources.find(({ name }) => name === typed.trim())
    if (made !== undefined) {
      this.taken.push({ field, id: made.id, name: made.name, isNew: true, like: [] })
      return made
    }
    const found = await findActor(this.db, typed)
    if (found.kind === 'found') {
      const { id, name } = found.one
      this.taken.push({ field, id, name, isNew: false, like: [] })
      return found.one
    }
    const like = found.like.map(({ id, name }) => ({ id, name }))
    if (kind !== '' && found.kind === 'none')
      return this.newSource(field, typed, kind, country, like)
    this.taken.push({ field, id: null, name: null, isNew: false, like })
    return this.fault(field, found.kind === 'several' ? 'several' : 'unknown')
  }

  private newSource(
    field: 'claimant' | 'publisher',
    typed: string,
    kind: string,
    country: string,
    like: NameTaken['like'],
  ): Actor | null {
    const name = typed.trim()
    const sent = { id: idFor(name, digestOf, 'source'), name, kind, country: orNull(country) }
    const parsed = actorInput.safeParse(sent)
    if (!parsed.success) {
      for (const { message } of refusalsOf(parsed.error)) {
        this.faults.push({ path: [field], code: null, message })
      }
      return null
    }
    this.newSources.push(parsed.data)
    this.taken.push({ field, id: parsed.data.id, name, isNew: true, like })
    return parsed.data
  }

  /** Whoever published at that host before, a source that the title names, or the host as a new outlet. */
  async publisherUnsaid(title: string, url: string | null): Promise<string> {
    const host =
      url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
    const known = host === '' ? null : await publisherOfHost(this.db, host)
    const named = known === null && title !== '' ? await findActor(this.db, title) : null
    const id = known ?? (named?.kind === 'found' ? named.one.id : null)
    if (id !== null) return (await this.source('publisher', id, '', ''))?.id ?? ''
    return (await this.source('publisher', host, host === '' ? '' : 'media', ''))?.id ?? ''
  }

  /** The ids of these names; a name that is none stays, and is refused by the domain. */
  async idsOf(names: readonly string[]): Promise<(name: string) => string> {
    const ids = new Map<string, string>()
    for (const name of new Set(names.map((one) => one.trim()))) {
      if (name === '' || name === 'none') continue
      const made = this.newSources.find((one) => one.name === name)
      const found = made === undefined ? await findActor(this.db, name) : null
      if (made !== undefined) ids.set(name, made.id)
      else if (found?.kind === 'found') ids.set(name, found.one.id)
    }
    return (name) => ids.get(name.trim()) ?? name.trim()
  }

  private fault(field: 'event' | 'claimant' | 'publisher', code: NameFault): null {
    this.faults.push({ path: [field], code, message: code })
    return null
  }
}
