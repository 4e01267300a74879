/** Small texts: ids, wordings, links. What a store cannot keep or a page must not show is refused. */
import { compareText, countryCode, line, link, note, slug, wording } from '@/lib/domain/text'

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
  ['more than \u202e002', false],
  ['\u202d200 dead', false],
  ['\u2067قتلى\u2069 200', true],
  ['\u200f200', true],
])('a text that may read otherwise than it is written, %j, is accepted: %s', (text, accepted) => {
  for (const parsed of [wording, line(100), note].map((one) => one.safeParse(text))) {
    expect(parsed.success).toBe(accepted)
  }
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
