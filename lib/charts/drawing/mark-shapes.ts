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
  /** How large the mark is beside those of a chart with rows. */
  scale = 1,
): MarkDrawing | null {
  const number = drawnNumber(claim, convention)
  if (number === null) return null
  const { quantity } = claim
  const [radius, capped] = [RADIUS * scale, CAP * scale]
  const kind = markKindOf(claim, convention)
  const x = axis.at(number)
  const cap = (at: number) => [[at, y - capped] as const, [at, y + capped] as const]

  switch (kind) {
    case 'dot':
      return dotOf(kind, x, scale, [{ role: 'solid', d: pen.glyph(tone, x, y, radius) }])
    case 'hollow-dot': {
      const [low, high] = [axis.at(quantity.low ?? number), axis.at(quantity.high ?? number)]
      const arms = [
        ...(x - low > radius + 1
          ? [
              [
                [low, y],
                [x - radius, y],
              ] as const,
            ]
          : []),
        ...(high - x > radius + 1
          ? [
              [
                [x + radius, y],
                [high, y],
              ] as const,
            ]
          : []),
      ]
      const thin: PlacedPath[] = arms.length === 0 ? [] : [{ role: 'thin', d: pen.lines(...arms) }]
      const hollow: PlacedPath = { role: 'hollow', d: pen.glyph(tone, x, y, radius) }
      const from = Math.min(low, x - radius)
      return { kind, x, x2: null, from, to: Math.max(high, x + radius), paths: [...thin, hollow] }
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
      const tip = Math.min(x + ARROW * scale, right)
      const head = [
        [tip - 6 * scale, y - 5 * scale],
        [tip, y],
        [tip - 6 * scale, y + 5 * scale],
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
      const half = STRIP * scale
      const strip = { x: low, y: y - half, width: Math.max(0, x - low), height: 2 * half }
      const from = Math.min(low, x - 6 * scale)
      return {
        kind,
        x,
        x2: null,
        from,
        to: x + 1,
        paths: [
          { role: 'hatch', d: pen.hatch(strip, 6 * scale) },
          { role: 'line', d: bracketAt(x, y, scale, pen) },
        ],
      }
    }
    case 'estimate': {
      const [low, high] = [axis.at(quantity.low ?? number), axis.at(quantity.high ?? number)]
      const end = (at: number) => [[at, y - 5 * scale] as const, [at, y + 5 * scale] as const]
      const whisker = pen.lines(
        end(low),
        [
          [low, y],
          [Math.max(low, x - radius), y],
        ],
        [
          [Math.min(high, x + radius), y],
          [high, y],
        ],
        end(high),
      )
      return {
        kind,
        x,
        x2: null,
        from: Math.min(low, x - radius) - 1,
        to: Math.max(high, x + radius) + 1,
        paths: [
          { role: 'thin', d: whisker },
          { role: 'hollow', d: pen.glyph(tone, x, y, radius) },
        ],
      }
    }
    case 'none': {
      const cross = pen.cross(x, y, radius * 0.6)
      return dotOf(kind, x, scale, [{ role: 'line', d: pen.circle(x, y, radius + 1) + cross }])
    }
    case 'convention-dot': {
      const r = radius + 2.5 * scale
      return dotOf(kind, x, scale, [
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
function bracketAt(x: number, y: number, scale: number, pen: Pen): string {
  const [arm, cap] = [6 * scale, CAP * scale]
  return pen.lines([
    [x - arm, y - cap],
    [x, y - cap],
    [x, y + cap],
    [x - arm, y + cap],
  ])
}

function dotOf(
  kind: ClaimMarkKind,
  x: number,
  scale: number,
  paths: readonly PlacedPath[],
): MarkDrawing {
  const reach = (RADIUS + 2) * scale
  return { kind, x, x2: null, from: x - reach, to: x + reach, paths }
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
