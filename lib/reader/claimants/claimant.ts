/** The claimant of a figure: the innermost speaker of those whose words hold it. */
import { CLAUSE_STARTS } from '../lexicons/paths'
import { ANY_REPORT, SPEAKER_NOUNS } from '../lexicons/speakers'
import { tagAt, wordAt, type Sentence } from '../text/token'
import type { Act } from './act'
import { actsOf } from './acts'
import { citerOf, isCarrier } from './citing'
import { nameFrom, type NounSpan } from './name'
import { tailOf } from './verb-acts'

export interface Attribution {
  readonly claimant: NounSpan | null
  readonly cue: NounSpan | null
  readonly via: readonly NounSpan[]
  readonly citing: readonly NounSpan[]
}

export const NOBODY: Attribution = { claimant: null, cue: null, via: [], citing: [] }

export interface Speakers {
  readonly acts: readonly Act[]
}

export function speakersOf({ tokens }: Sentence): Speakers {
  return { acts: actsOf(tokens) }
}

/** "The army held the town. It said 20 had died": who may speak and opens a sentence without speech is whom "it" means. */
export function openingSpeaker(tokens: Sentence['tokens']): NounSpan | null {
  const name = nameFrom(tokens, 0)
  if (!name || tagAt(tokens, 0) === 'PRON') return null
  const isOffice = SPEAKER_NOUNS.has(wordAt(tokens, name.last))
  const isShort = /^\p{Lu}{2,}$/u.test(tokens[name.last]?.text ?? '')
  const goesOn =
    ['VERB', 'AUX'].includes(tagAt(tokens, name.last + 1)) || wordAt(tokens, name.last + 1) === ','
  return (isOffice || isShort) && goesOn ? name : null
}

/** The attribution of what stands from token `first` to token `last`. */
export function attributionOf(
  { tokens }: Sentence,
  { acts }: Speakers,
  first: number,
  last: number,
): Attribution {
  const all = acts.filter((act) => reaches(tokens, act, first, last))
  // The hospitals that a ministry cites are not the claimant; those that a newspaper cites are.
  const adopted = acts.filter((act) => isAdopted(tokens, act, acts))
  const own = all.filter((act) => !adopted.includes(act))
  const reaching = own.length === 0 ? all : own
  if (reaching.length === 0) return NOBODY
  const before = reaching.filter(({ cue }) => cue.last < first)
  const after = reaching.filter(({ cue }) => cue.first > last)
  // The nearest one before is the innermost; of those after, the first.
  const isSaidAfter = after.some(({ isRelay }) => !isRelay)
  const straight = isSaidAfter ? before.filter((act) => !isTurned(tokens, act, first)) : before
  const ranked = [...straight.reverse(), ...after]
  const named = ranked.filter(
    ({ isRelay, name }) => !isRelay && !(isSaidAfter && isAnyReport(tokens, name)),
  )
  const claimant =
    ranked.find(({ kind }) => kind !== 'speech') ??
    named[0] ??
    ranked.find(({ isRelay }) => !isRelay) ??
    ranked[0]
  if (!claimant) return NOBODY
  const citing = adopted
    .filter((act) => act !== claimant && citerOf(act, acts)?.name.first === claimant.name.first)
    .map(({ name }) => name)
  // "The commission said it had documented 31 deaths": "it" is the commission.
  const speaker = claimant.isPronoun ? nameBefore(tokens, claimant, before) : null
  if (speaker) return { claimant: speaker, cue: claimant.cue, via: [], citing }
  const via = ranked
    .filter((act) => act.name.first !== claimant.name.first && !isParted(tokens, act, claimant))
    .map(({ name }) => name)
  return { claimant: claimant.name, cue: claimant.cue, via, citing }
}

