import { viewOf } from '@/lib/domain/comparison'
import { atOnce } from '@/lib/domain/in-steps'
import { momentsInSteps, placeIn, mergeMoments, type Moment } from '@/lib/domain/moments'
import { clocks, recordedClaims } from '../../support/arbitraries'
import { SETTING } from '../../support/claims'
import fc from '../../support/properties'

const moment = (at: string, changes = 1): Moment => ({ at, changes })

describe('moments of public time', () => {
  const year = [
    moment('2023-09-19T10:00:00.000Z'),
    moment('2023-09-19T18:00:00.000Z', 2),
    moment('2023-09-20T23:59:59.999Z'),
    moment('2023-10-01T08:00:00.000Z'),
  ]

  it.each<[number, (readonly [string, number])[]]>([
    [9, year.map(({ at, changes }) => [at, changes] as const)],
    [
      3,
      [
        ['2023-09-19T18:00:00.000Z', 3],
        ['2023-09-20T23:59:59.999Z', 1],
        ['2023-10-01T08:00:00.000Z', 1],
      ],
    ],
    [
      2,
      [
        ['2023-09-20T23:59:59.999Z', 4],
        ['2023-10-01T08:00:00.000Z', 1],
      ],
    ],
    [1, [['2023-10-01T08:00:00.000Z', 5]]],
  ])('are mergeMoments to %d by day, month and year, to the last of each', (most, expected) => {
    expect(mergeMoments(year, most).map(({ at, changes }) => [at, changes])).toEqual(expected)
  })

  it.each([
    [null, 3],
    ['2023-09-19T09:59:59.999Z', -1],
    ['2023-09-19T10:00:00.000Z', 0],
    ['2023-09-20T12:00:00.000Z', 1],
    ['2024-01-01T00:00:00.000Z', 3],
  ])('%s is at place %d', (instant, place) => {
    expect(placeIn(year, instant)).toBe(place)
  })
  it('between two of them, nothing that is shown of a claim changes', () => {
    fc.assert(
      fc.property(recordedClaims({ lanes: 'many' }), clocks, clocks, (records, now, then) => {
        const { at, knownAt } = now
        const moments = atOnce(momentsInSteps(records, knownAt))
        const [a, b] = [now.publishedBy, then.publishedBy]
        fc.pre(placeIn(moments, a) === placeIn(moments, b))
        const shown = (publishedBy: string | null) =>
          viewOf(records, { at, publishedBy, knownAt }, SETTING).claims.map(
            ({ appearances: _, ...claim }) => claim,
          )
        expect(shown(a)).toEqual(shown(b))
      }),
    )
  })
})
