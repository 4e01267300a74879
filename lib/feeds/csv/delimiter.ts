/** What separates the cells of a table of text: the sign that gives its first rows most columns, and all alike. */

export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** A spreadsheet says the separator in a line of its own, which it does not show as a row. */
const SAID = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/i

export interface SaidDelimiter {
  readonly delimiter: Delimiter
  /** The characters of the line that says it; 0 where none does. */
  readonly length: number
}

export function delimiterOf(text: string): SaidDelimiter {
  const said = SAID.exec(text)
  const named = DELIMITERS.find((one) => one === said?.[1])
  if (said !== null && named !== undefined) return { delimiter: named, length: said[0].length }
  const lines = firstLines(text)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }))
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return { delimiter: best.score > 0 ? best.delimiter : ',', length: 0 }
}

/** Lines that are looked at. */
const LOOKED_AT = 20

/** The first lines with their quoted parts left out, since these may hold any sign. */
function firstLines(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*("|$)/g, '')
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT)
}

/** The header's separators, or half a one where the other lines have another number of them. */
function scoreOf([header = '', ...rows]: readonly string[], delimiter: Delimiter): number {
  const count = (line: string) => line.split(delimiter).length - 1
  const columns = count(header)
  const alike = rows.filter((row) => count(row) === columns).length
  return rows.length === 0 || alike * 2 >= rows.length ? columns : columns / 2
}
