/** What the figures of the first version say does not change by a letter, whatever later figures say. */
import { readFileSync } from 'node:fs'
import { layoutCard } from '@/lib/charts/sheet/card'
import { layoutSheet } from '@/lib/charts/sheet/sheet'
import { wordsOfRecord } from '@/lib/format/record-words'
import { readLand } from '@/lib/server/land'
import { goldenRecord } from '../../../support/golden'

const CHARTS = [
  'every-form',
  'incidents',
  'by-source',
  'as-published',
  'breakdown',
  'map',
  'coverage',
]

/** Every text in a layout, in its order, names for screen readers included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return / /.test(value) && /\p{L}{2}/u.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'land' ? [] : textsIn(inner)))
}

it.each(CHARTS)('the first %s says what it said', async (chart) => {
  const record = goldenRecord(chart)
  const ground = { land: record.view.chart === 'map' ? await readLand() : null }
  const words = wordsOfRecord(record)
  const drawn = [layoutSheet, layoutCard].flatMap((layout) =>
    textsIn(layout(record, words, ['Bysource'], ground)),
  )
  const file = `__tests__/golden/texts-1-${chart}.json`
  expect(drawn).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})
