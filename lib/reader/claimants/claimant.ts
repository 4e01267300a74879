/** The claimant of a figure: the innermost speaker of those whose words hold it. */
import { CLAUSE_STARTS } from '../lexicons/paths'
import { ANY_REPORT, SPEAKER_NOUNS } from '../lexicons/speakers'
import { tagAt, wordAt, type Sentence } from '../text/token'
import { actsOf, type Act } from './acts'
import { nameFrom, type NounSpan } from './name'

export interface Attribution {
  readonly claimant: NounSpan | null
  readonly cue: NounSpan | null
  readonly via: readonly NounSpan[]
}

const NOBODY: Attribution = { claimant: null, cue: null, via: [] }

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
  const reaching = acts.filter((act) => reaches(tokens, act, first, last))
  if (reaching.length === 0) return NOBODY
  const before = reaching.filter(({ cue }) => cue.last < first)
  const after = reaching.filter(({ cue }) => cue.first > last)
  // The nearest one before is the innermost; of those after, the first.
  const isSaidAfter = after.some(({ isRelay }) => !isRelay)
  const own = isSaidAfter ? before.filter((act) => !isTurned(tokens, act, first)) : before
  const ranked = [...own.reverse(), ...after]
  const named = ranked.filter(
    ({ isRelay, name }) => !isRelay && !(isSaidAfter && isAnyReport(tokens, name)),
  )
  const claimant =
    ranked.find(({ isCiting }) => isCiting) ??
    named[0] ??
    ranked.find(({ isRelay }) => !isRelay) ??
    ranked[0]
  if (!claimant) return NOBODY
  // "The commission said it had documented 31 deaths": "it" is the commission.
  const speaker = claimant.isPronoun ? before.find(({ isPronoun }) => !isPronoun) : undefined
  if (speaker) return { claimant: speaker.name, cue: claimant.cue, via: [] }
  const via = ranked.filter(
    (act) => act.name.first !== claimant.name.first && !isParted(tokens, act, claimant),
  )
  return { claimant: claimant.name, cue: claimant.cue, via: via.map(({ name }) => name) }
}

function reaches(tokens: Sentence['tokens'], act: Act, first: number, last: number): boolean {
  if (act.cue.last < first) return act.isBefore && !isClosed(tokens, act.cue.last, first)
  return act.isAfter && act.cue.first > last
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
  const isOfThing = OF_THING.has(wordAt(tokens, from + 1))
  for (let at = from + 1; at < to; at += 1) {
    const word = wordAt(tokens, at)
    if (word === ';' || (isOfThing && CLAUSE_STARTS.has(word))) return true
  }
  return false
}

const OF_THING = new Set(['of', 'about', 'against', 'for'])
