/** domain.md, "Quantity forms and their intervals": every row, and every form at its corners. */
import {
  FORMS,
  intervalOf,
  isOpenAbove,
  isOpenBelow,
  quantityInput,
  statedNumbers,
  type Form,
} from '@/lib/domain/quantity'
import { quantity } from '../../support/claims'

describe('the interval of a wording', () => {
  it.each<[string, Form, number | null, number | null, readonly [number, number | null] | null]>([
    ['27', 'exact', 27, null, [27, 27]],
    ['at least 27', 'at-least', 27, null, [27, null]],
    ['more than 200', 'more-than', 200, null, [201, null]],
    ['over 200', 'more-than', 200, null, [201, null]],
    ['up to 300', 'at-most', 300, null, [0, 300]],
    ['fewer than 10', 'fewer-than', 10, null, [0, 9]],
    ['nearly 4,000', 'nearly', 4000, null, [3500, 3999]],
    ['almost 300', 'nearly', 300, null, [250, 299]],
    ['just under 250', 'nearly', 250, null, [245, 249]],
    ['nearly 10', 'nearly', 10, null, [5, 9]],
    ['nearly 27', 'nearly', 27, null, [26, 26]],
    ['nearly 2', 'nearly', 2, null, [1, 1]],
    ['between 30 and 40', 'range', 30, 40, [30, 40]],
    ['about 7,000', 'about', 7000, null, [6500, 7499]],
    ['some 7,000', 'about', 7000, null, [6500, 7499]],
    ['about 10', 'about', 10, null, [5, 14]],
    ['about 27', 'about', 27, null, [27, 27]],
    ['about 20', 'about', 20, null, [15, 24]],
    ['about 100', 'about', 100, null, [50, 149]],
    ['about 250', 'about', 250, null, [245, 254]],
    ['about 7,001', 'about', 7001, null, [7001, 7001]],
    ['about 1,000,000', 'about', 1_000_000, null, [500_000, 1_499_999]],
    ['about 0', 'about', 0, null, [0, 0]],
    ['about 5', 'about', 5, null, [5, 5]],
    ['a dozen', 'exact', 12, null, [12, 12]],
    ['dozens', 'verbal', null, null, null],
    ['scores', 'verbal', null, null, null],
    ['hundreds', 'verbal', null, null, null],
    ['several', 'verbal', null, null, null],
    ['no casualties', 'none', 0, null, [0, 0]],
    ['that is false', 'denied', null, null, null],
    ['more than 0', 'more-than', 0, null, [1, null]],
    ['at least 0', 'at-least', 0, null, [0, null]],
    ['up to 0', 'at-most', 0, null, [0, 0]],
    ['fewer than 1', 'fewer-than', 1, null, [0, 0]],
    ['from 5 to 5', 'range', 5, 5, [5, 5]],
  ])('%s', (wording, form, value, valueTo, interval) => {
    const said = quantityInput.parse({ form, value, valueTo, wording })
    expect(said).toEqual({ form, value, valueTo, interval: null, wording })
    expect(intervalOf(said)).toEqual(
      interval === null ? null : { low: interval[0], high: interval[1] },
    )
  })
})

describe('an estimate', () => {
  const given = { form: 'estimate', value: 2975, wording: '2,975 (2,658 to 3,290)' }

  it.each<[string, number | null]>([
    ['a level in per cent', 95],
    ['a level of a fraction of one per cent', 99.9],
    ['no level', null],
  ])('has the interval that its source gives, with %s', (_name, level) => {
    const interval = { low: 2658, high: 3290, level }
    const said = quantityInput.parse({ ...given, interval })
    expect(said).toEqual({ ...given, valueTo: null, interval })
    expect(intervalOf(said)).toEqual({ low: 2658, high: 3290 })
  })

  it('may be at either end of it, and its level may be left out', () => {
    for (const interval of [
      { low: 2975, high: 3290 },
      { low: 2658, high: 2975 },
    ]) {
      const said = quantityInput.parse({ ...given, interval })
      expect(said.interval).toEqual({ ...interval, level: null })
    }
  })

  it.each<[string, object, readonly string[]]>([
    ['no low', { high: 9 }, ['interval', 'low']],
    ['no high', { low: 1 }, ['interval', 'high']],
    ['a fraction of a person', { low: 1.5, high: 9 }, ['interval', 'low']],
    ['a low as text', { low: '1', high: 9 }, ['interval', 'low']],
    ['a level of 0', { low: 1, high: 9, level: 0 }, ['interval', 'level']],
    ['a level above 100', { low: 1, high: 9, level: 100.1 }, ['interval', 'level']],
    ['a level as text', { low: 1, high: 9, level: '95 %' }, ['interval', 'level']],
  ])('is refused with %s, at that place', (_name, interval, path) => {
    const parsed = quantityInput.safeParse({ ...given, value: 5, interval })
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([path])
  })
})

describe('what a form leaves open', () => {
  it.each<[Form, boolean, boolean]>([
    ['exact', false, false],
    ['at-least', false, true],
    ['more-than', false, true],
    ['at-most', true, false],
    ['fewer-than', true, false],
    ['nearly', false, false],
    ['range', false, false],
    ['estimate', false, false],
    ['about', false, false],
    ['verbal', false, false],
    ['none', false, false],
    ['denied', false, false],
  ])('%s: below %s, above %s', (form, below, above) => {
    const said = quantity(form, 10)
    expect([isOpenBelow(said), isOpenAbove(said)]).toEqual([below, above])
  })

  it('goes by form, not by interval: "up to 0" is open below', () => {
    expect(isOpenBelow(quantity('at-most', 0))).toBe(true)
  })
})

