/**
 * Words of a source as a citation joins them: quotation marks are paired and nested as English does it,
 * and a full stop or comma stands within the marks that close the words.
 */
export interface Phrase {
  readonly text: string
  /** How many quotation marks close it. */
  readonly closing: number
}

interface Pair {
  readonly from: number
  readonly to: number
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'" }
const LETTER = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{«“‘–—/-]/

/** `within` means that the citation puts quotation marks around all of it. */
export function phrase(text: string, within = false): Phrase {
  const signs = text.split('')
  const pairs = pairsOf(text)
  const around: { readonly to: number; readonly double: boolean }[] = []
  for (const { from, to } of pairs) {
    while ((around.at(-1)?.to ?? Infinity) < from) around.pop()
    const double = around.length > 0 ? !around.at(-1)?.double : !within && text[from] !== '‘'
    signs[from] = double ? '“' : '‘'
    signs[to] = double ? '”' : '’'
    around.push({ to, double })
  }
  const ends = new Set(pairs.map(({ to }) => to))
  let closing = 0
  while (ends.has(text.length - 1 - closing)) closing += 1
  // A single mark without a partner is an apostrophe.
  return { text: signs.join('').replaceAll("'", '’'), closing }
}

/** Quotation marks that belong together, by where they open. Apostrophes and marks of inches have no partner. */
function pairsOf(text: string): Pair[] {
  const pairs: Pair[] = []
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    const partner = open.findLastIndex((from) => CLOSES[text.charAt(from)] === sign)
    if (partner !== -1 && mayClose(text, at)) {
      pairs.push({ from: open[partner] ?? at, to: at })
      open.length = partner
    } else if (sign in CLOSES && mayOpen(text, at, open.at(-1))) open.push(at)
  }
  return pairs.sort((a, b) => a.from - b.from)
}

function mayClose(text: string, at: number): boolean {
  return text[at] === '”' || !LETTER.test(text.charAt(at + 1))
}

function mayOpen(text: string, at: number, opened: number | undefined): boolean {
  if (text[at] === '“' || text[at] === '‘') return true
  const starts = at === 0 || at - 1 === opened || BEFORE_OPENING.test(text.charAt(at - 1))
  return starts && /\S/.test(text.charAt(at + 1))
}

/** With a full stop, unless another mark ends it already. */
export const stopped = (words: Phrase): string => marked(words, '.', /[.!?:;]$/)

export const withComma = (words: Phrase): string => marked(words, ',', /,$/)

/** A semicolon stands outside of quotation marks. */
export const withSemicolon = ({ text }: Phrase): string => (text.endsWith(';') ? text : `${text};`)

/** In quotation marks of the citation's own, with the full stop within. */
export const quoted = (text: string): string => `“${stopped(phrase(text, true))}”`

/** An address is written as it is: another mark in it would be another address. */
export const address = (url: string): Phrase => ({ text: url, closing: 0 })

function marked({ text, closing }: Phrase, mark: string, needless: RegExp): string {
  const end = text.length - closing
  const words = text.slice(0, end)
  return needless.test(words) ? text : `${words}${mark}${text.slice(end)}`
}
