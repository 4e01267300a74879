/** How an article is laid out: its title, its paragraphs, and lines that were broken by hand. Nothing here moves an offset. */

export interface Layout {
  /** As long as the article, unit by unit, but easier to tag: broken lines joined, capitals made small where all are capitals. */
  readonly text: string
  readonly title: Stretch | null
  readonly paragraphs: readonly Stretch[]
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** A title is one line without an end of a sentence, with an empty line after it. */
const TITLE = /^\s*(\S[^\n]{0,200})\n[ \t\r]*\n/u
const SENTENCE_END = /[.!?…:;,"”’)]\s*$/u
/** A paragraph longer than this is cut, so that no text makes the tagger slow. */
const MAX_PARAGRAPH = 6000
/** Lines broken by hand are about as long as each other. */
const [SHORT_LINE, LONG_LINE] = [40, 110]

export function layoutOf(article: string): Layout {
  const small = isAllCapitals(article) ? smallLetters(article) : article
  const title = titleOf(article)
  const from = title?.end ?? 0
  const paragraphs: Stretch[] = []
  let text = small.slice(0, from)
  for (const block of blocksOf(small, from)) {
    text += small.slice(text.length, block.start)
    const written = small.slice(block.start, block.end)
    const isBroken = isBrokenByHand(written)
    text += isBroken ? written.replaceAll('\n', ' ').replaceAll('\r', ' ') : written
    for (const line of isBroken ? [block] : linesOf(written, block.start)) {
      paragraphs.push(...cut(small, line))
    }
  }
  text += small.slice(text.length)
  return { text, title, paragraphs }
}

function titleOf(article: string): Stretch | null {
  const match = TITLE.exec(article)
  const line = match?.[1]
  if (!match || line === undefined || SENTENCE_END.test(line)) return null
  const start = article.indexOf(line)
  return { start, end: start + line.length }
}

function blocksOf(text: string, from: number): Stretch[] {
  const blocks: Stretch[] = []
  let start = from
  for (const { index, 0: gap } of text.slice(from).matchAll(/\n[ \t\r]*(?:\n[ \t\r]*)+/gu)) {
    blocks.push({ start, end: from + index })
    start = from + index + gap.length
  }
  blocks.push({ start, end: text.length })
  return blocks
}

function isBrokenByHand(block: string): boolean {
  const lines = block.trim().split('\n')
  if (lines.length < 2) return false
  const inner = lines.slice(0, -1)
  const broken = inner.filter(
    (line) => line.length > SHORT_LINE && line.length < LONG_LINE && !/[.!?”"]\s*$/u.test(line),
  )
  return broken.length * 2 > inner.length
}

function linesOf(block: string, offset: number): Stretch[] {
  const lines: Stretch[] = []
  let start = 0
  for (const line of block.split('\n')) {
    if (line.trim() !== '') lines.push({ start: offset + start, end: offset + start + line.length })
    start += line.length + 1
  }
  return lines
}

/** Cut after a space where there is one, and never within a pair of surrogates. */
function cut(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = []
  let from = start
  while (end - from > MAX_PARAGRAPH) {
    const piece = text.slice(from, from + MAX_PARAGRAPH)
    const stop = piece.lastIndexOf('. ')
    const space = stop > 0 ? stop + 1 : piece.lastIndexOf(' ')
    const code = piece.charCodeAt(piece.length - 1)
    const whole = code >= 0xd800 && code < 0xdc00 ? piece.length - 1 : piece.length
    const length = space > 0 ? space : whole
    parts.push({ start: from, end: from + length })
    from += length
  }
  if (from < end) parts.push({ start: from, end })
  return parts
}

/** Old wires are sent in capitals. A sample is enough to tell. */
function isAllCapitals(article: string): boolean {
  const sample = article.slice(0, 4000)
  const small = sample.match(/[a-z]/gu)?.length ?? 0
  const capital = sample.match(/[A-Z]/gu)?.length ?? 0
  return capital > 40 && small * 10 < capital
}

const smallLetters = (text: string) =>
  text.replace(/[A-Z]+/gu, (capitals) => capitals.toLowerCase())
