import type { LaneAnswer } from '@/lib/answers/shapes'
import type { Convention } from '@/lib/domain/convention'
import { translatorFor } from '@/lib/format/translator'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { drawnNumber } from '@/lib/charts/drawing/wording'
import type { TimeLineLayout } from '@/lib/charts/over-time/layout'
import { layoutTimeLine, MAX_LINES, type TimeLineInput } from '@/lib/charts/over-time/time-line'
import * as fixtures from '../../../fixtures/lanes'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { boxOf, collisions, marksOf, outside, pathsOf, pointsOf } from '../../../support/drawing'
import { laneAnswers } from '../../../support/lanes'
import fc from '../../../support/properties'

const t = translatorFor('en')

function draw(lane: LaneAnswer, width = WIDE, choice: Partial<TimeLineInput> = {}): TimeLineLayout {
  const input = {
    lane: viewOf(lane),
    actors: {},
    convention: 'none',
    until: null,
    locale: 'en',
    t,
  } as const
  return layoutTimeLine({ ...input, ...choice }, { width })
}

const views = fc.record({
  lane: laneAnswers,
  width: fc.constantFrom(NARROW, WIDE),
  direction: fc.constantFrom('ltr', 'rtl'),
  convention: fc.constantFrom<Convention>('none', 'acled'),
})

const seriesOf = (layout: TimeLineLayout) => layout.panels.flatMap(({ series }) => series)
const pathsIn = (layout: TimeLineLayout, role: string) =>
  seriesOf(layout).flatMap(({ paths }) => paths.filter((path) => path.role === role))

describe('every time line', () => {
  it('draws each standing claim exactly once, and each number taken back, with its claimant', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const back = lane.withdrawn.filter(
          (claim) => drawnNumber(claim, choice.convention) !== null,
        )
        const claims = [...lane.current, ...lane.history, ...back]
        const layout = draw(lane, width, choice)
        const drawn = marksOf(layout).map(({ claim }) => claim)
        expect(drawn.toSorted()).toEqual(claims.map(({ id }) => id).toSorted())
        const struck = marksOf(layout).filter(({ kind }) => kind === 'withdrawn')
        expect(struck.map(({ claim }) => claim).toSorted()).toEqual(
          back.map(({ id }) => id).toSorted(),
        )
        for (const { paths } of struck) {
          expect(paths.map(({ role }) => role)).toContain('strike')
        }
        const claimants = new Map(claims.map((claim) => [claim.id, claim.claimant.id]))
        for (const { claimant, marks } of seriesOf(layout)) {
          for (const { claim } of marks) expect(claimants.get(claim)).toBe(claimant.id)
        }
      }),
    )
  })

  it('writes no number, name or reason over another, and nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const texts = [
          ...layout.headings.map(({ text }) => text),
          ...seriesOf(layout).flatMap(({ label, steps, marks }) => [
            ...label,
            ...steps,
            ...marks.flatMap(({ labels }) => labels),
          ]),
        ]
        const ticks = layout.panels.flatMap(({ xTicks, yTicks }) =>
          [...xTicks, ...yTicks].map(({ label }) => label),
        )
        expect(collisions(texts, choice.direction)).toEqual([])
        expect(collisions(ticks, choice.direction)).toEqual([])
        expect(outside([...texts, ...ticks], width, layout.height, choice.direction)).toEqual([])
      }),
    )
  })

  it('draws nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        const points = [
          ...marksOf(layout).flatMap(pathsOf),
          ...seriesOf(layout).flatMap(({ paths }) => paths.flatMap(pointsOf)),
        ]
        const strays = points.filter(
          ({ x, y }) => x < -0.1 || x > width + 0.1 || y < -0.1 || y > layout.height + 0.1,
        )
        expect(strays).toEqual([])
      }),
    )
  })

  it('never slopes: a figure holds until it is replaced', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        for (const { d } of [...pathsIn(layout, 'step'), ...pathsIn(layout, 'stale')]) {
          for (const line of d.split('M').filter(Boolean)) {
            const [a, b] = pointsOf({ role: 'step', d: `M${line}` })
            expect(a?.x === b?.x || a?.y === b?.y).toBe(true)
          }
        }
      }),
    )
  })

  it('gives a word no height on the axis', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const forms = new Map(
          [...lane.current, ...lane.history].map(({ id, quantity }) => [id, quantity.form]),
        )
        const layout = draw(lane, width, choice)
        for (const panel of layout.panels) {
          const bottom = panel.box.y + panel.box.height
          for (const { claim, kind, y } of panel.series.flatMap(({ marks }) => marks)) {
            if (forms.get(claim) === 'denied' || kind === 'verbal')
              expect(y).toBeGreaterThan(bottom)
          }
        }
      }),
    )
  })

  it('does not depend on the order in which claims were read', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const other = {
          ...lane,
          current: lane.current.toReversed(),
          history: lane.history.toReversed(),
        }
        expect(draw(other, width, choice)).toEqual(draw(lane, width, choice))
      }),
    )
  })

  it('is plain JSON of finite numbers', () => {
    fc.assert(
      fc.property(views, ({ lane, width, ...choice }) => {
        const layout = draw(lane, width, choice)
        expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
        expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity/)
      }),
    )
  })
})

