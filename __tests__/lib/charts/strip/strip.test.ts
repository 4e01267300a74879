import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { layoutStrip, STRIP_HEIGHT, type StripContent } from '@/lib/charts/strip/strip'
import type { StripLayout } from '@/lib/charts/strip/layout'
import type { Drawn } from '@/lib/charts/kind'
import { translatorFor } from '@/lib/format/translator'
import * as fixtures from '../../../fixtures/lanes'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { pointsOf } from '../../../support/drawing'
import { laneAnswers } from '../../../support/lanes'
import fc, { ofHundred } from '../../../support/properties'

const t = translatorFor('en')
const WIDTH = 196

function draw(lane: LaneAnswer, choice: Partial<Drawn<StripContent>> = {}): StripLayout {
  const input = { lane: viewOf(lane), actors: {}, convention: 'none', locale: 'en', t } as const
  return layoutStrip({ ...input, ...choice }, { width: WIDTH })
}

const marksOf = ({ lines }: StripLayout) => lines.flat()
const markOf = (layout: StripLayout, id: string) => {
  const mark = marksOf(layout).find(({ claim }) => claim === id)
  if (mark === undefined) throw new Error(`no mark of ${id}`)
  return mark
}
const claim = (id: string, value: number, more: object = {}) =>
  claimOf({ id, by: `Source ${id}`, value, on: '2023-09-20', ...more })

describe('a strip', () => {
  it('has a mark for every current claim, named as in every chart', () => {
    const layout = draw(fixtures.karabakh)
    expect(
      marksOf(layout)
        .map(({ claim: id }) => id)
        .toSorted(),
    ).toEqual(fixtures.karabakh.current.map(({ id }) => id).toSorted())
    expect(layout.height).toBe(STRIP_HEIGHT)
    expect(marksOf(draw(laneOf([claim('a', 27)]))).map(({ name }) => name)).toEqual([
      'Source a: 27, 20 September 2023',
    ])
  })

  it('places numbers on one linear scale from zero', () => {
    const layout = draw(laneOf([claim('a', 0, { form: 'none' }), claim('b', 50), claim('c', 100)]))
    const [zero, half, whole] = ['a', 'b', 'c'].map((id) => markOf(layout, id).x ?? NaN)
    expect((half ?? 0) - (zero ?? 0)).toBeCloseTo((whole ?? 0) - (half ?? 0), 0)
  })

  it('tells the forms apart by shape, and gives a word or a denial no place on the scale', () => {
    const layout = draw(
      laneOf([
        claim('a', 100),
        claim('b', 200, { form: 'more-than' }),
        claim('c', 90, { form: 'at-most' }),
        claim('d', 150, { form: 'nearly' }),
        claimOf({ id: 'e', by: 'E', form: 'verbal', words: 'dozens', on: '2023-09-20' }),
        claimOf({ id: 'f', by: 'F', form: 'denied', words: 'no', on: '2023-09-20' }),
      ]),
    )
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => markOf(layout, id).kind)).toEqual([
      'dot',
      'open-above',
      'open-below',
      'nearly',
      'verbal',
      'denied',
    ])
    const open = markOf(layout, 'b')
    const tip = Math.max(...open.paths.flatMap(pointsOf).map(({ x }) => x))
    expect(tip).toBeGreaterThan((open.x ?? 0) + 15)
    for (const id of ['e', 'f']) {
      expect(markOf(layout, id).x).toBeNull()
      expect(markOf(layout, id).hit.x).toBeGreaterThan(tip)
    }
  })

  it('draws the latest over the others, and strikes what was withdrawn', () => {
    const [old, late, gone] = [
      claim('a', 10, { on: '2023-09-19' }),
      claim('b', 52),
      claim('c', 300),
    ]
    const lane = {
      ...laneOf([old, late]),
      withdrawn: [{ ...gone, status: 'withdrawn' as const }],
      latest: { asOf: '2023-09-20', asOfPrecision: 'day' as const, claims: ['b'] },
      recent: ['b'],
    }
    const layout = draw(lane)
    expect(marksOf(layout).map(({ claim: id, age }) => [id, age])).toEqual([
      ['c', 'withdrawn'],
      ['a', 'earlier'],
      ['b', 'latest'],
    ])
    const struck = markOf(layout, 'c')
    expect(struck.paths.map(({ role }) => role)).toContain('strike')
    expect(struck.name).toMatch(/300.*withdrawn/i)
    expect(struck.x ?? 0).toBeGreaterThan(markOf(layout, 'b').x ?? 0)
  })

  it('draws forty of a crowd, both ends among them, and says so', () => {
    const crowd = Array.from({ length: 60 }, (_, index) => claim(`k${index}`, 100 + index))
    const layout = draw(laneOf(crowd))
    const ids = marksOf(layout).map(({ claim: id }) => id)
    expect(ids).toHaveLength(40)
    expect(ids).toEqual(expect.arrayContaining(['k0', 'k59']))
    expect(layout.left).toContain('40 of 60')
    expect(draw(laneOf(crowd.slice(0, 40))).left).toBeNull()
  })

  it('stays inside of its box, whatever it is of, and is the same however claims are read', () => {
    fc.assert(
      fc.property(
        laneAnswers,
        fc.constantFrom('ltr', 'rtl'),
        fc.constantFrom<Convention>('none', 'acled'),
        (lane, direction, convention) => {
          const layout = draw(lane, { direction, convention })
          const points = [...layout.base, ...marksOf(layout).flatMap(({ paths }) => paths)].flatMap(
            pointsOf,
          )
          for (const { x, y } of points) {
            expect(x).toBeGreaterThanOrEqual(-1)
            expect(x).toBeLessThanOrEqual(WIDTH + 1)
            expect(y).toBeGreaterThanOrEqual(0)
            expect(y).toBeLessThanOrEqual(STRIP_HEIGHT)
          }
          const turned = { ...lane, current: lane.current.toReversed() }
          expect(draw(turned, { direction, convention })).toEqual(layout)
        },
      ),
      ofHundred(30),
    )
  })
})
