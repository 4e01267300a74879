/** The stretch of a sentence that tells of one figure. */
import { wordAt, type Token } from '../text/token'

/** Marks and words after which the sentence speaks of something else. */
const EDGES = new Set([';', 'while', 'whereas', 'but', 'although', 'though'])

export interface Range {
  readonly first: number
  readonly last: number
}

/** From the edge before a figure to the edge after it. */
export function clauseAround(tokens: readonly Token[], first: number, last: number): Range {
  let from = first
  while (from > 0 && !EDGES.has(wordAt(tokens, from - 1))) from -= 1
  let to = last
  while (to < tokens.length - 1 && !EDGES.has(wordAt(tokens, to + 1))) to += 1
  return { first: from, last: to }
}
