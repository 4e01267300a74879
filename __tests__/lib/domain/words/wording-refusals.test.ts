/** A value that comes of a misread mark, or of a fraction, is refused with both shown. */
import { wordingRefusals } from '@/lib/domain/words/wording-refusals'

const refusals = (value: number | null, wording: string) => wordingRefusals({ value }, wording)

it.each([
  [31, '31.000 Tote', 31000],
  [31, '31.204', 31204],
  [31, '31,204', 31204],
  [31, '31\u202f204', 31204],
  [4321, '4.321.987', 4321987],
  [65, '65,43,210', 6543210],
  [4, '٤٬٣٢١ قتيلاً', 4321],
  [2, '2.5 million', 2_500_000],
  [25, '2.5 million', 2_500_000],
  [3, '2.5 million', 2_500_000],
  [56, '56.7K', 56700],
])('%d is refused for "%s", which is %d', (value, wording, right) => {
  const [refusal] = refusals(value, wording)
  expect(refusal?.field).toBe('value')
  expect(refusal?.message).toContain(String(right))
  expect(refusal?.message).toContain(`not ${value}`)
  expect(refusals(right, wording)).toEqual([])
})

it.each([
  [3, '3.0 per 10,000'],
  [2, '2.5'],
  [3, '2.5 per day'],
  [34, '34.5 %'],
])('%d is refused for "%s", which keeps a fraction', (value, wording) => {
  expect(refusals(value, wording)).toMatchObject([{ field: 'value' }])
})

it.each([
  [12, '12 killed in a 5.8 magnitude quake'],
  [31, '31 of the 31.000 displaced'],
  [12, '12 killed, a rate of 2.5 per day'],
  [7, '12 killed'],
  [2, '2 per 10,000'],
  [12, 'dozens'],
  [null, '31.000'],
])('%s is not refused for "%s"', (value, wording) => {
  expect(refusals(value, wording)).toEqual([])
})

it('looks at the upper number and the interval too', () => {
  expect(wordingRefusals({ value: 31000, valueTo: 33 }, '31.000 to 33.000')).toMatchObject([
    { field: 'valueTo' },
  ])
  const interval = { low: 2, high: 3480 }
  expect(wordingRefusals({ value: 3150, interval }, '3,150 (2,900 to 3,480)')).toMatchObject([
    { field: 'interval' },
  ])
})
