/** What holds for every text: nothing throws, places are within the text, and a span holds the number that it reports. */
import { numbersIn } from '@/lib/domain/words/numbers'
import { readWith } from '@/lib/reader/read'
import type { Reading } from '@/lib/reader/reading'
import { loadTagger, type Tagger } from '@/lib/reader/text/tagger'
import fc, { ofHundred } from '../../support/properties'
import { BULLETINS } from './bulletins'
import { MISLEADING } from './misleading'
import { NEWS } from './news'
import { rowsOf } from './rows'
import { RELAYS } from './relays'
import { SENTENCES } from './sentences'
import { STYLES } from './styles'

const TEXTS = rowsOf(SENTENCES + BULLETINS + MISLEADING + NEWS + STYLES + RELAYS).map(
  ([text]) => text,
)
const WORDS = [...new Set(TEXTS.flatMap((text) => text.split(' ')))]

let tagger: Tagger
beforeAll(async () => {
  tagger = await loadTagger()
})

/** A few sentences of the tables, with words dropped, doubled, exchanged and put in from elsewhere. */
const mutated = fc
  .tuple(
    fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 4 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom(...WORDS, '', '(', '“', '\n\n', '—', '…', '12,000', '🙂', '\ud800'),
      ),
      {
        maxLength: 12,
      },
    ),
  )
  .map(([texts, changes]) => {
    const words = texts.join(' ').split(' ')
    for (const [at, word] of changes) words.splice(at % words.length, at % 2, word)
    return words.join(' ')
  })

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .array(
      fc.constantFrom(...WORDS, ',', '.', '(', ')', '"', '\n', '-', ';', '٣٤', '三百', '1.234.567'),
      { maxLength: 300 },
    )
    .map((words) => words.join(' ')),
)

function expectSound(text: string, reading: Reading): void {
  for (const { claimant, cue, via, citing, claims } of reading.statements) {
    for (const words of [claimant, cue, ...via, ...citing, ...claims.map(({ date }) => date)]) {
      if (words) expect(text.slice(words.start, words.end)).toBe(words.text)
    }
    for (const [index, { span, sentence, quantity, partOf }] of claims.entries()) {
      expect(span.start).toBeGreaterThanOrEqual(sentence.start)
      expect(span.end).toBeLessThanOrEqual(sentence.end)
      expect(span.end - span.start).toBeGreaterThan(0)
      expect(span.end - span.start).toBeLessThanOrEqual(250)
      expect(quantity.wording.trim().split(/\s+/u).length).toBeLessThanOrEqual(12)
      if (partOf !== null) {
        expect(claims[partOf]).toBeDefined()
        expect(partOf).not.toBe(index)
      }
      const spanned = text.slice(span.start, span.end)
      expect(spanned).toContain(quantity.wording.slice(0, 3))
      if (quantity.value === null || quantity.form === 'none') continue
      expect(numbersIn(spanned).map(({ value }) => value)).toContain(quantity.value)
    }
  }
}

it('reports only numbers that stand in the span, however a text is mangled', () => {
  fc.assert(
    fc.property(mutated, (text) => expectSound(text, readWith(tagger, text))),
    ofHundred(40),
  )
})

it('throws for no text, of whatever alphabet', () => {
  fc.assert(fc.property(anything, (text) => expectSound(text, readWith(tagger, text))))
})

it('says the same of a text every time', () => {
  for (const text of TEXTS.slice(0, 40))
    expect(readWith(tagger, text)).toEqual(readWith(tagger, text))
})
