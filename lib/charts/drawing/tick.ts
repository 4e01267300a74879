/** The mark of an older claim on the axis. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { isOpenAbove, isOpenBelow } from '@/lib/domain/quantity'
import type { ValueAxis } from './axis'
import { markKindOf, type MarkDrawing } from './mark-shapes'
import type { Pen } from './pen'
import { drawnNumber } from './wording'

/** An older claim: a faint tick at each stated number; a zero and a convention keep a shape of their own. */
export function drawTick(
  claim: ClaimAnswer,
  convention: Convention,
  axis: ValueAxis,
  y: number,
  pen: Pen,
): MarkDrawing | null {
  const number = drawnNumber(claim, convention)
  if (number === null) return null
  const { quantity } = claim
  const kind = markKindOf(claim, convention)
  const x = axis.at(number)
  const x2 = quantity.valueTo === null ? null : axis.at(quantity.valueTo)
  const tick = (at: number) => [[at, y - 5] as const, [at, y + 5] as const]
  const barb = isOpenAbove(quantity) ? 1 : isOpenBelow(quantity) ? -1 : 0
  const extra =
    barb === 0
      ? []
      : [
          [
            [x + 3 * barb, y - 3],
            [x + 6 * barb, y],
            [x + 3 * barb, y + 3],
          ] as const,
        ]
  const d =
    kind === 'none'
      ? pen.circle(x, y, 3.5)
      : kind === 'convention-dot'
        ? pen.diamond(x, y, 4)
        : pen.lines(
            tick(x),
            ...extra,
            ...(x2 === null
              ? []
              : [
                  tick(x2),
                  [
                    [x, y],
                    [x2, y],
                  ] as const,
                ]),
          )
  return { kind, x, x2, from: x - 4, to: (x2 ?? x) + 4, paths: [{ role: 'older', d }] }
}