it.each<[Form, number | null, number | null, readonly number[]]>([
  ['more-than', 200, null, [200]],
  ['fewer-than', 10, null, [10]],
  ['about', 7000, null, [7000]],
  ['nearly', 4000, null, [4000]],
  ['estimate', 2975, null, [2975]],
  ['range', 30, 40, [30, 40]],
  ['none', 0, null, [0]],
  ['verbal', null, null, []],
  ['denied', null, null, []],
])('the numbers uttered by %s are those stated, never the interval', (form, value, to, numbers) => {
  expect(statedNumbers(quantity(form, value, to))).toEqual(numbers)
})

it('"no casualties" is zero also when the number is left out', () => {
  expect(quantityInput.parse({ form: 'none', wording: 'no casualties' })).toEqual(
    quantity('none', 0, null, 'no casualties'),
  )
})

describe('a number that contradicts its form is refused at its field', () => {
  it.each<[string, object, string]>([
    ['exact without a number', { form: 'exact' }, 'value'],
    ['a range without its upper number', { form: 'range', value: 30 }, 'valueTo'],
    ['a range without its lower number', { form: 'range', valueTo: 40 }, 'value'],
    ['a range upside down', { form: 'range', value: 40, valueTo: 30 }, 'valueTo'],
    ['a range upside down by one', { form: 'range', value: 40, valueTo: 39 }, 'valueTo'],
    ['an upper number that is not a range', { form: 'exact', value: 1, valueTo: 2 }, 'valueTo'],
    ['a verbal quantity with a number', { form: 'verbal', value: 12 }, 'value'],
    ['a denial with a number', { form: 'denied', value: 0 }, 'value'],
    ['none that is not zero', { form: 'none', value: 3 }, 'value'],
    ['none that is one', { form: 'none', value: 1 }, 'value'],
    ['fewer than 0', { form: 'fewer-than', value: 0 }, 'value'],
    ['nearly 0', { form: 'nearly', value: 0 }, 'value'],
    ['nearly 1', { form: 'nearly', value: 1 }, 'value'],
    ['nearly without a number', { form: 'nearly' }, 'value'],
    ['an estimate without its interval', { form: 'estimate', value: 5 }, 'interval'],
    [
      'an estimate without its number',
      { form: 'estimate', interval: { low: 1, high: 9 } },
      'value',
    ],
    [
      'an estimate below its interval',
      { form: 'estimate', value: 0, interval: { low: 1, high: 9 } },
      'interval',
    ],
    [
      'an estimate above its interval',
      { form: 'estimate', value: 10, interval: { low: 1, high: 9 } },
      'interval',
    ],
    [
      'an estimate whose interval is upside down',
      { form: 'estimate', value: 5, interval: { low: 9, high: 1 } },
      'interval',
    ],
    [
      'an interval of its own for a number that is no estimate',
      { form: 'exact', value: 5, interval: { low: 1, high: 9 } },
      'interval',
    ],
    ['a negative number', { form: 'exact', value: -1 }, 'value'],
    ['a fraction', { form: 'exact', value: 1.5 }, 'value'],
    ['not a number', { form: 'exact', value: Number.NaN }, 'value'],
    ['infinity', { form: 'exact', value: Number.POSITIVE_INFINITY }, 'value'],
    ['2^53', { form: 'exact', value: 2 ** 53 }, 'value'],
    ['2^53+1 as JSON reads it', JSON.parse('{"form":"exact","value":9007199254740993}'), 'value'],
    ['an interval beyond safe integers', { form: 'more-than', value: 2 ** 53 - 1 }, 'value'],
    ['a rounding beyond safe integers', { form: 'about', value: 9e15 }, 'value'],
    ['an upper number beyond them', { form: 'range', value: 1, valueTo: 2 ** 53 }, 'valueTo'],
    ['a number as text', { form: 'exact', value: '27' }, 'value'],
    ['a text that begins with a number', { form: 'exact', value: '1.5 million' }, 'value'],
    ['an empty text', { form: 'exact', value: '' }, 'value'],
    ['an empty list', { form: 'exact', value: [] }, 'value'],
    ['true', { form: 'exact', value: true }, 'value'],
    ['an unknown form', { form: 'circa', value: 3 }, 'form'],
  ])('%s', (_name, given, field) => {
    const parsed = quantityInput.safeParse({ wording: 'as put', ...given })
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([[field]])
  })

  it('keeps the largest number there is', () => {
    const said = quantityInput.parse({ form: 'exact', value: 2 ** 53 - 1, wording: 'many' })
    expect(intervalOf(said)).toEqual({ low: 2 ** 53 - 1, high: 2 ** 53 - 1 })
  })

  it('needs the wording: a number nobody put in words is not a figure', () => {
    const parsed = quantityInput.safeParse({ form: 'exact', value: 27 })
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['wording']])
  })

  it('names the number also when another field is wrong', () => {
    const parsed = quantityInput.safeParse({ form: 'exact', wording: '', best: 27 })
    expect(parsed.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(
      ['', 'value', 'wording'].sort(),
    )
  })
})

it('lists the forms once, in the order of the method page', () => {
  expect(FORMS).toEqual([
    'exact',
    'at-least',
    'more-than',
    'at-most',
    'fewer-than',
    'nearly',
    'range',
    'estimate',
    'about',
    'verbal',
    'none',
    'denied',
  ])
})
