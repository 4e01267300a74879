/** Who claims a figure: the innermost speaker of those whose words hold it. */
import { wordAt, type Sentence } from '../text/token'
import { actsOf, type Act } from './acts'
import type { NounSpan } from './subject'

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

/** The attribution of what stands from token `first` to token `last`. */
export function attributionOf(
  { tokens }: Sentence,
  { acts }: Speakers,
  first: number,
  last: number,
): Attribution {
  const reaching = acts.filter((act) => reaches(tokens, act, first, last))
  if (reaching.length === 0) return NOBODY
  const before = reaching.filter(({ isBefore }) => isBefore)
  const after = reaching.filter(({ isAfter, isBefore }) => isAfter && !isBefore)
  // The nearest one before is the innermost; of those after, the first.
  const ranked = [...before.reverse(), ...after]
  const claimant = ranked.find(({ isRelay }) => !isRelay) ?? ranked[0]
  if (!claimant) return NOBODY
  const via = ranked.filter((act) => act !== claimant && act.name.first !== claimant.name.first)
  return { claimant: claimant.name, cue: claimant.cue, via: via.map(({ name }) => name) }
}

function reaches(tokens: Sentence['tokens'], act: Act, first: number, last: number): boolean {
  if (act.isBefore) return act.cue.last < first && !isClosed(tokens, act.cue.last, first)
  return act.cue.first > last
}

/** What is said in quotation marks ends with them, and a new sentence after a semicolon is nobody's. */
function isClosed(tokens: Sentence['tokens'], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (wordAt(tokens, at) === ';') return true
  return false
}
