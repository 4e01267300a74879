/** The scale bar: a round number of kilometres, a fifth of the map at most. */
import type { Translate } from '@/lib/format/translator'
import { round } from '../drawing/pen'
import type { Box, Direction } from '../drawing/shapes'
import { textWidth } from '../drawing/text'
import type { MapLayout } from './layout'

const MARGIN = 10
const TICK = 5

export interface ScaleBar {
  readonly placed: MapLayout['scaleBar']
  /** What it takes up. */
  readonly box: Box
}

/** In the corner at the bottom where reading starts. */
export function scaleBar(
  pixelsPerKm: number,
  frame: Box,
  size: number,
  direction: Direction,
  t: Translate,
): ScaleBar {
  const km = roundBelow((frame.width * 0.2) / pixelsPerKm)
  const length = km * pixelsPerKm
  const text = t('map.km', { km })
  const y = frame.y + frame.height - MARGIN
  const isRtl = direction === 'rtl'
  const x = isRtl ? frame.x + frame.width - MARGIN - length : frame.x + MARGIN
  const start = isRtl ? x + length : x
  const width = Math.max(length, textWidth(text, size))
  return {
    placed: {
      path: {
        role: 'line',
        d: `M${round(x)} ${round(y - TICK)}V${round(y)}H${round(x + length)}V${round(y - TICK)}`,
      },
      label: {
        role: 'tick',
        text: isRtl ? `\u2068${text}\u2069` : text,
        size,
        anchor: 'start',
        x: round(start),
        y: round(y - TICK - 3),
      },
    },
    box: {
      x: (isRtl ? start - width : x) - 6,
      y: y - TICK - size - 8,
      width: width + 12,
      height: TICK + size + 14,
    },
  }
}

/** The greatest of 1, 2, 5, 10, 20, 50 ... that is not above the value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  const step = [5, 2, 1].find((one) => one * power <= value) ?? 1
  return step * power
}
