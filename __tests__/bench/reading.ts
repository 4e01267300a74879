/** `npm run bench -- reading`: how many articles of 600 words the reader reads in a second of one core, and what a megabyte takes. */
import { readWith } from '@/lib/reader/read'
import { loadTagger } from '@/lib/reader/text/tagger'
import { BULLETINS } from '../lib/reader/bulletins'
import { rowsOf } from '../lib/reader/rows'
import { SENTENCES } from '../lib/reader/sentences'

const WORDS = 600
const ROUNDS = 60
const MEGABYTE = 1_000_000
const ARTICLES = 40

/** Time of the processor and not of the clock: other programs on the machine count for nothing. */
const spent = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

export async function benchReading(): Promise<void> {
  const tagger = await loadTagger()
  const articles = articlesOf(rowsOf(SENTENCES + BULLETINS).map(([text]) => text))
  for (const article of articles) readWith(tagger, article)
  const begun = spent()
  for (let round = 0; round < ROUNDS; round += 1) {
    readWith(tagger, articles[round % articles.length] ?? '')
  }
  const rate = (ROUNDS * 1000) / (spent() - begun)
  console.log(`${rate.toFixed(0)} articles of ${WORDS} words a second`)
  const long = articles.join('\n\n').repeat(ARTICLES).slice(0, MEGABYTE)
  for (const [name, text] of [
    ['a megabyte of news', long],
    ['a megabyte without an end', 'five people said '.repeat(MEGABYTE / 17)],
    ['a megabyte of digits', '1,234 '.repeat(MEGABYTE / 6)],
  ] as const) {
    const start = spent()
    readWith(tagger, text)
    console.log(`${name}: ${((spent() - start) / 1000).toFixed(2)} s`)
  }
}

/** In news about one sentence in four has a figure of people. */
const FILLERS = [
  'Roads in the north of the province were closed for a second day, and schools will stay shut until Monday.',
  'The minister said that help was on its way, and asked neighbouring countries for tents and blankets.',
  'In the market, traders swept glass from the pavement and opened their stalls as they do every morning.',
  'Talks between the two sides are to go on next week, though neither has said who will take part in them.',
  'It was the third such visit since the spring, and the first on which reporters were allowed to go along.',
] as const

/** The sentences over and over, begun at other places, so that each article is another. */
function articlesOf(sentences: readonly string[]): string[] {
  return Array.from({ length: 20 }, (_, article) => {
    const turned = [...sentences.slice(article * 7), ...sentences.slice(0, article * 7)]
    const text: string[] = []
    let words = 0
    for (const sentence of turned) {
      if (words >= WORDS) break
      const told = [sentence, ...FILLERS.slice(text.length % 3, (text.length % 3) + 3)]
      words += told.join(' ').split(' ').length
      text.push(told.join(' '))
    }
    return text.join('\n\n')
  })
}
