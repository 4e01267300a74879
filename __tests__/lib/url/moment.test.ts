import { clock, moment } from '@/lib/url/moment'

describe('a moment in an address', () => {
  it.each([
    ['2023-09-20', '2023-09-20'],
    [' 2023-09-20 12:00 ', '2023-09-20T12:00:00.000Z'],
    // What a field of type datetime-local gives.
    ['2023-09-20T12:00', '2023-09-20T12:00:00.000Z'],
    ['2023-09-20T12:00:05', '2023-09-20T12:00:05.000Z'],
    // Instants with and without seconds.
    ['2023-09-20T12:00Z', '2023-09-20T12:00:00.000Z'],
    ['2023-09-20 12:00Z', '2023-09-20T12:00:00.000Z'],
    ['2023-09-20T16:00+04:00', '2023-09-20T12:00:00.000Z'],
    ['2023-09-20T12:00:00.250Z', '2023-09-20T12:00:00.250Z'],
  ])('reads %j', (text, expected) => {
    expect(moment.parse(text)).toBe(expected)
  })

  it.each([
    '',
    '20.9.2023',
    '2023-09-20T',
    '2023-09-20T25:00Z',
    '2023-02-30',
    '2023-09-20T12',
    '12:00',
  ])('refuses %j', (text) => {
    expect(moment.safeParse(text).success).toBe(false)
  })

  it('is as a clock the end of a day, and any other moment itself', () => {
    expect(clock.parse('2023-09-20')).toBe('2023-09-20T23:59:59.999Z')
    expect(clock.parse('2023-09-20T12:00Z')).toBe('2023-09-20T12:00:00.000Z')
  })
})
