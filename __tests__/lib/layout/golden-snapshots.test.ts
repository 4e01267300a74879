/** A snapshot of every released version of the schema opens, keeps its id, and is drawn by this program. */
import { readFileSync } from 'node:fs'
import { digestOf, idOf, readRecord } from '@/lib/domain/snapshot/bytes'
import { wordsIn } from '@/lib/format/translator'
import { layoutSheet } from '@/lib/layout/snapshot'
import { linesOfMarks } from '@/lib/layout/marks'

const open = (name: string) => Uint8Array.from(readFileSync(`__tests__/golden/${name}.json`))

describe('golden snapshots', () => {
  it.each([
    ['snapshot-1', '6yvnkhvrfiqxuof75s4nrp3roq'],
    ['snapshot-1-revised', 'x2h67qzijs6j5lj5ozm6dqfi2o'],
  ])('%s is read and keeps its id', async (name, id) => {
    const bytes = open(name)
    expect(readRecord(bytes)).toMatchObject({ ok: true, record: { schema: 'bysource-snapshot/1' } })
    expect(idOf(await digestOf(bytes))).toBe(id)
  })

  it('version 1 is drawn with its words and every claim', () => {
    const read = readRecord(open('snapshot-1'))
    if (!read.ok) throw new Error('a golden snapshot is read')
    const { record } = read
    const sheet = layoutSheet(record, wordsIn('en'), ['Bysource'])
    const drawn = linesOfMarks(sheet.chart).flat()
    expect(drawn.map(({ claim }) => claim).sort()).toEqual(record.claims.map(({ id }) => id))
    expect(drawn.map(({ name }) => name).join()).toContain('27')
    const words = sheet.lines.map(({ text }) => text).join(' ')
    for (const said of [record.text.title, record.text.finding, record.text.footer])
      expect(words).toContain(said)
  })
})
