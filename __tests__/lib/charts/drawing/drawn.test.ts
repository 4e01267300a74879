import { BY_SOURCE_ROOM, drawnRows } from '@/lib/charts/drawing/drawn'
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { layoutTimeLine } from '@/lib/charts/over-time/time-line'
import { linesOfMarks } from '@/lib/charts/marks'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { laneAnswers } from '../../../support/lanes'
import fc from '../../../support/properties'

const words = wordsIn('en')

/** Claimant 7 states the lowest number and claimant 8 the highest, whatever else there is. */
function crowd(claimants: number, earlierEach: number) {
  const current = Array.from({ length: claimants }, (_, index) =>
    claimOf({
      id: `c-${index}`,
      by: `Source ${index}`,
      value: index === 7 ? 1 : index === 8 ? 999_999 : 1_000 + index,
      on: '2024-02-01',
    }),
  )
  const history = current.flatMap(({ claimant }, index) =>
    Array.from({ length: earlierEach }, (_, age) =>
      claimOf({
        id: `h-${index}-${age}`,
        by: claimant.name,
        value: 500 + age,
        on: `2024-01-${String(1 + (age % 28)).padStart(2, '0')}`,
      }),
    ),
  )
  return laneOf(current, history)
}

describe('what a chart draws of a crowded lane', () => {
  it('is everything, and nothing is said, while there is room', () => {
    fc.assert(
      fc.property(laneAnswers, (lane) => {
        const { rows, left } = drawnRows(viewOf(lane), BY_SOURCE_ROOM)
        expect(left).toBeNull()
        expect(rows).toHaveLength(lane.current.length)
        const earlier = rows.reduce((sum, { history }) => sum + history.length, 0)
        expect(earlier).toBe(lane.history.length)
      }),
    )
  })

  it('keeps the claimants at both ends of the range', () => {
    const { rows, left } = drawnRows(viewOf(crowd(300, 0)), { claimants: 5, claims: 20 })
    const ids = rows.map(({ current }) => current.id)
    expect(ids).toEqual(expect.arrayContaining(['c-7', 'c-8']))
    expect(left).toEqual({
      claimants: 300,
      drawn: 5,
      earlier: 0,
      earlierEach: 0,
      withdrawn: 0,
    })
  })

  it('gives neither end all the room when many are at one end', () => {
    const low = Array.from({ length: 50 }, (_, index) =>
      claimOf({ id: `l-${index}`, by: `Low ${index}`, value: 5, on: '2024-02-01' }),
    )
    const high = claimOf({ id: 'high', by: 'High', value: 50, on: '2024-01-01' })
    const { rows } = drawnRows(viewOf(laneOf([...low, high])), { claimants: 4, claims: 20 })
    expect(rows.map(({ current }) => current.id)).toContain('high')
  })

  it('prefers the claimant with most publications, in between', () => {
    const lane = crowd(40, 0)
    const carried = lane.current.map((claim) =>
      claim.id === 'c-20'
        ? { ...claim, appearances: [...claim.appearances, ...claim.appearances] }
        : claim,
    )
    const { rows } = drawnRows(viewOf({ ...lane, current: carried }), { claimants: 3, claims: 20 })
    expect(rows.map(({ current }) => current.id).sort()).toEqual(['c-20', 'c-7', 'c-8'])
  })

  it('draws the latest earlier claims of each claimant, none left out between two that are drawn', () => {
    const { rows, left } = drawnRows(viewOf(crowd(3, 10)), { claimants: 5, claims: 12 })
    expect(left).toMatchObject({ earlier: 21, earlierEach: 3 })
    for (const { history } of rows) {
      expect(history.map(({ id }) => id.split('-')[2])).toEqual(['7', '8', '9'])
    }
  })

  it('does not depend on the order in which claims are read', () => {
    const lane = crowd(80, 3)
    const turned = {
      ...lane,
      current: lane.current.toReversed(),
      history: lane.history.toReversed(),
    }
    const ids = ({ rows }: ReturnType<typeof drawnRows>) =>
      rows.map(({ current, history }) => [current.id, ...history.map(({ id }) => id)])
    expect(ids(drawnRows(viewOf(turned), BY_SOURCE_ROOM))).toEqual(
      ids(drawnRows(viewOf(lane), BY_SOURCE_ROOM)),
    )
  })

  it.each([
    [1, 5_000],
    [300, 2],
    [2_000, 0],
  ])('of %i claimants with %i earlier claims each stays small, and says so', (claimants, each) => {
    const lane = crowd(claimants, each)
    const input = { lane: viewOf(lane), actors: {}, convention: 'none' as const, ...words }
    for (const layout of [
      layoutBySource({ ...input, scale: 'linear' }, { width: 760 }),
      layoutTimeLine({ ...input, until: null }, { width: 760 }),
    ]) {
      expect(linesOfMarks(layout).flat().length).toBeLessThanOrEqual(BY_SOURCE_ROOM.claims)
      expect(layout.notes.map(({ text }) => text).join(' ')).toMatch(/shown/)
      for (const { y } of layout.notes) expect(y).toBeLessThanOrEqual(layout.height)
    }
  })
})
