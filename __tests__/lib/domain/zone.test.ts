/** Time zones: when the days of a place begin and end, also where its clocks change at midnight. */
import {
  dayEnd,
  dayIn,
  dayStart,
  offsetIn,
  offsetMs,
  timeZone,
  zoneOffset,
} from '@/lib/domain/zone'
import fc from '../../support/properties'

const at = (instant: number) => new Date(instant).toISOString()

it.each<[string, string, string | null, string, string]>([
  ['UTC', '2023-09-20', null, '2023-09-20T00:00:00.000Z', '2023-09-20T23:59:59.999Z'],
  ['Baku', '2023-09-20', 'Asia/Baku', '2023-09-19T20:00:00.000Z', '2023-09-20T19:59:59.999Z'],
  [
    'Kathmandu, a quarter past',
    '2023-11-03',
    'Asia/Kathmandu',
    '2023-11-02T18:15:00.000Z',
    '2023-11-03T18:14:59.999Z',
  ],
  [
    'Port-au-Prince in winter',
    '2024-01-10',
    'America/Port-au-Prince',
    '2024-01-10T05:00:00.000Z',
    '2024-01-11T04:59:59.999Z',
  ],
  [
    'Kyiv on the day of 23 hours',
    '2023-03-26',
    'Europe/Kyiv',
    '2023-03-25T22:00:00.000Z',
    '2023-03-26T20:59:59.999Z',
  ],
  [
    'Kyiv on the day of 25 hours',
    '2023-10-29',
    'Europe/Kyiv',
    '2023-10-28T21:00:00.000Z',
    '2023-10-29T21:59:59.999Z',
  ],
  [
    'Cairo, where midnight is left out',
    '2023-04-28',
    'Africa/Cairo',
    '2023-04-27T22:00:00.000Z',
    '2023-04-28T20:59:59.999Z',
  ],
  [
    'Beirut, where midnight is left out',
    '2024-03-31',
    'Asia/Beirut',
    '2024-03-30T22:00:00.000Z',
    '2024-03-31T20:59:59.999Z',
  ],
  [
    'Santiago, where midnight is left out',
    '2023-09-03',
    'America/Santiago',
    '2023-09-03T04:00:00.000Z',
    '2023-09-04T02:59:59.999Z',
  ],
  [
    'Santiago, where the hour before midnight comes twice',
    '2023-04-01',
    'America/Santiago',
    '2023-04-01T03:00:00.000Z',
    '2023-04-02T03:59:59.999Z',
  ],
  [
    'Havana, where the hour after midnight comes twice',
    '2023-11-05',
    'America/Havana',
    '2023-11-05T04:00:00.000Z',
    '2023-11-06T04:59:59.999Z',
  ],
  [
    'Kiritimati, the first of all',
    '2024-01-01',
    'Pacific/Kiritimati',
    '2023-12-31T10:00:00.000Z',
    '2024-01-01T09:59:59.999Z',
  ],
  ['the first year', '0001-01-01', null, '0001-01-01T00:00:00.000Z', '0001-01-01T23:59:59.999Z'],
  ['the last year', '9999-12-31', null, '9999-12-31T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  [
    'the last year in Baku',
    '9999-12-31',
    'Asia/Baku',
    '9999-12-30T20:00:00.000Z',
    '9999-12-31T19:59:59.999Z',
  ],
])('the day in %s', (_name, day, zone, start, end) => {
  expect([at(dayStart(day, zone)), at(dayEnd(day, zone))]).toEqual([start, end])
})

/** Zones whose clocks change at midnight, by halves and quarters, or did so long ago. */
const ZONES = [
  'Africa/Cairo',
  'America/Asuncion',
  'America/Havana',
  'America/Port-au-Prince',
  'America/Santiago',
  'America/St_Johns',
  'Asia/Baku',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/Kyiv',
  'Pacific/Chatham',
]
const zones = fc.constantFrom(...ZONES)
const days = fc
  .integer({ min: Date.parse('1950-01-01'), max: Date.parse('2037-12-31') })
  .map((instant) => at(instant).slice(0, 10))

it('a day begins with its first instant and ends with its last, and the next begins right after', () => {
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const [start, end] = [dayStart(day, zone), dayEnd(day, zone)]
      expect([dayIn(start, zone), dayIn(end, zone)]).toEqual([day, day])
      expect(dayIn(start - 1, zone) < day).toBe(true)
      expect(dayIn(end + 1, zone) > day).toBe(true)
      const next = at(Date.parse(day) + 86_400_000).slice(0, 10)
      expect(dayStart(next, zone)).toBe(end + 1)
    }),
  )
})

it('an instant is within its own day', () => {
  const instants = fc.integer({
    min: Date.parse('0001-01-02'),
    max: Date.parse('9999-12-30'),
  })
  fc.assert(
    fc.property(instants, zones, (instant, zone) => {
      const day = dayIn(instant, zone)
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(dayStart(day, zone)).toBeLessThanOrEqual(instant)
      expect(dayEnd(day, zone)).toBeGreaterThanOrEqual(instant)
    }),
  )
})

it.each([
  ['9999-12-31T23:59:59.999Z', 'Asia/Baku', '9999-12-31'],
  ['0001-01-01T00:00:00.000Z', 'America/Port-au-Prince', '0001-01-01'],
])('%s in %s is of the years that are written with four digits', (instant, zone, day) => {
  expect(dayIn(Date.parse(instant), zone)).toBe(day)
})

it.each<[string, string, number]>([
  ['2023-09-20T00:00:00.000Z', 'Asia/Baku', 4 * 3600],
  ['2023-09-20T00:00:00.000Z', 'America/St_Johns', -2.5 * 3600],
  ['2023-09-20T00:00:00.000Z', 'Europe/London', 3600],
  ['2023-12-20T00:00:00.000Z', 'Europe/London', 0],
  ['1890-01-01T00:00:00.000Z', 'Asia/Baku', 3 * 3600 + 19 * 60 + 24],
])('at %s the clocks of %s are %d s ahead', (instant, zone, seconds) => {
  expect(zoneOffset(Date.parse(instant), zone)).toBe(seconds * 1000)
})

it.each<[string, boolean]>([
  ['Asia/Baku', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Asia/Stepanakert', false],
  ['+04:00', false],
  ['', false],
  ['Asia/Baku ', false],
])('%j is a time zone: %s', (name, isOne) => {
  expect(timeZone.safeParse(name).success).toBe(isOne)
})

it.each<[string, string | null, number]>([
  ['2023-09-20T20:00:00+08:00', '+08:00', 8 * 3_600_000],
  ['2023-09-20T20:00:00-03:30', '-03:30', -3.5 * 3_600_000],
  ['2023-09-20T20:00:00Z', null, 0],
  ['2023-09-20T20:00:00+00:00', null, 0],
  ['2023-09-20', null, 0],
])('%s was written in %s', (text, offset, ms) => {
  expect(offsetIn(text)).toBe(offset)
  expect(offsetMs(offsetIn(text))).toBe(ms)
})
