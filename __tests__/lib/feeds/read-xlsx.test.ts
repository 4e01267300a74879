import { strToU8, zipSync } from 'fflate'
import type { TableRow } from '@/lib/feeds/feed'
import { readXlsx } from '@/lib/feeds/xlsx/read-xlsx'
import { workbookStream } from '@/lib/files/workbook'

async function* bytesOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 1_000)
    yield bytes.subarray(start, start + 1_000)
}

async function read(bytes: Uint8Array, options: Parameters<typeof readXlsx>[1] = {}) {
  const { header, rows: reading, sheet } = await readXlsx(bytesOf(bytes), options)
  const rows: TableRow[] = []
  for await (const row of reading) rows.push(row)
  return { header, rows, sheet }
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const DATED = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="[Red]dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="&quot;days&quot; 0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs></styleSheet>`

/** A workbook of one sheet with these cells, its shared texts after the sheet. */
function book(
  sheet: string,
  {
    shared = '',
    is1904 = false,
    more = {},
  }: { shared?: string; is1904?: boolean; more?: Record<string, Uint8Array> } = {},
): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="r"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets><sheet name="Hidden" state="hidden" sheetId="1" r:id="rId9"/><sheet name="Sheet" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    ),
    'xl/styles.xml': strToU8(DATED),
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst ${MAIN}>${shared}</sst>`) }),
    ...more,
  })
}

it('reads back what a workbook of ours holds, with the numbers of its rows', async () => {
  const rows = [
    ['name', 'value', 'isOwn'],
    ['=1+1 & <more>', 27, true],
    [null, null, null],
    ['_x0041_ line\nbreak', 1_000_000, false],
  ]
  const bytes = new Uint8Array(
    await new Response(workbookStream([{ name: 'Claims', rows }])).arrayBuffer(),
  )
  expect(await read(bytes)).toEqual({
    sheet: 'Claims',
    header: ['name', 'value', 'isOwn'],
    rows: [
      { row: 2, cells: ['=1+1 & <more>', '27', 'true'] },
      { row: 4, cells: ['_x0041_ line\nbreak', '1000000', 'false'] },
    ],
  })
})

it('reads texts, days, formulas, errors and gaps as they stand', async () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>inline</t></is></c><c r="C1"/><c r="D1" t="str"><v>of a formula</v></c></row>
    <row r="5"><c r="A5" s="1"><v>45189</v></c><c r="B5" s="2"><v>1</v></c><c r="C5" s="3"><v>12</v></c><c r="D5" t="e"><v>#N/A</v></c></row>
    <row r="6"><c r="A6" s="4"><v>45189.5</v></c><c r="B6"><v>2.9605E4</v></c><c r="C6"><v>29.605</v></c></row>
    <row r="7"><c r="D7" t="s"><v>1</v></c></row>`
  const shared =
    '<si><t>shared</t></si><si><r><t>more than</t></r><r><t xml:space="preserve"> 200</t></r><rPh><t>spoken</t></rPh></si>'
  expect(await read(book(sheet, { shared }))).toEqual({
    sheet: 'Sheet',
    header: ['shared', 'inline', '', 'of a formula'],
    rows: [
      { row: 5, cells: ['2023-09-20', '1900-01-01', '12', '#N/A'] },
      { row: 6, cells: ['2023-09-20T12:00:00', '29605', '29.605', ''] },
      { row: 7, cells: ['', '', '', 'more than 200'] },
    ],
  })
})

it('counts days from 1904 where the workbook does', async () => {
  const sheet =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>day</t></is></c></row><row r="2"><c r="A2" s="1"><v>43727</v></c></row>'
  expect((await read(book(sheet, { is1904: true }))).rows).toEqual([
    { row: 2, cells: ['2023-09-20'] },
  ])
})

it.each([
  ['text', strToU8('a,b\n1,2'), /no workbook/],
  ['another zip', zipSync({ 'a.txt': strToU8('a') }), /no workbook/],
  ['half a file', book('<row r="1"/>').subarray(0, 300), /no workbook|damaged/],
  ['broken XML', book('<row r="1"><c></row>'), /damaged/],
  ['no rows', book(''), /no rows/],
])('refuses %s with its reason', async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toThrow(reason)
})

it('stops where a small file unpacks to more than it may', async () => {
  const spaces = `<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(3_000_000)}`
  await expect(read(book(spaces), { maxUnpacked: 2_000_000 })).rejects.toThrow(/more than 2 MB/)
  expect((await read(book(spaces))).header).toEqual(['1'])
  const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${'a'.repeat(3_000_000)}</t></is></c></row>`
  await expect(read(book(cell))).rejects.toThrow(/too long/)
})

it('names the sheets where the one that is asked for is not there', async () => {
  await expect(read(book('<row r="1"/>'), { sheet: 'Other' })).rejects.toThrow(/Hidden, Sheet/)
})
