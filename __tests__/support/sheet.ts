/** Rows of a workbook's sheet as texts, an empty cell as an empty one. */
export function readSheet(xml: string): string[][] {
  return [...xml.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, cells = '']) => {
    const row: string[] = []
    for (const [, name = '', inside = ''] of cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*>(.*?)<\/c>/gs))
      row[columnOf(name)] = inside.replaceAll(/<[^>]*>/g, '')
    return Array.from(row, (cell) => cell ?? '')
  })
}

/** 0 for A, 26 for AA. */
const columnOf = (name: string) =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
