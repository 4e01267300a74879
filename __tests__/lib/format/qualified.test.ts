/** The reader of the walk through every page sees a number that lost its qualifier, whichever that was. */
import { formatNumber, formatQuantity } from '@/lib/format/figure'
import { LOCALES } from '@/lib/format/locale'
import { wordsIn } from '@/lib/format/translator'
import { bareIn, textsIn, waysByNumber } from '../../support/qualified'
import { estimate, quantity } from '../../support/claims'

const FIGURES = [
  quantity('at-least', 4000),
  quantity('more-than', 4000),
  quantity('at-most', 4000),
  quantity('fewer-than', 4000),
  quantity('nearly', 4000),
  quantity('about', 4000),
  quantity('range', 4000, 5000),
  estimate(4000, 3000, 5000, 95),
]

/** What a reader hears of a mark. */
const heard = (figure: string) =>
  textsIn(`<a aria-label="Reuters: ${figure}, 20 September 2023"></a>`).join(' ')

describe.each(LOCALES)('in the language %s', (locale) => {
  it.each(FIGURES.map((one) => [one.form, one] as const))('of %s', (_form, figure) => {
    const ways = waysByNumber([4000], [figure], locale)
    const said = formatQuantity(figure, locale, wordsIn(locale).t)
    expect(bareIn(heard(said), ways, locale)).toEqual([])
    expect(bareIn(heard(formatNumber(4000, locale)), ways, locale)).toHaveLength(1)
  })
})

it('takes no qualifier of another form for the one that is lacking', () => {
  const ways = waysByNumber([4000], [quantity('nearly', 4000)])
  expect(bareIn('fewer than 4,000 dead', ways)).toHaveLength(1)
})

it('sees a range without its upper end, and that end alone', () => {
  const ways = waysByNumber([4000, 5000], [quantity('range', 4000, 5000)])
  expect(bareIn('4,000 dead', ways)).toHaveLength(1)
  expect(bareIn('5,000 dead', ways)).toHaveLength(1)
  expect(bareIn('4,000–5,000 dead', ways)).toEqual([])
})
