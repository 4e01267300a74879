/** Lists of phrases, one a line, and finding them in a row of tokens. */
import type { Token } from './token'

export interface Found<Entry> {
  readonly entry: Entry
  readonly first: number
  readonly last: number
}

interface Row<Entry> {
  readonly words: readonly string[]
  readonly entry: Entry
}

/** The rows of a table in which a line is a row and `|` parts its columns; lines that begin with # are remarks. */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

/** The phrases of a list: lines, each with one phrase or with several that commas part. */
export function linesOf(list: string): string[] {
  return rowsOf(list).flatMap(([line = '']) =>
    line
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  )
}

/** Phrases by their first word, so that a place in a text is looked up once whatever the length of the list. */
export class Phrases<Entry> {
  readonly #byFirst = new Map<string, Row<Entry>[]>()

  constructor(entries: Iterable<readonly [phrase: string, entry: Entry]>) {
    for (const [phrase, entry] of entries) {
      const words = phrase.split(' ')
      const [first = ''] = words
      const rows = this.#byFirst.get(first) ?? []
      rows.push({ words, entry })
      rows.sort((a, b) => b.words.length - a.words.length)
      this.#byFirst.set(first, rows)
    }
  }

  /** The longest phrase that begins at this token. */
  at(tokens: readonly Token[], first: number): Found<Entry> | null {
    const rows = this.#byFirst.get(tokens[first]?.word ?? '')
    if (rows === undefined) return null
    for (const { words, entry } of rows) {
      if (standsAt(tokens, first, words)) return { entry, first, last: first + words.length - 1 }
    }
    return null
  }

  /** The longest phrase that ends at this token. */
  endingAt(tokens: readonly Token[], last: number, longest = 5): Found<Entry> | null {
    for (let first = Math.max(0, last - longest + 1); first <= last; first += 1) {
      const rows = this.#byFirst.get(tokens[first]?.word ?? '') ?? []
      for (const { words, entry } of rows) {
        if (first + words.length - 1 === last && standsAt(tokens, first, words)) {
          return { entry, first, last }
        }
      }
    }
    return null
  }

  /** Every phrase in the tokens, the longest at each place and none within another. */
  in(tokens: readonly Token[]): Found<Entry>[] {
    const found: Found<Entry>[] = []
    for (let index = 0; index < tokens.length; index += 1) {
      const match = this.at(tokens, index)
      if (!match) continue
      found.push(match)
      index = match.last
    }
    return found
  }
}

/** Whether the words stand there; the first was looked up already. */
function standsAt(tokens: readonly Token[], first: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index += 1) {
    if (tokens[first + index]?.word !== words[index]) return false
  }
  return true
}

/** Phrases without anything to know about them. */
export function phraseSet(list: string): Phrases<true> {
  return new Phrases(linesOf(list).map((phrase) => [phrase, true]))
}
