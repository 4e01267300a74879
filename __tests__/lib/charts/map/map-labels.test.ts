import { conflict, isOver } from '@/lib/charts/map/map-clear'
import type { Labelled } from '@/lib/charts/map/map-label'
import { placeLabels } from '@/lib/charts/map/map-labels'
import type { Box, Direction } from '@/lib/charts/drawing/shapes'
import { overlaps } from '@/lib/charts/drawing/spread-labels'
import fc, { ofHundred } from '../../../support/properties'

const TYPE = { title: 15, text: 13.5, line: 17, width: 190 }
const BOUNDS = { x: 4, y: 4, width: 752, height: 490 }
const SCALE_BAR = { x: 4, y: 460, width: 120, height: 30 }
const GROUND = { taken: [SCALE_BAR], bounds: BOUNDS, outlines: [], shapes: [] }

interface Spot {
  readonly x: number
  readonly y: number
  readonly reach: number
  readonly rank: number
}

const spot = fc.record<Spot>({
  x: fc.integer({ min: 10, max: 750 }),
  y: fc.integer({ min: 10, max: 484 }),
  reach: fc.constantFrom(5.5, 5.5, 5.5, 12, 60),
  rank: fc.integer({ min: -1, max: 4 }),
})
const spread = fc.array(spot, { minLength: 1, maxLength: 40 })
/** As the incidents of one crisis are: near each other, some at the same point. */
const huddle = fc.array(
  fc.record<Spot>({
    x: fc.integer({ min: 340, max: 400 }),
    y: fc.integer({ min: 220, max: 260 }),
    reach: fc.constantFrom(5.5, 12, 40),
    rank: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 2, maxLength: 16 },
)
const anywhere = fc.oneof(spread, huddle)

function labelledAt(spots: readonly Spot[]): Labelled[] {
  return spots.map(({ x, y, reach, rank }, index) => ({
    x,
    y,
    reach,
    rank,
    letter: 'A',
    isArea: reach > 16,
    radius: reach > 16 ? 3 : reach,
    title: index % 3 === 0 ? `Incident number ${index} in a town with a name` : `Town ${index}`,
    lines: ['from at least 20 (the ministry of health) to at least 220', '7 claimants'],
  }))
}

const place = (labelled: readonly Labelled[], direction: Direction = 'ltr') =>
  placeLabels(labelled, GROUND, TYPE, direction)

const isInside = ({ x, y, width, height }: Box) =>
  x >= BOUNDS.x && y >= BOUNDS.y && x + width <= 756 && y + height <= 494

describe('the labels of a map', () => {
  it('lie over no other label, line, mark or scale bar, and inside the frame', () => {
    fc.assert(
      fc.property(anywhere, fc.constantFrom('ltr', 'rtl'), (spots, direction) => {
        const labelled = labelledAt(spots)
        const labels = place(labelled, direction)
        expect(labels).toHaveLength(spots.length)
        const written = labels.filter(({ tier }) => tier !== 'none')
        for (const [index, label] of written.entries()) {
          expect(overlaps(label.box, SCALE_BAR)).toBe(false)
          for (const other of written.slice(index + 1)) expect(conflict(label, other)).toBe(false)
        }
        for (const [index, { tier, box }] of labels.entries()) {
          expect(isInside(box)).toBe(true)
          // What a finger needs.
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24)
          if (tier === 'none') continue
          const covered = labelled.filter((mark) => isOver(box, mark))
          const own = tier === 'letter' ? labelled[index] : undefined
          expect(covered.filter((mark) => mark !== own)).toEqual([])
        }
      }),
      ofHundred(40),
    )
  })

  it('are the same for the same places', () => {
    fc.assert(
      fc.property(anywhere, (spots) => {
        expect(JSON.stringify(place(labelledAt(spots)))).toBe(
          JSON.stringify(place(labelledAt(spots))),
        )
      }),
      ofHundred(10),
    )
  })

  it('have all their words where there is room', () => {
    const corners = [120, 560].flatMap((x) => [90, 360].map((y) => ({ x, y, reach: 5.5, rank: 1 })))
    const labels = place(labelledAt(corners))
    expect(labels.map(({ tier }) => tier)).toEqual(['full', 'full', 'full', 'full'])
    expect(labels.map(({ leader }) => leader)).toEqual([null, null, null, null])
  })

  it('are, of places over each other, those of the ones with most claimants', () => {
    const heap = Array.from({ length: 60 }, (_, rank) => ({ x: 380, y: 240, reach: 5.5, rank }))
    const labels = place(labelledAt(heap).map((one) => ({ ...one, title: 'A town' })))
    const ranks = labels.flatMap(({ tier }, rank) => (tier === 'none' ? [] : [rank]))
    expect(ranks.length).toBeGreaterThan(8)
    expect(ranks.length).toBeLessThan(60)
    expect(Math.min(...ranks)).toBe(60 - ranks.length)
  })

  it('of many places have a figure for all that have as many claimants, or for none of them', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 13, maxLength: 30 }), (spots) => {
        const labels = place(labelledAt(spots))
        for (const rank of new Set(spots.map((one) => one.rank))) {
          const tiers = labels.filter((_, index) => spots[index]?.rank === rank)
          const told = tiers.filter(({ tier }) => tier === 'full' || tier === 'figure')
          expect([0, tiers.length]).toContain(told.length)
        }
      }),
      ofHundred(15),
    )
  })

  it('give up no name to keep off the line of a circle', () => {
    fc.assert(
      fc.property(huddle, (spots) => {
        const labelled = labelledAt(spots)
        const outlines = spots.map(({ x, y }) => ({ x, y, radius: 60 }))
        const [first] = placeLabels(labelled.slice(0, 1), { ...GROUND, outlines }, TYPE, 'ltr')
        expect(first?.tier).toBe('full')
      }),
      ofHundred(10),
    )
  })
})
