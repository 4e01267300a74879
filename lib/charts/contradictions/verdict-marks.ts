/** A mark for each verdict. Shape alone tells them apart; colour only says which one to look at first. */
import type { Verdict } from '@/lib/domain/verdict'
import type { Pen } from '../drawing/pen'
import type { PlacedPath } from '../drawing/shapes'

/** How far a mark reaches from its middle. */
export const VERDICT_HALF = 9

/** A filled square with a cross; a ring; two bars, as an equals sign; the same struck
 * through in an empty square; the hatch of what has no number. */
export function drawVerdict(verdict: Verdict, x: number, y: number, pen: Pen): PlacedPath[] {
  switch (verdict) {
    case 'contradicts': {
      const half = VERDICT_HALF
      const square = { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
      return [
        { role: 'solid', d: pen.rectangle(square) },
        { role: 'line', d: pen.cross(x, y, 4) },
      ]
    }
    case 'compatible':
      return [{ role: 'thin', d: pen.circle(x, y, 5) }]
    case 'same': {
      const bar = (at: number) => [[x - 6, at] as const, [x + 6, at] as const]
      return [{ role: 'line', d: pen.lines(bar(y - 3), bar(y + 3)) }]
    }
    case 'differs': {
      const box = { x: x - VERDICT_HALF, y: y - VERDICT_HALF, width: 18, height: 18 }
      const bar = (at: number) => [[x - 5, at] as const, [x + 5, at] as const]
      const stroke = [[x - 3, y + 6] as const, [x + 3, y - 6] as const]
      return [
        { role: 'thin', d: pen.rectangle(box) },
        { role: 'line', d: pen.lines(bar(y - 2.5), bar(y + 2.5), stroke) },
      ]
    }
    case 'not-comparable': {
      const box = { x: x - 7, y: y - 7, width: 14, height: 14 }
      return [{ role: 'hatch', d: pen.hatch(box, 7) }]
    }
    default:
      return verdict satisfies never
  }
}
