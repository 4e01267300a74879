/** What is offered for a value that is no count. */
import { countReading } from '@/lib/domain/words/count-readings'

it.each([
  ['31.605', 'form exact, value 31605'],
  [31.605, 'form exact, value 31605'],
  ['31,605', 'form exact, value 31605'],
  ['31 605', 'form exact, value 31605'],
  ['11,22,333', 'form exact, value 1122333'],
  ['2,5 Mio', 'value 2500000'],
  ['47.3K', 'value 47300'],
  ['12 lakh', 'value 1200000'],
  ['৩১৬০', 'form exact, value 3160'],
  ['>52', 'form more-than, value 52'],
  ['~3000', 'form about, value 3000'],
  ['18-21', 'form range, value 18 to 21'],
  ['nil', 'form none, value 0'],
  ['3e6', 'form exact, value 3000000'],
  ['1.25E+5', 'form exact, value 125000'],
  ['31605', 'write it without quotation marks'],
  ['-40', 'what was taken back is a revision'],
  [-40, 'what was taken back is a revision'],
])('%j is told of: %s', (value, reading) => {
  expect(countReading(value)).toContain(reading)
})

it.each([
  '',
  '-',
  '–',
  '.',
  'NA',
  'n/a',
  'unknown',
  '=1+1',
  ' =SUM(A1:A3)',
  '＝27',
  '2.5',
  2.5,
  '1e40',
  '1.5e0',
  null,
  [],
  9_007_199_254_740_993,
])('nothing is offered for %j', (value) => {
  expect(countReading(value)).toBeNull()
})
