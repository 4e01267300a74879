/** Dates as sources give them: what days they can mean, when they are over, which is latest. */
import {
  calendarDate,
  dateOrInstant,
  daysOf,
  endOf,
  instant,
  precisionRefusal,
  type Precision,
} from '@/lib/domain/time'

it.each<[Precision, string, string, string]>([
  ['time', '2023-09-19T18:30:00.000Z', '2023-09-19', '2023-09-19'],
  ['day', '2023-09-19', '2023-09-19', '2023-09-19'],
  ['week', '2023-09-18', '2023-09-18', '2023-09-24'],
  ['week', '2023-12-25', '2023-12-25', '2023-12-31'],
  ['week', '2024-02-26', '2024-02-26', '2024-03-03'],
  ['month', '2023-09-01', '2023-09-01', '2023-09-30'],
  ['month', '2023-12-01', '2023-12-01', '2023-12-31'],
  ['month', '2023-02-01', '2023-02-01', '2023-02-28'],
  ['month', '2024-02-01', '2024-02-01', '2024-02-29'],
  ['year', '2023-01-01', '2023-01-01', '2023-12-31'],
])('the %s %s can mean the days %s to %s', (precision, date, first, last) => {
  expect(daysOf({ date, precision })).toEqual([first, last])
})

it.each<[Precision, string, string]>([
  ['time', '2023-09-19T18:30:00.000Z', '2023-09-19T18:30:00.000Z'],
  ['day', '2023-09-19', '2023-09-19T23:59:59.999Z'],
  ['week', '2023-09-18', '2023-09-24T23:59:59.999Z'],
  ['month', '2023-09-01', '2023-09-30T23:59:59.999Z'],
  ['year', '2023-01-01', '2023-12-31T23:59:59.999Z'],
])('the %s %s is over at %s', (precision, date, end) => {
  expect(endOf({ date, precision })).toBe(end)
})

it.each<[Precision, string, boolean]>([
  ['time', '2023-09-19T18:30:00.000Z', true],
  ['time', '2023-09-19', false],
  ['day', '2023-09-19', true],
  ['day', '2023-09-19T18:30:00.000Z', false],
  ['week', '2023-09-18', true],
  ['week', '2023-09-19', false],
  ['week', '2023-09-17', false],
  ['week', '2023-09-18T00:00:00.000Z', false],
  ['month', '2023-09-01', true],
  ['month', '2023-09-02', false],
  ['year', '2023-01-01', true],
  ['year', '2023-02-01', false],
  ['year', '2023-01-02', false],
])('precision %s fits %s: %s', (precision, date, fits) => {
  expect(precisionRefusal(date, precision) === null).toBe(fits)
})

it.each<[string, string | null]>([
  ['2023-09-19', '2023-09-19'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2023-9-1', null],
  ['20230919', null],
  ['19 September 2023', null],
  ['', null],
  ['0000-12-31', null],
  ['0001-01-01', '0001-01-01'],
  ['9999-12-31', '9999-12-31'],
  ['10000-01-01', null],
  ['2023-09-19T18:30:00Z', '2023-09-19T18:30:00.000Z'],
  ['2023-09-19T18:30:00.5Z', '2023-09-19T18:30:00.500Z'],
  ['2023-09-19T18:30:00.123456Z', '2023-09-19T18:30:00.123Z'],
  ['2023-09-20T01:30:00+04:00', '2023-09-19T21:30:00.000Z'],
  ['2023-09-19T18:30:00', null],
  ['2023-09-19T24:00:00Z', '2023-09-19T23:59:59.999Z'],
  ['2023-09-19T24:00+03:00', '2023-09-19T20:59:59.999Z'],
  ['2023-09-19T24:30:00Z', null],
  ['2023-02-29T00:00:00Z', null],
  ['9999-12-31T23:59:59-05:00', null],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['0000-01-01T00:00:00+05:00', null],
])('%j is read as %s', (text, read) => {
  const parsed = dateOrInstant.safeParse(text)
  expect(parsed.success ? parsed.data : null).toBe(read)
})

it('a date alone is no instant, and an instant no date', () => {
  expect(instant.safeParse('2023-09-19').success).toBe(false)
  expect(calendarDate.safeParse('2023-09-19T18:30:00Z').success).toBe(false)
})
