/** The tagger: sentences, tokens and parts of speech of wink-nlp (docs/decisions/0042). Loaded once, when first needed. */
import type { Detail, ItsFunction, WinkMethods } from 'wink-nlp'
import type { Tag, Token } from './token'

/** Sentences of one stretch of text, each as its tokens; offsets count from `offset`. */
export type Tagger = (text: string, offset: number) => Token[][]

let loading: Promise<Tagger> | null = null

/** The model is five megabytes: it is read when the first article is, and kept for the next. */
export function loadTagger(): Promise<Tagger> {
  loading ??= load()
  return loading
}

async function load(): Promise<Tagger> {
  const [{ default: wink }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ])
  const methods = wink(model, ['sbd', 'pos'])
  return (text, offset) => tagged(methods, text, offset)
}

function tagged({ readDoc, its }: WinkMethods, text: string, offset: number): Token[][] {
  const doc = readDoc(text)
  const tokens = doc.tokens()
  const values = tokens.out(its.value)
  const gaps = tokens.out(its.precedingSpaces)
  const tags = tokens.out(its.pos)
  // The declarations of the package know only text here; its span is a pair of numbers.
  const spans = doc
    .sentences()
    .out(its.span as unknown as ItsFunction<Detail>) as unknown as number[][]
  const ends = new Set(spans.map(([, end]) => end))

  const sentences: Token[][] = []
  let sentence: Token[] = []
  let at = offset
  values.forEach((value, index) => {
    at += gaps[index]?.length ?? 0
    // The universal set of tags is closed.
    const tag = (tags[index] ?? 'X') as Tag
    const end = at + value.length
    if (tag !== 'SPACE') sentence.push({ text: value, word: wordOf(value), tag, start: at, end })
    at = end
    if (!ends.has(index) || goesOn(sentence, values[index + 1] ?? '', gaps[index + 1] ?? '')) return
    if (sentence.length > 0) sentences.push(sentence)
    sentence = []
  })
  if (sentence.length > 0) sentences.push(sentence)
  return sentences
}

/** No sentence ends within "7.6" or after "Cmdr.", though the tagger may cut there. */
function goesOn(sentence: readonly Token[], next: string, gap: string): boolean {
  const [before, last] = sentence.slice(-2)
  if (!before || !last?.text.endsWith('.')) return false
  if (gap === '') return /\d$/u.test(before.text) && /^\d/u.test(next)
  const word = last.text === '.' && last.start === before.end ? before.word : last.word.slice(0, -1)
  return TITLES.has(word) && /^\p{Lu}/u.test(next)
}

/** Titles as they are cut short before a name. */
const TITLES = new Set(
  'adm asst brig capt cmdr cmdt col comdr cpl cpt det dr gen gov hon insp lt ltc maj mr mrs ms pres prof rep rev sen sgt spc supt'.split(
    ' ',
  ),
)

/** Most words have none of either. */
const MARKS = /[’‘ʼ`´‐‑‒–—―−]/u
const APOSTROPHES = /[’‘ʼ`´]/gu
const DASHES = /[‐‑‒–—―−]/gu

function wordOf(value: string): string {
  const word = value.toLowerCase()
  return MARKS.test(word) ? word.replace(APOSTROPHES, "'").replace(DASHES, '-') : word
}
