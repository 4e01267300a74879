/** Speakers whom another quotes: "the daily quoted officials as saying", "the minister was quoted as saying". */
import { BE } from '../lexicons/paths'
import { wordAt, type Token } from '../text/token'
import { nameFrom, type NounSpan } from './name'
import { subjectBefore } from './subject'

const QUOTING = new Set([
  'quoted',
  'quotes',
  'quote',
  'quoting',
  'cited',
  'cites',
  'cite',
  'citing',
])
const SAYING = new Set(['saying', 'telling', 'reporting', 'confirming', 'announcing', 'putting'])

interface Quoted {
  readonly name: NounSpan
  readonly cue: NounSpan
  /** The one who quotes, and so passes it on; null when the sentence does not say. */
  readonly relay: NounSpan | null
}

export function quotedSpeaker(tokens: readonly Token[], at: number): Quoted | null {
  if (!QUOTING.has(wordAt(tokens, at))) return null
  const isBy = wordAt(tokens, at + 1) === 'by'
  const after = isAsSaying(tokens, at + 1) ? null : nameFrom(tokens, isBy ? at + 2 : at + 1)
  const as = after === null ? at + 1 : after.last + 1
  if (!isAsSaying(tokens, as)) return null
  const cue = { first: as, last: as + 1 }
  const before = subjectBefore(tokens, at)
  // "The minister was quoted by the daily as saying": the daily carries what the minister said.
  if (isBy || BE.has(wordAt(tokens, at - 1))) return before && { name: before, cue, relay: after }
  return after && { name: after, cue, relay: before }
}

function isAsSaying(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'as' && SAYING.has(wordAt(tokens, at + 1))
}
