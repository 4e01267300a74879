import fc from 'fast-check'
import { placeLabels, type Labelled } from '@/lib/layout/map-labels'

const TYPE = { title: 15, text: 13.5, line: 17, width: 190 }
const BOUNDS = { x: 4, y: 4, width: 752, height: 490 }

/** Places near each other, as those of the incidents of one crisis are, each known to an area. */
const crowd = fc.array(
  fc.record({ x: fc.integer({ min: 300, max: 460 }), y: fc.integer({ min: 180, max: 320 }) }),
  { minLength: 6, maxLength: 10 },
)

const labelledAt = (anchors: readonly { x: number; y: number }[]) =>
  anchors.map(({ x, y }, index): Labelled => ({
    ...{ x, y, radius: 14, reach: 60, letter: 'A' },
    title: `Incident number ${index} in a town with a name`,
    lines: ['from at least 20 (the ministry of health) to at least 220', '7 claimants'],
  }))

it('does without no figure only to keep off the line of a circle', () => {
  fc.assert(
    fc.property(crowd, (anchors) => {
      const labelled = labelledAt(anchors)
      const outlines = anchors.map(({ x, y }) => ({ x, y, radius: 60 }))
      const lackingWith = (ground: { outlines: typeof outlines }) => {
        const all = { taken: [], bounds: BOUNDS, ...ground }
        const tiers = placeLabels(labelled, all, TYPE, 'ltr').map(({ tier }) => tier)
        const count = (one: string) => tiers.filter((tier) => tier === one).length
        return 1000 * count('letter') + count('name')
      }
      expect(lackingWith({ outlines })).toBeLessThanOrEqual(lackingWith({ outlines: [] }))
    }),
    { numRuns: 40 },
  )
})
