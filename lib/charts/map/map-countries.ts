/** The names of the countries in view, where they have room. */
import type { Locale } from '@/lib/format/translator'
import { round } from '../drawing/pen'
import type { Box, Direction, PlacedText } from '../drawing/shapes'
import { firstFree } from '../drawing/spread-labels'
import { textWidth } from '../drawing/text'
import { isInside, type DrawnLand, type Ring } from './map-land'

const SIZE = 12.5
/** What of a country must be in view for its name to help, in square pixels. */
const LEAST_AREA = 1400
const MARGIN = 8
const STEPS = [0, -0.08, 0.08, -0.16, 0.16, -0.25, 0.25, -0.34, 0.34, -0.42, 0.42]

export function placeCountries(
  countries: readonly DrawnLand[],
  /** The countries that a mark names already. */
  named: readonly string[],
  taken: readonly Box[],
  bounds: Box,
  locale: Locale,
  direction: Direction,
): PlacedText[] {
  const names = namesIn(locale)
  const boxes = taken.map(withMargin)
  return countries
    .toSorted((a, b) => b.area - a.area || (a.shape.name < b.shape.name ? -1 : 1))
    .flatMap(({ shape, rings, box, middle, area }) => {
      if (named.includes(shape.name) || area < LEAST_AREA) return []
      const name = shape.code === null ? shape.name : (names.of(shape.code) ?? shape.name)
      const text = name.toUpperCase()
      const size = { width: textWidth(text, SIZE), height: SIZE + 4 }
      if (size.width > box.width) return []
      const candidates = STEPS.flatMap((down) =>
        STEPS.map((right) => ({
          x: middle.x + right * box.width - size.width / 2,
          y: middle.y + down * box.height - size.height / 2,
          ...size,
        })),
      )
      const free = firstFree(
        candidates.filter((one) => isOnLand(one, rings)),
        boxes,
        bounds,
      )
      if (free === null) return []
      boxes.push(free)
      return [
        {
          ...({ role: 'country', size: SIZE, anchor: 'middle' } as const),
          text: direction === 'rtl' ? `\u2068${text}\u2069` : text,
          x: round(free.x + free.width / 2),
          y: round(free.y + SIZE),
        },
      ]
    })
}

/** Beside other words a name must not read as one of them. */
function withMargin({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }
}

const known = new Map<Locale, Intl.DisplayNames>()

function namesIn(locale: Locale): Intl.DisplayNames {
  const names = known.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' })
  known.set(locale, names)
  return names
}

/** A name over a border or the sea would name what it is not. */
function isOnLand({ x, y, width, height }: Box, rings: readonly Ring[]): boolean {
  return [0, 0.25, 0.5, 0.75, 1].every(
    (part) => isInside(rings, x + width * part, y) && isInside(rings, x + width * part, y + height),
  )
}
