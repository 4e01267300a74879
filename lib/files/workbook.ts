/**
 * Workbooks (Office Open XML) written row by row: 100,000 claims are five million cells, which nobody
 * should have to hold, nor wait for, before the first byte. Text cells are typed as text: a spreadsheet shows
 * "=1+1" and does not run it.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Cell } from './claim-columns'
import { byteStream, gathered } from './text-stream'

export interface Sheet {
  readonly name: string
  readonly rows: Iterable<readonly Cell[]>
  /** The first row is bold and stays in sight. */
  readonly hasHead?: boolean
  /** Widths of the first columns, in characters. */
  readonly widths?: readonly number[]
}

/** As many rows as a sheet can have. */
const MAX_ROWS = 1_048_576

/** Characters of XML that are compressed at once. */
const AT_ONCE = 262_144

export function workbookStream(sheets: readonly Sheet[]): ReadableStream<Uint8Array> {
  return byteStream(zipped(sheets))
}

function* zipped(sheets: readonly Sheet[]): Generator<Uint8Array> {
  let written: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    written.push(chunk)
  })
  for (const [path, texts] of filesOf(sheets)) {
    const file = new ZipDeflate(path, { level: 2 })
    file.mtime = EPOCH
    zip.add(file)
    for (const text of texts) {
      file.push(strToU8(text))
      yield* written
      written = []
    }
    file.push(new Uint8Array(), true)
  }
  zip.end()
  yield* written
}

/** Local fields, so that the bytes do not depend on the time zone. */
const EPOCH = new Date(1980, 0, 1)

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function* filesOf(sheets: readonly Sheet[]): Generator<readonly [string, Iterable<string>]> {
  const each = (write: (number: number, sheet: Sheet) => string) =>
    sheets.map((sheet, index) => write(index + 1, sheet)).join('')
  yield [
    '[Content_Types].xml',
    [
      `${XML}<Types xmlns="${PACKAGE}/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`,
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`,
      each(
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      ),
      '</Types>',
    ],
  ]
  yield [
    '_rels/.rels',
    [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
      `<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  ]
  yield [
    'xl/workbook.xml',
    [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>`,
      each(
        (number, { name }) =>
          `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`,
      ),
      '</sheets></workbook>',
    ],
  ]
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">`,
      each(
        (number) =>
          `<Relationship Id="rId${number}" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      ),
      `<Relationship Id="rId${sheets.length + 1}" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
    ],
  ]
  yield ['xl/styles.xml', [STYLES]]
  for (const [index, sheet] of sheets.entries()) {
    yield [`xl/worksheets/sheet${index + 1}.xml`, gathered(sheetXml(sheet), AT_ONCE)]
  }
}

/** Style 0 is plain, style 1 bold. */
const STYLES = [
  `${XML}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('')

function* sheetXml({ rows, hasHead = false, widths = [] }: Sheet): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}">`
  if (hasHead) {
    yield '<sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield '</sheetView></sheetViews>'
  }
  if (widths.length > 0) {
    const columns = widths.map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    yield `<cols>${columns.join('')}</cols>`
  }
  yield '<sheetData>'
  let number = 0
  for (const row of rows) {
    number += 1
    if (number > MAX_ROWS) throw new Error(`a sheet has at most ${MAX_ROWS} rows`)
    yield rowXml(row, number, hasHead && number === 1 ? ' s="1"' : '')
  }
  yield '</sheetData></worksheet>'
}

function rowXml(row: readonly Cell[], number: number, style: string): string {
  let cells = ''
  for (const [index, cell] of row.entries()) {
    if (cell !== null) cells += cellXml(cell, `r="${columnName(index)}${number}"${style}`)
  }
  return `<row r="${number}">${cells}</row>`
}

function cellXml(cell: string | number | boolean, attributes: string): string {
  switch (typeof cell) {
    case 'number':
      return `<c ${attributes}><v>${cell}</v></c>`
    case 'boolean':
      return `<c ${attributes} t="b"><v>${cell ? 1 : 0}</v></c>`
    default:
      return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
}

const names: string[] = []

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const known = names[index]
  if (known !== undefined) return known
  const name =
    (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) +
    String.fromCharCode(65 + (index % 26))
  names[index] = name
  return name
}

/** Signs that XML has no place for, and escapes of a workbook's own that the text must not be taken for. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const SPECIAL = /[&<>"]/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

function escaped(text: string): string {
  const writable = text.replace(
    UNWRITABLE,
    (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  )
  return SPECIAL.test(writable)
    ? writable.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)
    : writable
}
