/** Small texts: ids, wordings, links. What a store cannot keep or a page must not show is refused. */
import { compareText, countryCode, line, link, name, note, slug, wording } from '@/lib/domain/text'

it.each([
  ['a', true],
  ['red-cross-2', true],
  ['x'.repeat(80), true],
  ['x'.repeat(81), false],
  ['', false],
  ['Upper', false],
  ['two--hyphens', false],
  ['-start', false],
  ['end-', false],
  ['snake_case', false],
  ['a\n', false],
  ['карабах', false],
  // Every object has a property of that name, which would be found in its place.
  ['constructor', false],
  ['constructor-2', true],
])('the id %j is accepted: %s', (text, accepted) => {
  expect(slug.safeParse(text).success).toBe(accepted)
})

it.each([
  ['https://example.org/a?b=c#d', true],
  ['http://example.org', true],
  ['HTTPS://EXAMPLE.ORG/', true],
  ['https://минздрав.рф/новости', true],
  ['https://xn--80ak6aa92e.xn--p1ai/', true],
  ['http://192.0.2.1/report', true],
  ['https://example.org/@name?a@b#c@d', true],
  ['https://www.reuters.com@example.org/', false],
  ['HTTP://user:word@example.org', false],
  ['https://example.org/\u202egpj.exe', false],
  ['https://example.org/\u200f200', false],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['ftp://example.org/', false],
  ['//example.org/', false],
  ['https:example.org', false],
  ['https://', false],
  ['example.org', false],
  ['https://example.org/a b', false],
  ['https://example.org/\u0000', false],
  [`https://example.org/${'a'.repeat(2000)}`, false],
  ['', false],
])('the link %j is accepted: %s', (text, accepted) => {
  expect(link.safeParse(text).success).toBe(accepted)
})

it.each([
  ['Z\u0301\u0323\u0308a\u0301', true],
  // Hebrew with its vowels and its signs of chant, and a stack of Tibetan.
  ['\u05d1\u05bc\u05b0\u05e8\u05b5\u05d0\u05e9\u05c1\u05b4\u0596', true],
  ['\u0f66\u0f90\u0fb1\u0f71\u0f74\u0f7e', true],
  [`q${'\u0302'.repeat(8)}`, true],
  [`q${'\u0302'.repeat(9)}`, false],
  [`Z${'\u0301\u0323'.repeat(70)}`, false],
])('marks piled up on a letter: %j is accepted: %s', (text, accepted) => {
  for (const kind of [line(160), name(160), wording, note]) {
    expect(kind.safeParse(text).success).toBe(accepted)
  }
})

describe('a text may not read otherwise than it is written', () => {
  it.each([
    ['more than \u202e002', false],
    ['\u202d200 dead', false],
    // Prose from the right, with what it needs.
    ['\u2067قتلى\u2069 200', true],
    ['قتلى \u200f200–300', true],
    ['\u061c٢٠٠–٣٠٠', true],
    ['\u200f200', true],
    ['3\u200e/10', true],
    // What exchanges two numbers or turns a sign round.
    ['\u200f200–300', false],
    ['\u061c200–300', false],
    ['\u2067200–300\u2069', false],
    ['\u202b200–300\u202c', false],
    ['\u200f>200', false],
    // What would go on behind the text, or end what stands around it.
    ['قتلى \u2067200', false],
    ['قتلى \u2069200', false],
    ['قتلى \u2067200\u202c', false],
    ['\u202aنحو 200\u202c', true],
  ])('%j: accepted %s', (text, accepted) => {
    for (const parsed of [wording, line(100), note].map((one) => one.safeParse(text))) {
      expect(parsed.success).toBe(accepted)
    }
  })

  it('closes what it opens in the line where it does', () => {
    expect(note.safeParse('قتلى \u2067200\n300\u2069').success).toBe(false)
    expect(note.safeParse('قتلى \u2067200\u2069\n300').success).toBe(true)
  })
})

it.each([
  '\u200b',
  '\u200b\u2060\ufeff',
  '\u00ad',
  '\u2800',
  '\u3164',
  '\u{e0061}',
  '\u2063 \u2064',
])('a line holds something that can be seen, which %j does not', (text) => {
  for (const kind of [wording, line(100), name(100)]) {
    expect(kind.safeParse(text).success).toBe(false)
  }
  expect(note.safeParse(text).success).toBe(text.trim() === '')
})

