/** Dates and hours are looked for where a mark of theirs stands, and no date is without its mark. */
import { STRETCHES } from '@/lib/domain/words/dates'
import { numbersIn } from '@/lib/domain/words/numbers'
import fc from '../../../support/properties'

const MONTHS = [
  ...[
    'January',
    'may',
    'May',
    'MAY',
    'mai',
    'Mai',
    'mars',
    'March',
    'MARCH',
    'Sept.',
    'DEC',
    'août',
    'AOÛT',
  ],
  ...[
    'février',
    'märz',
    'MÄRZ',
    'enero',
    'setiembre',
    'آب',
    'كانون الثاني',
    'تشرين الأول',
    'января',
    'МАЯ',
    'июня',
  ],
]
const piece = fc.constantFrom(
  ...MONTHS,
  ...[
    '3',
    '20',
    '2024',
    '7.30',
    '12:05',
    '2024-03-10',
    '10/3/2024',
    '18h30',
    '5 pm',
    '6 a.m.',
    '9 Uhr',
    '8GMT',
    '8 UTC',
  ],
  ...[' ', ' ', 'de ', 'of ', ', ', '-', '.', '/', ':', 'killed', 'h', 'قتل', 'Uhr'],
)

describe('the mark of a date', () => {
  it('is in every stretch that is one', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        for (const { pattern, mark } of STRETCHES) {
          for (const [found] of text.matchAll(pattern)) expect(found).toMatch(mark)
        }
      }),
    )
  })

  it.each([
    ['27 killed on 10 MÄRZ', [27, 10]],
    ['27 killed, 3 آب', [27, 3]],
    ['27 killed by 3 мая 2024', [27, 3, 2024]],
    ['27 killed at 18h30', [27, 18, 30]],
  ])('%s', (wording, values) => {
    const numbers = numbersIn(wording)
    expect(numbers.map(({ value }) => value)).toEqual(values)
    expect(numbers.filter(({ kind }) => kind === 'count').map(({ value }) => value)).toEqual([27])
  })
})
