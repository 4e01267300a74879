/** The way that a key leads from one mark of a chart to another. */
import type { Direction, Mark } from '@/lib/charts/drawing/shapes'

type Lines = readonly (readonly Mark[])[]

const across = ({ x, hit }: Mark) => x ?? hit.x + hit.width / 2

/**
 * The id of the mark that the key leads to; null when the key leads nowhere. Left and right walk
 * along a line as the eye sees it and on into the next one; up and down go to the nearest mark of
 * the next line.
 */
export function markAfter(
  lines: Lines,
  id: string,
  key: string,
  direction: Direction,
): string | null {
  const sorted = lines
    .filter((line) => line.length > 0)
    .map((line) =>
      line.toSorted((a, b) => (across(a) - across(b)) * (direction === 'rtl' ? -1 : 1)),
    )
  const all = sorted.flat()
  const at = all.findIndex((mark) => mark.id === id)
  const mark = all[at]
  if (mark === undefined) return null
  const forwards = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return all[at + (key === forwards ? 1 : -1)]?.id ?? null
    case 'ArrowUp':
    case 'ArrowDown': {
      const line = sorted.findIndex((marks) => marks.includes(mark))
      const next = sorted[line + (key === 'ArrowDown' ? 1 : -1)]
      return next === undefined ? null : nearest(next, across(mark))
    }
    case 'Home':
      return all[0]?.id ?? null
    case 'End':
      return all.at(-1)?.id ?? null
    default:
      return null
  }
}

function nearest(line: readonly Mark[], x: number): string | null {
  const byDistance = line.toSorted((a, b) => Math.abs(across(a) - x) - Math.abs(across(b) - x))
  return byDistance[0]?.id ?? null
}
