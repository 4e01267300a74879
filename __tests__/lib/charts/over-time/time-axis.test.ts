import { timeAxis } from '@/lib/charts/over-time/time-axis'

const ticks = (start: string, end: string, width: number) =>
  timeAxis(
    { start: Date.parse(start), end: Date.parse(end), daysOnly: true },
    { from: 0, to: width, labels: [0, width] },
    13,
    'en',
  ).ticks.map(({ label }) => label)

describe('a tick with room for no other', () => {
  it.each([
    ['2023-09-19T12:00:00Z', '2023-09-21T18:00:00Z', ['20 Sept 2023']],
    ['2023-12-20T12:00:00Z', '2024-01-02T12:00:00Z', ['24 Dec 2023']],
    ['2022-07-01T00:00:00Z', '2024-12-01T00:00:00Z', ['2023']],
  ])('from %s to %s is as fine as its moment', (start, end, labels) => {
    expect(ticks(start, end, 70)).toEqual(labels)
  })
})