describe('a name is what can be seen of it', () => {
  it.each([
    ['Reuters\u200b', 'the invisible character U+200B'],
    ['A\u200dP', 'the invisible character U+200D'],
    ['A\u200cP', 'the invisible character U+200C'],
    ['Reu\u00adters', 'the invisible character U+00AD'],
    ['Reu\u2060ters', 'the invisible character U+2060'],
    ['AP\u{e0041}', 'the invisible character U+E0041'],
    ['AP\ufe0f', 'the invisible character U+FE0F'],
    ['A\u3164P', 'the invisible character U+3164'],
    ['A\u2800P', 'the invisible character U+2800'],
    ['\u200fوكالة', 'the mark of direction U+200F'],
    ['وكالة\u200e', 'the mark of direction U+200E'],
    ['\u061cوكالة', 'the mark of direction U+061C'],
    ['\u2067وكالة\u2069', 'the mark of direction U+2067'],
    ['\u202bوكالة\u202c', 'the mark of direction U+202B'],
    ['کار\u200c', 'the invisible character U+200C'],
    ['کار \u200cآنها', 'the invisible character U+200C'],
  ])('%j is refused for %s', (text, what) => {
    const { error } = name(100).safeParse(text)
    expect(error?.issues.map(({ message }) => message)).toEqual([
      `must not hold ${what}: a name is what can be seen of it`,
    ])
  })

  it.each([
    ['Persian, with a non-joiner within words', 'خبرگزاری\u200cهای ایران و می\u200cرود'],
    ['Hindi', 'क्\u200dष पत्रिका'],
    ['Bengali', 'র\u200d্যাব'],
    ['Malayalam that ends with a joiner', 'അവന്\u200d'],
    ['Sinhala', 'ශ්\u200dරී ලංකා'],
    ['Japanese with a chosen form of a character', '葛\u{e0100}城市'],
    ['a heart', 'Doctors ❤\ufe0f'],
    ['Arabic', 'وزارة الصحة'],
    ['Hebrew with points', 'מָגֵן דָּוִד אָדוֹם'],
    ['Vietnamese', 'Bộ Y tế'],
  ])('%s is a name', (_, text) => {
    expect(name(100).parse(text)).toBe(text.normalize('NFC'))
  })
})

describe('a wording', () => {
  it('has at most twelve words', () => {
    expect(wording.safeParse(Array(12).fill('word').join(' ')).success).toBe(true)
    expect(wording.safeParse(Array(13).fill('word').join(' ')).success).toBe(false)
  })

  it('counts words, not spaces, and counts across every kind of space', () => {
    expect(wording.safeParse('more   than\u00a0200').success).toBe(true)
    expect(wording.safeParse(Array(13).fill('word').join('\u00a0')).success).toBe(false)
  })

  it('is trimmed and in NFC, so that equal words are equal texts', () => {
    expect(wording.parse('  caf\u0065\u0301 ')).toBe('caf\u00e9')
  })
})

it.each(['', '   ', 'two\nlines', 'nul\u0000', 'half a pair \ud800', 'line\u2028separator'])(
  'a line is not %j',
  (text) => {
    expect(line(100).safeParse(text).success).toBe(false)
  },
)

it('a line has a length, counted after trimming', () => {
  expect(line(3).safeParse(' abc ').success).toBe(true)
  expect(line(3).safeParse('abcd').success).toBe(false)
})

it('a note may have several lines, but nothing a store cannot keep', () => {
  expect(note.parse(' one\n\ttwo 🕊 ')).toBe('one\n\ttwo 🕊')
  expect(note.parse('')).toBe('')
  expect(note.safeParse('nul\u0000').success).toBe(false)
  expect(note.safeParse('half a pair \udc00').success).toBe(false)
  expect(note.safeParse('x'.repeat(2001)).success).toBe(false)
})

it('a country is two capital letters', () => {
  expect(countryCode.safeParse('AM').success).toBe(true)
  expect(countryCode.safeParse('am').success).toBe(false)
  expect(countryCode.safeParse('ARM').success).toBe(false)
})

it('texts are ordered by code units, alike on every machine', () => {
  expect(['é', 'z', 'a', 'Z'].sort(compareText)).toEqual(['Z', 'a', 'z', 'é'])
  expect(compareText('a', 'a')).toBe(0)
})
