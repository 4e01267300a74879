/** What a workbook says beside its rows: its sheets, the texts that cells share, which numbers are dates, and from when they count. */
import { FileRefused } from '../feed'
import { readXml } from './elements'
import type { Parts } from './unzip'

export interface Workbook {
  /** The part that holds the chosen sheet. */
  readonly sheet: string
  readonly name: string
  readonly names: readonly string[]
  /** Days count from 1904 instead of 1900. */
  readonly is1904: boolean
  /** By the number of a style: whether its numbers are days. */
  readonly dateStyles: readonly boolean[]
  readonly shared: readonly string[]
}

/** Characters that the shared texts may have together. */
const MAX_SHARED = 40_000_000

export async function readWorkbook(parts: Parts, chosen: string | undefined): Promise<Workbook> {
  if (!parts.has('xl/workbook.xml')) throw new FileRefused('The file is no workbook (XLSX)')
  const sheets: { name: string; relation: string; isHidden: boolean }[] = []
  let is1904 = false
  await readXml(parts.text('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1]
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      sheets.push({ name: attributes.name ?? '', relation: relation ?? '', isHidden })
    },
  })
  const names = sheets.map(({ name }) => name)
  const sheet =
    chosen === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => name === chosen)
  if (sheet === undefined) {
    throw new FileRefused(`The workbook has no sheet of that name; it has ${names.join(', ')}`)
  }
  return {
    sheet: await partOf(parts, sheet.relation),
    name: sheet.name,
    names,
    is1904,
    dateStyles: await readDateStyles(parts),
    shared: await readShared(parts),
  }
}

async function partOf(parts: Parts, relation: string): Promise<string> {
  let target: string | undefined
  await readXml(parts.text('xl/_rels/workbook.xml.rels'), {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.Id === relation) target = attributes.Target
    },
  })
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target}`
  if (target === undefined || !parts.has(path)) throw new FileRefused('The workbook is damaged')
  return path
}

/** The formats of dates that have no text of their own (ECMA-376, 18.8.30), also those of East Asia. */
const DATE_FORMATS = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const

async function readDateStyles(parts: Parts): Promise<boolean[]> {
  const formats = new Map<string, boolean>()
  const styles: boolean[] = []
  let isInCells = false
  await readXml(parts.text('xl/styles.xml'), {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        formats.set(attributes.numFmtId ?? '', isDateFormat(attributes.formatCode ?? ''))
      }
      if (name === 'cellXfs') isInCells = true
      if (name !== 'xf' || !isInCells) return
      const id = attributes.numFmtId ?? '0'
      const isKnown = DATE_FORMATS.some(([from, to]) => Number(id) >= from && Number(id) <= to)
      styles.push(formats.get(id) ?? isKnown)
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** True for a format with a day or a year; quoted words, colours and escaped signs say nothing. */
function isDateFormat(code: string): boolean {
  return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ''))
}

async function readShared(parts: Parts): Promise<string[]> {
  const shared: string[] = []
  let [text, length, isText, isPhonetic]: [string, number, boolean, boolean] = ['', 0, false, false]
  await readXml(parts.text('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 't') isText = true
      if (name === 'rPh') isPhonetic = true
    },
    text: (some) => {
      if (isText && !isPhonetic) text += some
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
      if (name !== 'si') return
      shared.push(cellText(text))
      length += text.length
      if (length > MAX_SHARED) throw new FileRefused('The texts of the workbook are too long')
    },
  })
  return shared
}

/** As much as a cell can hold, with the signs that XML cannot write. */
export function cellText(text: string): string {
  return text
    .slice(0, 32_767)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
}
