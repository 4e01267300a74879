/** A message opened once and filled many times says what the formatter would have said each time. */
import fc from 'fast-check'
import { filled } from '@/lib/format/filled'
import { LOCALES } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'

const PAIR = ['a', 'figureA', 'dateA', 'b', 'figureB', 'dateB']
const ORDERED = ['earlier', 'figureEarlier', 'dateEarlier', 'later', 'figureLater', 'dateLater']

const KEYS = [
  ['because.denial', ['denier', 'other'], {}],
  ['because.no-number', ['names'], { count: 1 }],
  ['because.no-number', ['names'], { count: 2 }],
  ['because.equal', PAIR, {}],
  ['because.overlap', PAIR, {}],
  ['because.disjoint', PAIR, {}],
  ['because.may-have-risen', ORDERED, {}],
  ['because.cannot-fall', ORDERED, {}],
  ['because.stock-may-change', PAIR, {}],
  ['because.date-too-coarse', PAIR, {}],
] as const

const written = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', 'Ministry of Health', 'وزارة الصحة', '{a}', "l'«office»", '#', '<b>', '27'),
)

const CASES = LOCALES.flatMap((locale) => KEYS.map((key) => [locale, ...key] as const))

it.each(CASES)('in %s: %s', (locale, key, names, numbers) => {
  const words = wordsIn(locale)
  const texts = fc.record(Object.fromEntries(names.map((name) => [name, written])))
  fc.assert(
    fc.property(texts, (given) => {
      // The values that the key takes.
      const expected = words.t(key, { ...given, ...numbers } as never)
      expect(filled(key, given, words, numbers)).toBe(expected)
    }),
    { numRuns: 30 },
  )
})
