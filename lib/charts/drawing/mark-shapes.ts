/** The shape of each quantity form on the axis. The forms share no shape, so none reads as another. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { isOpenBelow } from '@/lib/domain/quantity'
import type { KindClass } from '@/lib/format/kind'
import type { ValueAxis } from './axis'
import type { Pen } from './pen'
import type { ClaimMarkKind, PlacedPath } from './shapes'
import { drawnNumber } from './wording'

const RADIUS = 6
/** Length of the arrow of "at least" and "more than". */
export const ARROW = 40
const CAP = 7.5
const STRIP = 5

/** Left to right, in design pixels: `x` and `x2` are stated numbers, `from`..`to` all that is drawn. */
export interface MarkDrawing {
  readonly kind: ClaimMarkKind
  readonly x: number
  readonly x2: number | null
  readonly from: number
  readonly to: number
  readonly paths: readonly PlacedPath[]
}

export function markKindOf({ quantity }: ClaimAnswer, convention: Convention): ClaimMarkKind {
  switch (quantity.form) {
    case 'exact':
      return 'dot'
    case 'about':
      return 'hollow-dot'
    case 'range':
      return 'range'
    case 'nearly':
      return 'nearly'
    case 'estimate':
      return 'estimate'
    case 'at-least':
    case 'more-than':
      return 'open-above'
    case 'at-most':
    case 'fewer-than':
      return 'open-below'
    case 'none':
      return 'none'
    case 'denied':
      return 'denied'
    case 'verbal':
      return drawnNumber({ quantity } as ClaimAnswer, convention) === null
        ? 'verbal'
        : 'convention-dot'
    default:
      return quantity.form satisfies never
  }
}

/** Null when the claim has no place on the axis. */
export function drawMark(
  claim: ClaimAnswer,
  tone: KindClass,
  convention: Convention,
  axis: ValueAxis,
  y: number,
  right: number,
  pen: Pen,
): MarkDrawing | null {
  const number = drawnNumber(claim, convention)
  if (number === null) return null
  const { quantity } = claim
  const kind = markKindOf(claim, convention)
  const x = axis.at(number)
  const cap = (at: number) => [[at, y - CAP] as const, [at, y + CAP] as const]

  switch (kind) {
    case 'dot':
      return dotOf(kind, x, [{ role: 'solid', d: pen.glyph(tone, x, y, RADIUS) }])
    case 'hollow-dot': {
      const [low, high] = [axis.at(quantity.low ?? number), axis.at(quantity.high ?? number)]
      const arms = [
        ...(x - low > RADIUS + 1
          ? [
              [
                [low, y],
                [x - RADIUS, y],
              ] as const,
            ]
          : []),
        ...(high - x > RADIUS + 1
          ? [
              [
                [x + RADIUS, y],
                [high, y],
              ] as const,
            ]
          : []),
      ]
      const thin: PlacedPath[] = arms.length === 0 ? [] : [{ role: 'thin', d: pen.lines(...arms) }]
      const hollow: PlacedPath = { role: 'hollow', d: pen.glyph(tone, x, y, RADIUS) }
      const from = Math.min(low, x - RADIUS)
      return { kind, x, x2: null, from, to: Math.max(high, x + RADIUS), paths: [...thin, hollow] }
    }
    case 'range': {
      const x2 = axis.at(quantity.valueTo ?? number)
      const d = pen.lines(
        cap(x),
        [
          [x, y],
          [x2, y],
        ],
        cap(x2),
      )
      return { kind, x, x2, from: x - 1, to: x2 + 1, paths: [{ role: 'line', d }] }
    }
    case 'open-above': {
      const tip = Math.min(x + ARROW, right)
      const head = [
        [tip - 6, y - 5],
        [tip, y],
        [tip - 6, y + 5],
      ] as const
      const d = pen.lines(
        cap(x),
        [
          [x, y],
          [tip, y],
        ],
        head,
      )
      return { kind, x, x2: null, from: x - 1, to: tip, paths: [{ role: 'line', d }] }
    }
    case 'open-below':
    case 'nearly': {
      // The strip of "nearly 4,000" ends at what rounds to it, since that is not near 0.
      const low = kind === 'nearly' ? axis.at(quantity.low ?? number) : axis.floor
      const strip = { x: low, y: y - STRIP, width: Math.max(0, x - low), height: 2 * STRIP }
      const from = Math.min(low, x - 6)
      return {
        kind,
        x,
        x2: null,
        from,
        to: x + 1,
        paths: [
          { role: 'hatch', d: pen.hatch(strip, 6) },
          { role: 'line', d: bracketAt(x, y, pen) },
        ],
      }
    }
    case 'estimate': {
      const [low, high] = [axis.at(quantity.low ?? number), axis.at(quantity.high ?? number)]
      const end = (at: number) => [[at, y - 5] as const, [at, y + 5] as const]
      const whisker = pen.lines(
        end(low),
        [
          [low, y],
          [Math.max(low, x - RADIUS), y],
        ],
        [
          [Math.min(high, x + RADIUS), y],
          [high, y],
        ],
        end(high),
      )
      return {
        kind,
        x,
        x2: null,
        from: Math.min(low, x - RADIUS) - 1,
        to: Math.max(high, x + RADIUS) + 1,
        paths: [
          { role: 'thin', d: whisker },
          { role: 'hollow', d: pen.glyph(tone, x, y, RADIUS) },
        ],
      }
    }
    case 'none': {
      const cross = pen.cross(x, y, RADIUS * 0.6)
      return dotOf(kind, x, [{ role: 'line', d: pen.circle(x, y, RADIUS + 1) + cross }])
    }
    case 'convention-dot': {
      const r = RADIUS + 2.5
      return dotOf(kind, x, [
        {
          role: 'dash',
          d: pen.diamond(x, y, r),
        },
      ])
    }
    case 'verbal':
    case 'denied':
      return null
    default:
      return kind satisfies never
  }
}

/** A bracket that closes a strip at its upper number. */
function bracketAt(x: number, y: number, pen: Pen): string {
  return pen.lines([
    [x - 6, y - CAP],
    [x, y - CAP],
    [x, y + CAP],
    [x - 6, y + CAP],
  ])
}

function dotOf(kind: ClaimMarkKind, x: number, paths: readonly PlacedPath[]): MarkDrawing {
  return { kind, x, x2: null, from: x - RADIUS - 2, to: x + RADIUS + 2, paths }
}

/** A claim of the lane that reaches down to zero on the axis. */
export function reachesZero({ quantity }: ClaimAnswer): boolean {
  return isOpenBelow(quantity) || quantity.value === 0
}

/** The numbers that the axis must hold: those stated, what "about" and "nearly" round from, an estimate's own interval. */
export function axisNumbers(claim: ClaimAnswer, convention: Convention): number[] {
  const number = drawnNumber(claim, convention)
  if (number === null) return []
  const { form, valueTo, low, high } = claim.quantity
  const hasArms = form === 'about' || form === 'nearly' || form === 'estimate'
  const rounding = hasArms ? [low ?? number, high ?? number] : []
  return [number, ...(valueTo === null ? [] : [valueTo]), ...rounding]
}
