import { readFileSync } from 'node:fs'
import { citationsOf } from '@/lib/server/snapshots/cite/citations'
import { inStyle, TEXT_STYLES, type TextStyle } from '@/lib/server/snapshots/cite/citation-styles'
import { cslText, type CslItem } from '@/lib/server/snapshots/cite/csl'
import { goldenRecord } from '../../support/golden'
import fc from '../../support/properties'

interface Golden {
  readonly item: CslItem
  readonly texts: Readonly<Record<TextStyle, string>>
}

/** Written by a CSL processor with the styles' own CSL files, before there were functions for them. */
const GOLDEN = JSON.parse(readFileSync('__tests__/golden/citations.json', 'utf8')) as Golden[]

describe.each(TEXT_STYLES)('a citation in the style %s', (style) => {
  it('is, sign for sign, what a CSL processor writes', () => {
    expect(GOLDEN.length).toBeGreaterThan(200)
    for (const { item, texts } of GOLDEN) expect(inStyle(style, item)).toBe(texts[style])
  })

  it('has the address and the words of a source, whatever signs are in them', () => {
    // Quotation marks are nested anew, so that here they are the only signs that may change.
    const words = fc.string({
      unit: fc.constantFrom(...'aÉ7 {}\\%&$#_^~<>@=/-–жعհ中'),
      minLength: 1,
    })
    const path = fc.string({ unit: fc.constantFrom(...'aÉ7%&\'"=~<>“”(),;'), minLength: 1 })
    fc.assert(
      fc.property(words, words, words, path, (title, carrier, name, end) => {
        const url = `https://a.example/${end}`
        const text = inStyle(style, claimOf({ title, 'container-title': carrier, URL: url, name }))
        for (const part of [title, carrier, name, url]) expect(text).toContain(part)
      }),
    )
  })
})

it.each(['as-published', 'breakdown', 'by-source', 'coverage', 'map'])(
  'the citations of the golden snapshot of %s are made as they always were',
  async (chart) => {
    const frozen = {
      id: 'abcdefghijklmnopqrstuvwxyz',
      digest: '0'.repeat(64),
      url: 'https://figures.test/s/abcdefghijklmnopqrstuvwxyz',
      record: goldenRecord(chart),
    }
    const citations = await citationsOf(cslText(frozen, '2024-09-05T10:11:12.000Z'), frozen)
    expect(citations).toBe(readFileSync(`__tests__/golden/citations-1-${chart}.json`, 'utf8'))
  },
)

// Each of these was garbled by the CSL processor: with markup, without a space, or with other marks.
it.each([
  ['The miners’ shelter', 'The miners’ shelter.', '“The miners’ shelter.”'],
  ['the ’90s', 'the ’90s.', '“the ’90s.”'],
  ["the '90s", 'the ’90s.', '“the ’90s.”'],
  ['5\' 6"', '5’ 6".', '“5’ 6".”'],
  ["“'five' men” (killed)", '“‘five’ men” (killed).', '“‘“five” men’ (killed).”'],
  ['"a \'b\' c"', '“a ‘b’ c.”', '“‘a “b” c.’”'],
  ['["a"]', '[“a”].', '“[‘a’].”'],
  ['“צה"ל” (5)', '“צה"ל” (5).', '“‘צה"ל’ (5).”'],
  ['‘O’Brien Port’ (5)', '‘O’Brien Port’ (5).', '“‘O’Brien Port’ (5).”'],
  ['"צה"ל" (5)', '“צה"ל” (5).', '“‘צה"ל’ (5).”'],
  ['<i>a</i> & <b>', '<i>a</i> & <b>.', '“<i>a</i> & <b>.”'],
])('the title %s is written as %s, and in quotation marks as %s', (title, plain, quoted) => {
  expect(inStyle('apa', claimOf({ title }))).toContain(`(2031). ${plain} Report;`)
  expect(inStyle('chicago', claimOf({ title }))).toContain(`2031. ${quoted} Report.`)
})

function claimOf({
  name = 'Port',
  ...fields
}: Partial<CslItem> & { readonly name?: string }): CslItem {
  return {
    id: 'claim-1',
    type: 'webpage',
    title: '27',
    author: [{ literal: name }],
    'container-title': 'Report',
    issued: { 'date-parts': [[2031]] },
    publisher: 'Gazette',
    language: 'en',
    note: 'x',
    ...fields,
  }
}
