/** What is offered for a date that is none of ours, and what is not. */
import { dateFault, dayMeant } from '@/lib/domain/words/date-readings'

it.each([
  ['19/08/2024', '2024-08-19'],
  ['08/19/2024', '2024-08-19'],
  ['19.8.2024', '2024-08-19'],
  ['2024/8/19', '2024-08-19'],
  ['45523', '2024-08-19'],
  ['2024-08', '2024-08-01 with precision month'],
  ['2024', '2024-01-01 with precision year'],
  ['Q3 2024', 'from 2024-07-01, as of 2024-09-30'],
  ['2024-Q1', 'from 2024-01-01, as of 2024-03-31'],
  ['٢٠٢٤-٠٨-١٩', '2024-08-19'],
  ['2024-08-19T06:30', 'no time zone'],
  ['2024-08-19 06:30:00', 'no time zone'],
  ['2024-02-30', 'there is no day 2024-02-30'],
  ['2023-02-29', 'there is no day 2023-02-29'],
  ['', 'no date is given'],
  ['   ', 'no date is given'],
])('“%s” is told of %s', (text, reading) => {
  expect(dateFault(text)).toContain(reading)
})

it('offers neither reading of a day that has two', () => {
  expect(dateFault('05/06/2024')).toBe(
    '“05/06/2024” is 2024-06-05 or 2024-05-06: write which of them is meant',
  )
  expect(dateFault('06/06/2024')).toContain('would be 2024-06-06')
  expect(dateFault('31/02/2024')).toBe('“31/02/2024” is no day')
})

it.each(['last week', '99999', '2024-08-19T06:30:00Z', 7, null])(
  'says nothing more of %j',
  (text) => {
    expect(dateFault(text)).toBeNull()
  },
)

const [FROM, TO] = ['2024-08-10', '2024-08-22']

it.each([
  ['1403-05-29', 'Solar Hijri calendar it is 2024-08-19'],
  ['1446-02-14', 'Islamic calendar it is 2024-08-18'],
  ['2567-08-19', 'Buddhist calendar it is 2024-08-19'],
  ['2024-12-13', null],
  ['2024-12-08', 'exchanged it is 2024-08-12'],
  ['2019-08-19', null],
  ['2099-01-01', null],
  ['1403-01-01', null],
])('%s in an event of August 2024 may be: %s', (date, meant) => {
  const found = dayMeant(date, FROM, TO)
  if (meant === null) expect(found).toBeNull()
  else expect(found).toContain(meant)
})

it('knows the first and the last days of other years', () => {
  expect(dayMeant('1403-01-01', '2024-01-01', '2024-12-31')).toContain('2024-03-20')
  expect(dayMeant('1403-12-30', '2025-01-01', '2025-12-31')).toContain('2025-03-20')
  expect(dayMeant('1444-07-22', '2023-02-06', '2023-02-14')).toContain('2023-02-13')
  expect(dayMeant('1401-11-24', '2023-02-06', '2023-02-14')).toContain('2023-02-13')
})
