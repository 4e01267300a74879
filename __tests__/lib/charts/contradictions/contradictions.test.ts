import type { LaneAnswer } from '@/lib/answers/shapes'
import { VERDICTS, type Verdict } from '@/lib/domain/verdict'
import { formatPairs } from '@/lib/sentences/pairs'
import { wordsIn } from '@/lib/format/translator'
import { layoutContradictions } from '@/lib/charts/contradictions/contradictions'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import { byContradictions, pairId } from '@/lib/charts/contradictions/pairs'
import type { ContradictionsLayout } from '@/lib/charts/contradictions/layout'
import type { Direction, PlacedText } from '@/lib/charts/drawing/shapes'
import * as fixtures from '../../../fixtures/lanes'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { collisions, marksOf, outside, pathsOf, pointsOf } from '../../../support/drawing'
import { judged, judgedLanes } from '../../../support/lanes'
import fc from '../../../support/properties'

const words = wordsIn('en')
const WIDTHS = [NARROW, WIDE]

const views = fc.record({
  lane: judgedLanes,
  width: fc.constantFrom(...WIDTHS),
  direction: fc.constantFrom<Direction>('ltr', 'rtl'),
})

const draw = (lane: LaneAnswer, width = WIDE, direction: Direction = 'ltr') =>
  layoutContradictions({ lane: viewOf(lane), actors: {}, direction, ...words }, { width })

function textsOf({ rows, columns, key, notes }: ContradictionsLayout): PlacedText[] {
  return [
    ...rows.flatMap(({ label, marks }) => [...label, ...marks.flatMap(({ labels }) => labels)]),
    ...key.flatMap(({ labels }) => labels),
    ...columns,
    ...notes,
  ]
}

const crowd = (count: number, contradicting: readonly number[] = []) => {
  const current = Array.from({ length: count }, (_, index) =>
    claimOf({ id: `c-${index}`, by: `Claimant ${index}`, value: index, on: '2023-09-19' }),
  )
  const chosen = new Set(contradicting.map((index) => `c-${index}`))
  return judged(laneOf(current), (a, b) =>
    chosen.has(a) && chosen.has(b) ? 'contradicts' : 'compatible',
  )
}

describe('every chart of pairs', () => {
  it('writes no text over another and none outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, direction }) => {
        const layout = draw(lane, width, direction)
        expect(collisions(textsOf(layout), direction)).toEqual([])
        expect(outside(textsOf(layout), width, layout.height, direction)).toEqual([])
      }),
    )
  })

  it('draws nothing outside its box', () => {
    fc.assert(
      fc.property(views, ({ lane, width, direction }) => {
        const layout = draw(lane, width, direction)
        const keys = layout.key.flatMap(({ paths }) => paths.flatMap(pointsOf))
        const strays = [...marksOf(layout).flatMap(pathsOf), ...keys].filter(
          ({ x, y }) => x < 0 || x > width || y < 0 || y > layout.height,
        )
        expect(strays).toEqual([])
      }),
    )
  })

  it('has each pair of the claims it shows once, with its verdict and its sentence', () => {
    fc.assert(
      fc.property(views, ({ lane, width, direction }) => {
        const marks = marksOf(draw(lane, width, direction))
        const told = marks.map(({ id, kind }) => `${id} ${kind}`)
        const given = lane.verdicts.map(({ a, b, verdict }) => `${pairId(a, b)} ${verdict}`)
        expect(told.toSorted()).toEqual(given.toSorted())
        for (const { id, name, tip } of marks) {
          const because = lane.verdicts.find(({ a, b }) => pairId(a, b) === id)?.because ?? '?'
          expect(name).toContain(because)
          expect(tip.date).toBe(because)
        }
      }),
    )
  })

  it('does not depend on the order in which claims were read', () => {
    fc.assert(
      fc.property(views, ({ lane, width, direction }) => {
        const other = {
          ...lane,
          current: lane.current.toReversed(),
          verdicts: lane.verdicts.toReversed(),
        }
        expect(draw(other, width, direction)).toEqual(draw(lane, width, direction))
      }),
    )
  })

  it('is plain JSON, of plain JSON', () => {
    fc.assert(
      fc.property(views, ({ lane, width, direction }) => {
        const layout = draw(lane, width, direction)
        const frozen = JSON.parse(JSON.stringify(lane)) as LaneAnswer
        expect(draw(frozen, width, direction)).toEqual(JSON.parse(JSON.stringify(layout)))
        expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity|undefined/)
      }),
    )
  })

  it('mirrors every place from right to left', () => {
    fc.assert(
      fc.property(judgedLanes, fc.constantFrom(...WIDTHS), (lane, width) => {
        const [ltr, rtl] = [draw(lane, width, 'ltr'), draw(lane, width, 'rtl')]
        expect(rtl.height).toBe(ltr.height)
        const mirrored = marksOf(rtl)
        marksOf(ltr).forEach(({ id, hit }, index) => {
          const other = mirrored[index]
          expect(other?.id).toBe(id)
          expect((other?.hit.x ?? 0) + hit.x + hit.width).toBeCloseTo(width, 0)
        })
      }),
    )
  })
})

