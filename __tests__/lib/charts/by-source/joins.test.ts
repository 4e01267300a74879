/** The lines of the chart by source that join figures which cannot both be true. */
import type { LaneAnswer } from '@/lib/answers/shapes'
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { joinsOf } from '@/lib/charts/by-source/joins'
import type { BySourceLayout } from '@/lib/charts/by-source/layout'
import { NARROW, WIDE } from '@/lib/charts/drawing/measures'
import type { Direction } from '@/lib/charts/drawing/shapes'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { boxOf, marksOf, pathsOf, pointsOf } from '../../../support/drawing'
import { judged, judgedLanes } from '../../../support/lanes'
import fc from '../../../support/properties'

const words = wordsIn('en')

const draw = (lane: LaneAnswer, width = WIDE, direction: Direction = 'ltr'): BySourceLayout =>
  layoutBySource(
    { lane: viewOf(lane), actors: {}, convention: 'none', scale: 'linear', direction, ...words },
    { width },
  )

/** Figures of one class of source, of which these pairs contradict each other. */
function laneWith(count: number, contradicting: readonly string[]): LaneAnswer {
  const claims = Array.from({ length: count }, (_, index) =>
    claimOf({ id: `c${index}`, by: `Office ${index}`, value: 100 - 30 * index, on: '2023-09-19' }),
  )
  const lane = judged(laneOf(claims), (a, b) =>
    contradicting.includes(`${a} ${b}`) ? 'contradicts' : 'compatible',
  )
  const latest = { asOf: '2023-09-19', asOfPrecision: 'day' as const, claims: ['c0'] }
  return { ...lane, latest }
}

const joins = (lane: LaneAnswer) => joinsOf(viewOf(lane), lane.current)
const noteOf = ({ notes }: BySourceLayout) => notes.map(({ text }) => text).join(' ')

const views = fc.record({
  lane: judgedLanes,
  width: fc.constantFrom(NARROW, WIDE),
  direction: fc.constantFrom<Direction>('ltr', 'rtl'),
})

it('joins each pair that contradicts once, and no other', () => {
  fc.assert(
    fc.property(judgedLanes, (lane) => {
      const told = joins(lane).flatMap(({ hub, others }) =>
        others.map((other) => [hub, other].toSorted().join(' ')),
      )
      const known = lane.verdicts.filter(({ verdict }) => verdict === 'contradicts')
      const expected = lane.latest === null ? [] : known.map(({ a, b }) => `${a} ${b}`)
      expect(told.toSorted()).toEqual(expected.toSorted())
    }),
  )
})

it('begins with the figure that contradicts most', () => {
  expect(joins(laneWith(4, ['c0 c2', 'c1 c2', 'c2 c3', 'c0 c1']))).toEqual([
    { hub: 'c2', others: ['c0', 'c1', 'c3'] },
    { hub: 'c0', others: ['c1'] },
  ])
})

it('has an arm at the height of each row that it joins, and says what it means', () => {
  const layout = draw(laneWith(3, ['c0 c2']))
  const [join] = layout.joins
  const rows = layout.rows.filter(({ mark }) => mark.claim !== 'c1').map(({ y }) => y)
  expect([...new Set(join === undefined ? [] : pointsOf(join).map(({ y }) => y))]).toEqual(rows)
  expect(noteOf(layout)).toContain('join figures that cannot both be true')
  expect(noteOf(draw(laneWith(3, ['c0 c2', 'c1 c2'])))).toContain('the one at its dot')
})

it('says how many pairs have no line where there is no room for more', () => {
  const all = ['c0 c1', 'c0 c2', 'c0 c3', 'c1 c2', 'c1 c3', 'c2 c3']
  expect(noteOf(draw(laneWith(4, all)))).not.toContain('no line')
  expect(noteOf(draw(laneWith(4, all), NARROW))).toContain('1 more such pair has no line')
})

it('is not drawn where no pair contradicts, nor of records that name no latest figure', () => {
  const layout = draw(laneWith(3, []))
  expect(layout.joins).toEqual([])
  expect(noteOf(layout)).toBe('')
  const first = { ...laneWith(3, ['c0 c2']), latest: null }
  expect(draw(first)).toEqual(draw({ ...first, verdicts: [] }))
})

it('runs through no mark and no words', () => {
  fc.assert(
    fc.property(views, ({ lane, width, direction }) => {
      const layout = draw(lane, width, direction)
      const xs = layout.joins.flatMap((join) => pointsOf(join).map(({ x }) => x))
      if (xs.length === 0) return
      const [from, to] = [Math.min(...xs), Math.max(...xs)]
      const isApart = (start: number, end: number) => end <= from + 0.5 || start >= to - 0.5
      for (const { label, tags, mark } of layout.rows) {
        if (mark.kind === 'withdrawn') continue
        for (const text of [...label, ...tags, ...mark.labels]) {
          const box = boxOf(text, direction)
          expect([text.text, isApart(box.x, box.x + box.width)]).toEqual([text.text, true])
        }
      }
      for (const { text } of layout.headings) {
        const box = boxOf(text, direction)
        if (width === NARROW) expect(isApart(box.x, box.x + box.width)).toBe(true)
      }
      for (const { x } of marksOf(layout).flatMap(pathsOf)) expect(isApart(x, x)).toBe(true)
    }),
  )
})
