/** A range is drawn from its lower number to its upper one, wherever it is drawn. */
import { layoutBySource } from '@/lib/charts/by-source/by-source'
import { WIDE } from '@/lib/charts/drawing/measures'
import type { Mark } from '@/lib/charts/drawing/shapes'
import { layoutTimeLine } from '@/lib/charts/over-time/time-line'
import { wordsIn } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../../../fixtures/lanes'
import { marksOf, pathsOf } from '../../../support/drawing'

const WORDS = wordsIn('en')
const range = claimOf({
  id: 'range',
  by: 'Range',
  form: 'range',
  value: 20,
  to: 60,
  on: '2023-09-20',
})
const low = claimOf({ id: 'low', by: 'Low', value: 20, on: '2023-09-20' })
const high = claimOf({ id: 'high', by: 'High', value: 60, on: '2023-09-20' })
const most = claimOf({ id: 'most', by: 'Most', value: 100, on: '2023-09-20' })
const input = {
  lane: viewOf(laneOf([range, low, high, most])),
  actors: {},
  convention: 'none',
  until: null,
  ...WORDS,
} as const

/** How far the shape of a mark reaches, and where its numbers are. */
const reachOf = (marks: readonly Mark[], id: string, way: 'x' | 'y') => {
  const mark = marks.find(({ claim }) => claim === id)
  if (mark === undefined) throw new Error(`${id} is not drawn`)
  const along = pathsOf(mark).map((point) => point[way])
  return { mark, from: Math.min(...along), to: Math.max(...along) }
}

it.each(['linear', 'log'] as const)('by source, on a %s axis', (scale) => {
  const marks = marksOf(layoutBySource({ ...input, scale }, { width: WIDE }))
  const [lower, upper] = [reachOf(marks, 'low', 'x').mark.x, reachOf(marks, 'high', 'x').mark.x]
  const { mark, from, to } = reachOf(marks, 'range', 'x')
  expect([mark.x, mark.x2]).toEqual([lower, upper])
  expect([from, to]).toEqual([lower, upper])
})

it('over time, upwards', () => {
  const marks = marksOf(layoutTimeLine(input, { width: WIDE }))
  const { from, to } = reachOf(marks, 'range', 'y')
  expect([to, from]).toEqual([
    reachOf(marks, 'low', 'y').mark.y,
    reachOf(marks, 'high', 'y').mark.y,
  ])
})

it('behind the rows, as the band from the least to the most', () => {
  const layout = layoutBySource({ ...input, scale: 'linear' }, { width: WIDE })
  const at = (id: string) => reachOf(marksOf(layout), id, 'x').mark.x ?? 0
  const { band } = layout
  expect(band?.x).toBeCloseTo(at('low'), 1)
  expect((band?.x ?? 0) + (band?.width ?? 0)).toBeCloseTo(at('most'), 1)
})
