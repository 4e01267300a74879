/** The text of a reading in stretches, each with the figures whose words it is a part of. */
import type { ReadingStatement, Stretch } from '@/lib/answers/reading-state'

export interface MarkedStretch extends Stretch {
  /** The figure whose words these are most closely; null for text between marks. */
  readonly claim: string | null
  /** The place of its statement among those that are marked, from 0: its colour and shape. */
  readonly statement: number
  /** True where the words of that figure begin. */
  readonly begins: boolean
}

interface Mark extends Stretch {
  readonly claim: string
  readonly statement: number
}

export function marksIn(length: number, statements: readonly ReadingStatement[]): MarkedStretch[] {
  const marks = statements
    .flatMap(({ claims }, statement) =>
      claims
        .filter(({ state }) => state !== 'dropped')
        .map(({ key, span }): Mark => ({ claim: key, statement, ...clipped(span, length) })),
    )
    .filter(({ start, end }) => start < end)
  const edges = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
  edges.sort((a, b) => a - b)
  const begun = new Set<string>()
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? length
    const closest = closestAt(marks, start)
    if (closest === undefined) return { start, end, claim: null, statement: -1, begins: false }
    const begins = !begun.has(closest.claim)
    begun.add(closest.claim)
    return { start, end, claim: closest.claim, statement: closest.statement, begins }
  })
}

/** The shortest words around a place belong to it most closely. */
function closestAt(marks: readonly Mark[], at: number): Mark | undefined {
  return marks
    .filter(({ start, end }) => start <= at && at < end)
    .reduce<Mark | undefined>(
      (best, mark) =>
        best === undefined || mark.end - mark.start < best.end - best.start ? mark : best,
      undefined,
    )
}

function clipped({ start, end }: Stretch, length: number): Stretch {
  return { start: Math.max(0, Math.min(start, length)), end: Math.max(0, Math.min(end, length)) }
}

/** The stretch of some words, however lines are broken; from the given place on, else from the beginning. */
export function stretchOfWords(text: string, words: string, from: number): Stretch | null {
  const parts = words.trim().split(/\s+/u)
  if (parts.join('') === '') return null
  const escaped = parts.map((part) => part.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`))
  const pattern = new RegExp(escaped.join(String.raw`\s+`), 'giu')
  pattern.lastIndex = from
  const found = pattern.exec(text) ?? new RegExp(pattern.source, 'iu').exec(text)
  return found === null ? null : { start: found.index, end: found.index + found[0].length }
}
