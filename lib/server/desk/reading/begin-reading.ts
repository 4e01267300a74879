/** What the reader proposes, as an editor begins with it: each suggestion in the fields of the form of a statement. */
import { draftClaim, draftInput, type DraftClaim } from '@/lib/answers/draft'
import type {
  KnownClaimant,
  ReadingClaim,
  ReadingState,
  ReadingStatement,
} from '@/lib/answers/reading-state'
import { foldName } from '@/lib/domain/fold'
import { scopeInput } from '@/lib/domain/scope'
import type { Event } from '@/lib/domain/event'
import type { Reading, SuggestedClaim, SuggestedStatement } from '@/lib/reader/reading'
import type { ReadingDocument } from '@/lib/store/readings'

/** The most that a wording may have (lib/domain/text.ts). */
const MAX_WORDS = 12
const MAX_WORDING = 160

/** Empty where one editor has chosen no event yet. */
export type ReadingEvent = Pick<Event, 'places'> | null

export function beginReading(
  { text, document }: { readonly text: string; readonly document: ReadingDocument },
  { statements }: Pick<Reading, 'statements'>,
  event: ReadingEvent,
  matchesFor: (statement: SuggestedStatement) => readonly KnownClaimant[],
  /** The name of the one recorded source that has exactly this name. */
  nameOf: (words: string) => string | null = () => null,
): ReadingState {
  const { title, publisher, address, publishedAt } = document
  return {
    document: draftInput.parse({
      event: document.event,
      publication: title,
      publisher,
      address,
      publishedAt,
    }),
    statements: statements.map((statement, at) =>
      statementOf(statement, `s${at + 1}`, text, event, matchesFor(statement), nameOf),
    ),
    added: 0,
  }
}

function statementOf(
  { claimant, via, citing, claims }: SuggestedStatement,
  key: string,
  text: string,
  event: ReadingEvent,
  matches: readonly KnownClaimant[],
  nameOf: (words: string) => string | null,
): ReadingStatement {
  const relays = via.map((relay) => ({ words: relay.text, name: nameOf(relay.text) }))
  const sources = {
    words: citing.map((source) => source.text).join('; '),
    names: citing.flatMap((source) => nameOf(source.text) ?? []).join('; '),
  }
  return {
    key,
    event: '',
    claimant: claimant === null ? '' : (likelyClaimant(matches)?.name ?? claimant.text),
    claimantKind: '',
    claimantCountry: '',
    ownVoice: claimant === null,
    via: relays.flatMap(({ name }) => name ?? []).join('; '),
    saidVia: relays.flatMap(({ words, name }) => (name === null ? [words] : [])),
    statedOn: '',
    asOf: '',
    group: '',
    said: claimant?.text ?? null,
    matches,
    claims: claims.map((claim, at) =>
      claimOf(claim, `${key}c${at + 1}`, key, text, event, sources),
    ),
  }
}

function claimOf(
  claim: SuggestedClaim,
  key: string,
  statement: string,
  text: string,
  event: ReadingEvent,
  citing: { readonly words: string; readonly names: string },
): ReadingClaim {
  const { span, background, hypothetical, certain, group, place, date, partOf } = claim
  return {
    key,
    state: 'open',
    span: { start: span.start, end: span.end },
    from: key,
    background,
    hypothetical,
    certain,
    said: { group, place, date: date?.text ?? null, citing: citing.words },
    partOf: partOf === null ? null : `${statement}c${partOf + 1}`,
    draft: { ...draftOf(claim, text, event), citing: citing.names.slice(0, 400) },
  }
}

/** What is not certain is left to the words, so that the editor has to take a reading. */
function draftOf(claim: SuggestedClaim, text: string, event: ReadingEvent): DraftClaim {
  const { measure, term, quantity, category, scope, place, partOf, span, certain } = claim
  const number = (value: number | null) => (value === null || !certain ? '' : String(value))
  return draftClaim.parse({
    words: wordsAt(text, span) ?? quantity.wording,
    measure,
    form: certain ? quantity.form : '',
    value: number(quantity.value),
    valueTo: number(quantity.valueTo),
    category,
    scope: scope.filter((one) => scopeInput.safeParse([one]).success).slice(0, 20),
    place: placeIn(place, event),
    term: term.slice(0, 60),
    partKind: partOf === null ? '' : 'subset',
  })
}

/** The words of a stretch on one line; null where they are more than a wording may have. */
function wordsAt(text: string, { start, end }: SuggestedClaim['span']): string | null {
  const words = text.slice(start, end).replace(/\s+/gu, ' ').trim()
  const isShort = words.length <= MAX_WORDING && words.split(' ').length <= MAX_WORDS
  return isShort && words !== '' ? words : null
}

/** A place that the event lists, and that is not its whole extent; any other is offered as words alone. */
function placeIn(place: string | null, event: ReadingEvent): string {
  if (place === null || event === null) return ''
  const wanted = foldName(place)
  const listed = event.places.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => foldName(one) === wanted),
  )
  return listed === undefined || listed.extent ? '' : listed.name
}

/**
 * The one source that can hardly be another: a sure match, or the only one that claimed of this event. The name of a side
 * ("Azerbaijan said") may mean any of its authorities, so that nobody is taken for it unasked.
 */
export function likelyClaimant(matches: readonly KnownClaimant[]): KnownClaimant | null {
  if (matches.some(({ reason }) => reason === 'belongs')) return null
  const sure = matches.filter(({ reason }) => SURE.includes(reason))
  for (const some of [sure.filter(({ isOfEvent }) => isOfEvent), sure]) {
    const [only] = some
    if (only !== undefined && some.length === 1) return only
  }
  const ofEvent = matches.filter(({ isOfEvent, reason }) => isOfEvent && reason !== 'one-word')
  return ofEvent.length === 1 && sure.length === 0 ? (ofEvent[0] ?? null) : null
}

const SURE: readonly string[] = ['same-name', 'abbreviation', 'same-words']
