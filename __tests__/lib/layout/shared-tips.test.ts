import { layoutBySource } from '@/lib/layout/by-source'
import { linesOfMarks } from '@/lib/layout/marks'
import { NARROW, WIDE } from '@/lib/layout/measures'
import { withSharedTips } from '@/lib/layout/shared-tips'
import { translatorFor } from '@/lib/format/translator'
import { claimOf, laneOf } from '../../fixtures/lanes'

const lane = laneOf([
  claimOf({ id: 'a', by: 'ministry', value: 27, on: '2023-09-19' }),
  claimOf({ id: 'b', by: 'ombudsman', value: 200, on: '2023-09-20' }),
])
const input = { lane, actors: {}, convention: 'none', scale: 'linear', locale: 'en' } as const
const layouts = [NARROW, WIDE].map((width) =>
  layoutBySource({ ...input, t: translatorFor('en') }, { width }),
)

describe('the tips of a chart in both widths', () => {
  it('are one object where they say the same, and nothing else changes', () => {
    const shared = withSharedTips(...layouts)
    expect(shared).toEqual(layouts)
    const [narrow = [], wide = []] = shared.map((layout) => linesOfMarks(layout).flat())
    expect(narrow.length).toBeGreaterThan(1)
    for (const { id, tip } of narrow) expect(wide.find((mark) => mark.id === id)?.tip).toBe(tip)
  })
})
