import fc from 'fast-check'
import { delimiterOf } from '@/lib/feeds/csv/delimiter'
import { readCsv } from '@/lib/feeds/csv/read-csv'
import type { TableRow } from '@/lib/feeds/feed'
import { guarded } from '@/lib/files/claim-columns'

async function* pieces(text: string, size: number) {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

async function rowsOf(text: string, size = 1_000): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of (await readCsv(pieces(text, size), { delimiter: ',' })).rows) {
    rows.push(row)
  }
  return rows
}

it('numbers rows as a spreadsheet does: a quoted line break is in a row, an empty row is one', async () => {
  expect(await rowsOf('a,b\r\n1,"x\ny"\n\n,\r2,z')).toEqual([
    { row: 2, cells: ['1', 'x\ny'] },
    { row: 5, cells: ['2', 'z'] },
  ])
})

it('keeps a strayed quotation mark in its cell, and loses no row for it', async () => {
  expect(await rowsOf('a,b\n1,5" nail\n2,"x"y\n3,z\n')).toEqual([
    { row: 2, cells: ['1', '5" nail'] },
    { row: 3, cells: ['2', '"x"y'] },
    { row: 4, cells: ['3', 'z'] },
  ])
})

it('gives the rows before an open quotation mark, and then the reason', async () => {
  const rows: TableRow[] = []
  const { rows: read } = await readCsv(pieces('a,b\n1,2\n3,"4\n5,6\n', 7), { delimiter: ',' })
  const reading = (async () => {
    for await (const row of read) rows.push(row)
  })()
  await expect(reading).rejects.toThrow(/Row 3 opens a quotation mark/)
  expect(rows).toEqual([{ row: 2, cells: ['1', '2'] }])
})

it.each([
  ['a line without quotation marks', `1,${'x'.repeat(1_100_000)}\n`, false],
  ['a line with closed ones', `"1",${'x,'.repeat(1_100_000)}\n`, false],
  ['lines after an open one', `1,"${'x\n'.repeat(600_000)}`, true],
])(
  'says that a row is too long, and of a quotation mark only where one is open: %s',
  async (...of) => {
    const [, long, isOpen] = of
    const reading = rowsOf(`a,b\n1,2\n${long}`, 65_536)
    await expect(reading).rejects.toThrow(
      isOpen
        ? 'Row 3 is too long: a row has at most 1000000 bytes, and this one opens a quotation mark that is not closed within them'
        : /^Row 3 is too long: a row has at most 1000000 bytes$/,
    )
  },
)

it('gives back every cell that a file of ours guarded, whatever it begins with', async () => {
  const cell = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '＝', 'a', '1', ' ') })
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1 }), async (cells) => {
      const line = cells.map((one) => `"${guarded(one)}"`).join(',')
      const rows = await rowsOf(`h\n${line},"end"\n`, 5)
      expect(rows[0]?.cells).toEqual([...cells, 'end'])
      for (const one of cells) expect(guarded(one)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
  )
})

it.each([
  ['a,b,c\n1,2,3', ','],
  ['a;b;c\n1,5;2;3', ';'],
  ['a\tb\n1,2\t3', '\t'],
  ['a|b\n1|2', '|'],
  ['"a,b,c";d\n1;2', ';'],
  ['name\nx', ','],
])('finds what separates the cells of %j', (text, delimiter) => {
  expect(delimiterOf(text).delimiter).toBe(delimiter)
})
