/** The shape of each quantity form on a time line, where numbers go up. The same family as on the rows. */
import type { ClaimAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import type { KindClass } from '@/lib/format/kind'
import { markKindOf } from '../drawing/mark-shapes'
import type { Pen } from '../drawing/pen'
import type { ClaimMarkKind, PlacedPath } from '../drawing/shapes'
import { drawnNumber } from '../drawing/wording'

const R = 5
const CAP = 6
const ARROW = 20

export interface DrawnUp {
  readonly kind: ClaimMarkKind
  readonly y: number
  /** The height of the upper number of a range. */
  readonly y2: number | null
  readonly top: number
  readonly bottom: number
  readonly paths: readonly PlacedPath[]
}

/** Null when the claim has no number on the axis. */
export function drawMarkUp(
  claim: ClaimAnswer,
  tone: KindClass,
  convention: Convention,
  x: number,
  at: (value: number) => number,
  pen: Pen,
): DrawnUp | null {
  const number = drawnNumber(claim, convention)
  if (number === null) return null
  const kind = markKindOf(claim, convention)
  const y = at(number)
  const { low, high, valueTo } = claim.quantity
  const cap = (level: number) => [[x - CAP, level] as const, [x + CAP, level] as const]
  const round = (role: PlacedPath['role'], d: string, r = R): DrawnUp => ({
    kind,
    y,
    y2: null,
    top: y - r - 2,
    bottom: y + r + 2,
    paths: [{ role, d }],
  })
  switch (kind) {
    case 'dot':
      return round('solid', pen.glyph(tone, x, y, R))
    case 'hollow-dot': {
      const [from, to] = [at(low ?? number), at(high ?? number)]
      const arms = [
        ...(from - y > R + 1
          ? [
              [
                [x, from],
                [x, y + R],
              ] as const,
            ]
          : []),
        ...(y - to > R + 1
          ? [
              [
                [x, y - R],
                [x, to],
              ] as const,
            ]
          : []),
      ]
      const thin: PlacedPath[] = arms.length === 0 ? [] : [{ role: 'thin', d: pen.lines(...arms) }]
      const hollow: PlacedPath = { role: 'hollow', d: pen.glyph(tone, x, y, R) }
      const [top, bottom] = [Math.min(to, y - R - 2), Math.max(from, y + R + 2)]
      return { kind, y, y2: null, top, bottom, paths: [...thin, hollow] }
    }
    case 'range': {
      const y2 = at(valueTo ?? number)
      const d = pen.lines(
        cap(y),
        [
          [x, y],
          [x, y2],
        ],
        cap(y2),
      )
      return { kind, y, y2, top: y2 - 2, bottom: y + 2, paths: [{ role: 'line', d }] }
    }
    case 'open-above': {
      const tip = y - ARROW
      const d = pen.lines(
        cap(y),
        [
          [x, y],
          [x, tip],
        ],
        [
          [x - 4, tip + 5],
          [x, tip],
          [x + 4, tip + 5],
        ],
      )
      return { kind, y, y2: null, top: tip - 1, bottom: y + 2, paths: [{ role: 'line', d }] }
    }
    case 'open-below':
    case 'nearly': {
      // The strip of "nearly 4,000" ends at what rounds to it, since that is not near 0.
      const bottom = at(kind === 'nearly' ? (low ?? number) : 0)
      const strip = { x: x - 4, y, width: 8, height: Math.max(0, bottom - y) }
      const bracket = pen.lines([
        [x - CAP, y + 5],
        [x - CAP, y],
        [x + CAP, y],
        [x + CAP, y + 5],
      ])
      return {
        kind,
        y,
        y2: null,
        top: y - 2,
        bottom: Math.max(bottom, y + 5),
        paths: [
          { role: 'hatch', d: pen.hatch(strip, 6) },
          { role: 'line', d: bracket },
        ],
      }
    }
    case 'estimate': {
      const [from, to] = [at(low ?? number), at(high ?? number)]
      const whisker = pen.lines(
        cap(from),
        [
          [x, from],
          [x, Math.min(from, y + R)],
        ],
        [
          [x, Math.max(to, y - R)],
          [x, to],
        ],
        cap(to),
      )
      const paths: PlacedPath[] = [
        { role: 'thin', d: whisker },
        { role: 'hollow', d: pen.glyph(tone, x, y, R) },
      ]
      return {
        kind,
        y,
        y2: null,
        top: Math.min(to, y - R) - 2,
        bottom: Math.max(from, y + R) + 2,
        paths,
      }
    }
    case 'none': {
      const cross = pen.cross(x, y, R * 0.6)
      return round('line', pen.circle(x, y, R + 1) + cross)
    }
    case 'convention-dot': {
      const r = R + 2
      return round('dash', pen.diamond(x, y, r), r)
    }
    case 'verbal':
    case 'denied':
      return null
    default:
      return kind satisfies never
  }
}
