import { eachContradiction, eachVerdict, makesPairs } from '@/lib/answers/lane-pairs'
import { measuredLane } from '@/lib/answers/measured-lane'
import type { LaneAnswer } from '@/lib/answers/shapes'
import { contradictionsOf, countsContradictions } from '@/lib/format/contradictions'
import { karabakh } from '../../fixtures/lanes'

/** A lane that cannot stand being looked at more than it must. */
function lazyLane(): LaneAnswer {
  const lane = { ...karabakh }
  Object.defineProperty(lane, 'verdicts', {
    enumerable: true,
    get: () => {
      throw new Error('every pair was made')
    },
  })
  countsContradictions(lane, () => ({ total: 3, ofEach: new Map(), against: () => [] }))
  makesPairs(lane, { all: () => [], contradictions: () => [], among: () => [] })
  return lane
}

describe('a lane with its measure', () => {
  it('has what the lane has', () => {
    expect({ ...measuredLane('killed', karabakh) }).toEqual({ measure: 'killed', ...karabakh })
  })

  it('makes no pair, and counts contradictions as the lane does', () => {
    const measured = measuredLane('killed', lazyLane())
    expect(measured.current).toBe(karabakh.current)
    expect(contradictionsOf(measured).total).toBe(3)
    expect([...eachVerdict(measured), ...eachContradiction(measured)]).toEqual([])
    expect(() => measured.verdicts).toThrow('every pair was made')
  })
})