describe('panels', () => {
  const lane = (count: number) =>
    laneOf(
      Array.from({ length: count }, (_, index) =>
        claimOf({ id: `c-${index}`, by: `Source ${index}`, value: 10 * index, on: '2023-09-19' }),
      ),
    )

  it.each([
    [1, WIDE, 1],
    [MAX_LINES, WIDE, 1],
    [MAX_LINES, NARROW, 1],
    [MAX_LINES + 1, WIDE, MAX_LINES + 1],
    [MAX_LINES + 1, NARROW, MAX_LINES + 1],
  ])('for %p claimants at %p: %p', (claimants, width, panels) => {
    expect(draw(lane(claimants), width).panels).toHaveLength(panels)
  })

  it('of small multiples share their axes', () => {
    const { panels } = draw(fixtures.karabakh)
    const spans = panels.map(({ xTicks }) => xTicks.map(({ value }) => value).join())
    expect(new Set(spans).size).toBe(1)
  })

  it('stand under each other when narrow, and beside each other when wide', () => {
    const columns = (width: number) =>
      new Set(draw(fixtures.karabakh, width).panels.map(({ box }) => box.x)).size
    expect(columns(NARROW)).toBe(1)
    expect(columns(WIDE)).toBe(3)
  })
})

describe('a line', () => {
  it('is dashed from its last claim when that is older than is usual in the lane', () => {
    const layout = draw(fixtures.derna)
    const staleOf = (name: string) =>
      seriesOf(layout)
        .find(({ claimant }) => claimant.name === name)
        ?.paths.some(({ role }) => role === 'stale')
    expect(staleOf('Mayor of Derna')).toBe(true)
    expect(staleOf('Health authorities in eastern Libya')).toBe(false)
  })

  it('is dashed when the view looks far beyond its last claim', () => {
    const layout = draw(fixtures.derna, WIDE, { until: '2024-03-01' })
    expect(pathsIn(layout, 'stale')).toHaveLength(5)
  })

  it('tells a step down with its reason', () => {
    const steps = seriesOf(draw(fixtures.derna)).flatMap(({ steps: texts }) =>
      texts.map(({ text }) => text),
    )
    expect(steps).toEqual(['revised down: other source used'])
  })

  it('is named at its end, with its figure', () => {
    const layout = draw(fixtures.derna)
    const mayor = seriesOf(layout).find(({ claimant }) => claimant.name === 'Mayor of Derna')
    expect(mayor?.label.map(({ text }) => text)).toEqual(['up to 20,000', 'Mayor of Derna'])
    const right = (layout.panels[0]?.box.x ?? 0) + (layout.panels[0]?.box.width ?? 0)
    for (const text of mayor?.label ?? []) expect(boxOf(text, 'ltr').x).toBeGreaterThan(right)
  })

  it('shows a month as a span', () => {
    const layout = draw(fixtures.karabakh)
    const claimants = seriesOf(layout)
      .filter(({ paths }) => paths.some(({ role }) => role === 'span'))
      .map(({ claimant }) => claimant.name)
    expect(claimants).toEqual(['World Health Organization', 'RTBF'])
  })
})
