/** French and Arabic are set as their own readers set them, in every sentence of the catalogues. */
import { readFileSync } from 'node:fs'

const PARTS = ['', '.error', '.method']

function textsOf(locale: string): readonly [string, string][] {
  return PARTS.flatMap((part) => {
    const file = `lib/format/messages/${locale}${part}.json`
    return leaves(JSON.parse(readFileSync(file, 'utf8')), `${locale}${part}`)
  })
}

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

const breaches = (locale: string, rule: RegExp) =>
  textsOf(locale).filter(([, text]) => rule.test(text))

it.each([
  ['a line breaks before a colon or a closing guillemet', / [:»]/u],
  ['a colon stands without its space', /[\p{L}\d»)}]:(?=\s)/u],
  ['a line breaks after an opening guillemet', /«[^\u00a0]/u],
  ['the space before ; ! ? is not the narrow one', /[^\u202f{}"][;!?](?=\s|$|\})/u],
  ['a line breaks inside a number', /\d \d{3}/u],
  ['a line breaks between a number and its unit', /[\d}] (?:%|km|Mo)(?!\p{L})/u],
  ['quotation marks are those of another language', /[“”"]/u],
])('in no French sentence %s', (_what, rule) => {
  expect(breaches('fr', rule)).toEqual([])
})

it.each([
  ['a comma, semicolon or question mark is a Latin one', /[\u0621-\u064a][,;?]/u],
  ['a digit is another than those of sources and addresses', /[\u0660-\u0669\u06f0-\u06f9]/u],
  ['quotation marks are those of another language', /[“”"]/u],
])('in no Arabic sentence %s', (_what, rule) => {
  expect(breaches('ar', rule)).toEqual([])
})

it('a sign before an Arabic word keeps its own direction', () => {
  const signs = textsOf('ar').filter(([path]) => path.includes('.signs.'))
  expect(signs.length).toBeGreaterThan(4)
  for (const [, text] of signs) expect(text).toMatch(/^[\u2066\u2068]/u)
})
