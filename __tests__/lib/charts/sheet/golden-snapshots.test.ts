/** A snapshot of every released version of the schema opens, keeps its id, and is drawn by this program. */
import { digestOf, idOf, readRecord } from '@/lib/domain/snapshot/bytes'
import { wordsIn } from '@/lib/format/translator'
import { layoutSheet } from '@/lib/charts/sheet/sheet'
import { linesOfMarks } from '@/lib/charts/marks'
import { readLand } from '@/lib/server/land'
import { goldenBytes, goldenRecord } from '../../../support/golden'

/** One for each that the record differs in: a lane, its revisions, its parts, a measure, an event. */
const GOLDEN = [
  ['by-source', 'jqjulr2kidrokzu3vvggpv2w4r'],
  ['as-published', 'uphskhyh47phe6obnsgfss3rnq'],
  ['breakdown', 'xzkhxzqkzevssvbdc4sawowghu'],
  ['map', 'cxngbj3f3ne4ohimiyvxink2d4'],
  ['coverage', 't7iljcu7wkhhyd5aivxae4ol7w'],
] as const

describe.each(GOLDEN)('the golden snapshot of %s', (chart, id) => {
  it('is read and keeps its id', async () => {
    const bytes = goldenBytes(chart)
    expect(readRecord(bytes)).toMatchObject({
      ok: true,
      record: { schema: 'bysource-snapshot/1', view: { chart } },
    })
    expect(idOf(await digestOf(bytes))).toBe(id)
  })

  it('is drawn from itself alone, with its words', async () => {
    const record = goldenRecord(chart)
    const land = chart === 'map' ? await readLand() : null
    const sheet = layoutSheet(record, wordsIn('en'), ['Bysource'], { land })
    const drawn = linesOfMarks(sheet.chart).flat()
    const claims = record.claims.map((claim) => claim.id)
    expect(claims).toEqual(expect.arrayContaining([...new Set(drawn.map(({ claim }) => claim))]))
    const words = sheet.lines.map(({ text }) => text).join(' ')
    for (const said of [record.text.title, record.text.subtitle]) expect(words).toContain(said)
  })
})

it.each(['by-source', 'as-published'])('the golden %s misses none of its claims', (chart) => {
  const record = goldenRecord(chart)
  const { chart: layout } = layoutSheet(record, wordsIn('en'), [], { land: null })
  const drawn = new Set(linesOfMarks(layout).flatMap((line) => line.map(({ claim }) => claim)))
  expect([...drawn].sort()).toEqual(record.claims.map(({ id }) => id))
})