/** The one whom a pronoun means in its own sentence: who spoke before it, or who opens the sentence. */
function nameBefore(
  tokens: Sentence['tokens'],
  { name }: Act,
  before: readonly Act[],
): NounSpan | null {
  const speaker = before.find(({ isPronoun }) => !isPronoun)
  if (speaker) return speaker.name
  const opening = openingSpeaker(tokens)
  return opening && opening.last < name.first ? opening : null
}

/** "The ministry, citing hospitals": a claimant that takes over the figure of another, and does not only carry it. */
function isAdopted(tokens: Sentence['tokens'], act: Act, acts: readonly Act[]): boolean {
  if (act.kind !== 'citing') return false
  const citer = citerOf(act, acts)
  return citer !== null && !isCarrier(tokens, citer)
}

function reaches(tokens: Sentence['tokens'], act: Act, first: number, last: number): boolean {
  if (act.cue.last < first) return act.isBefore && !isClosed(tokens, act.cue.last, first)
  return act.isAfter && act.cue.first > last
}

/** The words beside acts of speech that tell where and to whom it was said, and nothing of the people counted. */
export function asidesOf(tokens: Sentence['tokens'], { acts }: Speakers): NounSpan[] {
  return acts.flatMap(({ name, cue, isAfter }) => {
    const end = isAfter ? tailOf(tokens, cue.last, cue.last + 1) : thatAfter(tokens, cue.last)
    return end === null ? [name] : [name, { first: cue.first, last: end }]
  })
}

/** The "that" of "told reporters in Geneva that". */
function thatAfter(tokens: Sentence['tokens'], cue: number): number | null {
  for (let at = cue + 1; at <= cue + 9; at += 1) {
    if (wordAt(tokens, at) === 'that') return at
    if (tagAt(tokens, at) === 'VERB' || tagAt(tokens, at) === 'NUM') return null
  }
  return null
}

/** "The Taliban said 15 died, while Pakistan said": neither passes on what the other says. */
function isParted(tokens: Sentence['tokens'], a: Act, b: Act): boolean {
  const [first, second] = a.cue.last < b.cue.last ? [a, b] : [b, a]
  for (let at = first.cue.last; at < second.name.first; at += 1) {
    if (CLAUSE_STARTS.has(wordAt(tokens, at))) return true
  }
  // "The army said eight died, and the mayor said": a new clause with a speaker of its own.
  const [before, joining] = [second.name.first - 2, second.name.first - 1]
  return wordAt(tokens, before) === ',' && wordAt(tokens, joining) === 'and'
}

/** "The minister said few had died, but the toll is 330, the agency says": what turns away is the agency's. */
function isTurned(tokens: Sentence['tokens'], { cue }: Act, first: number): boolean {
  for (let at = cue.last + 1; at < first; at += 1) {
    if (wordAt(tokens, at) === ',' && TURNS.has(wordAt(tokens, at + 1))) return true
  }
  return false
}

const TURNS = new Set(['but', 'while', 'whereas', 'although', 'though'])

/** "Early reports": they say so only where nobody else does. */
function isAnyReport(tokens: Sentence['tokens'], { first, last }: NounSpan): boolean {
  return tokens.slice(first, last + 1).every(({ word }) => ANY_REPORT.has(word))
}

/** A semicolon ends what is said; "warns of an assault as dozens are killed" says no more than what it warns of. */
function isClosed(tokens: Sentence['tokens'], from: number, to: number): boolean {
  const isOfThing = OF_THING.has(wordAt(tokens, from + 1)) || CITES.has(wordAt(tokens, from))
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(tokens, at)
    // "The channel quoted a doctor as saying" opens no clause of another.
    const isSaying = word === 'as' && /ing$/u.test(wordAt(tokens, at + 1))
    if (word === ';' || (isOfThing && CLAUSE_STARTS.has(word) && !isSaying)) return true
  }
  return false
}

/** A speaker who cites a law says nothing of what another clause tells. */
const CITES = new Set(['cited', 'cites', 'quoted', 'quotes'])
const OF_THING = new Set(['of', 'about', 'against', 'for'])
