/** Isolates (UAX 9) of a text that is drawn line by line: each line is a paragraph by itself. */

const ISOLATE = /[\u2066-\u2068]/
const POP_ISOLATE = '\u2069'

/** An isolate that is open where a line ends is closed there, and opened again on the next. */
export function isolatesByLine(lines: readonly string[]): string[] {
  let open: string[] = []
  return lines.map((line) => {
    const before = open.join('')
    for (const character of line) {
      if (ISOLATE.test(character)) open = [...open, character]
      else if (character === POP_ISOLATE) open = open.slice(0, -1)
    }
    return `${before}${line}${POP_ISOLATE.repeat(open.length)}`
  })
}