describe('the marks', () => {
  const [a, b] = [
    claimOf({ id: 'a', by: 'Ministry', value: 27, on: '2023-09-19' }),
    claimOf({ id: 'b', by: 'Monitor', form: 'verbal', words: 'dozens', on: '2023-09-20' }),
  ]
  const shapeOf = (verdict: Verdict) =>
    marksOf(draw(judged(laneOf([a, b]), () => verdict)))[0]?.paths.map(({ d }) => d)

  it('differ in shape for each verdict', () => {
    const shapes = VERDICTS.map((verdict) => JSON.stringify(shapeOf(verdict)))
    expect(new Set(shapes).size).toBe(VERDICTS.length)
  })

  it('name both claims with figure and date where the sentence has neither', () => {
    const [mark] = marksOf(draw(judged(laneOf([a, b]), () => 'not-comparable')))
    expect(mark?.name).toBe(
      'Ministry: 27, 19 September 2023; Monitor: “dozens”, 20 September 2023. Because of a and b.',
    )
  })

  it.each(WIDTHS)('are targets of at least 24 px where %p is drawn smallest', (width) => {
    const smallest = width === NARROW ? 288 / NARROW : 660 / WIDE
    for (const { hit } of marksOf(draw(crowd(40), width))) {
      expect(hit.width * smallest).toBeGreaterThanOrEqual(24)
      expect(hit.height * smallest).toBeGreaterThanOrEqual(24)
    }
  })
})

describe('a lane of forty claimants', () => {
  it.each([
    [WIDE, 16],
    [NARROW, 10],
  ])('at %p is drawn as %p rows and says so', (width, rows) => {
    const layout = draw(
      judged(fixtures.forty, () => 'compatible'),
      width,
    )
    expect(layout.rows).toHaveLength(rows)
    const note = layout.notes.map(({ text }) => text).join(' ')
    expect(note).toContain(`${rows} of 40 claimants are shown`)
    expect(note).toContain('the 780 pairs')
  })

  it('keeps those that contradict, whatever their number', () => {
    const layout = draw(crowd(40, [1, 2, 3]), NARROW)
    const contradicting = layout.rows.slice(0, 3).map(({ claimant }) => claimant.id)
    expect(contradicting.toSorted()).toEqual(['claimant-1', 'claimant-2', 'claimant-3'])
    expect(marksOf(layout).filter(({ kind }) => kind === 'contradicts')).toHaveLength(3)
  })

  it('says nothing of leaving out when it leaves out nobody', () => {
    expect(draw(crowd(16)).notes).toEqual([])
  })
})

describe('the title', () => {
  const title = (answer: LaneAnswer) => {
    const lane = viewOf(answer)
    const order = byContradictions(lane).map(({ id }) => id)
    return formatPairs(lane, order, words)
  }

  it.each([
    [[], 'No two of 4 current claims contradict each other'],
    [[1, 2], '1 of 6 pairs cannot both be true: Claimant 2 against Claimant 1'],
    [
      [0, 1, 2],
      '3 of 6 pairs cannot both be true: Claimant 2 against Claimant 1 and Claimant 0; Claimant 1 against Claimant 0',
    ],
    [
      [0, 1, 2, 3],
      '6 of 6 pairs cannot both be true: Claimant 3 against Claimant 2, Claimant 1 and 1 other; Claimant 2 against Claimant 1 and Claimant 0; and one more',
    ],
  ])('of the contradicting claims %j is %p', (contradicting, expected) => {
    expect(title(crowd(4, contradicting))).toBe(expected)
  })
})

describe('the words of a figure', () => {
  it.each(WIDTHS)(
    'are written out at %i, with the date under them where they are long',
    (width) => {
      const said = 'a number that nobody has been able to confirm'
      const current = [
        claimOf({ id: 'a', by: 'A', on: '2023-09-19', form: 'verbal', words: said }),
        claimOf({ id: 'b', by: 'B', on: '2023-09-19', value: 27 }),
      ]
      const layout = draw(
        judged(laneOf(current), () => 'not-comparable'),
        width,
      )
      const label = layout.rows.find(({ claimant }) => claimant.name === 'A')?.label ?? []
      const figure = label.filter(({ role }) => role === 'value')
      expect(figure.map(({ text }) => text).join(' ')).toBe(`“${said}”`)
      const date = label.find(({ role }) => role === 'date')
      expect(date?.y).toBeGreaterThan(Math.max(...figure.map(({ y }) => y)))
    },
  )
})
