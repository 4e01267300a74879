/** Dates that cannot be are refused, doubtful ones are asked about, and the likely reading of each is offered. */
import { describeWithShared } from '../../support/shared'
import {
  caseOf,
  figure,
  lanesOf,
  latestOf,
  post,
  said,
  sharedRows,
  warningsOf,
} from '../support/cases'
import type { House, Reply } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

/** What a writer is told of the date: refusals and warnings at `asOf`, as one text. */
const toldOf = (reply: Reply) =>
  [...(reply.json.errors ?? []), ...warningsOf(reply)]
    .filter(({ path }) => path === 'claims.0.asOf')
    .map(({ message }) => message)
    .join(' ')

describeWithShared('the case of dates that cannot be', () => {
  const quake = { id: 'quake', startedOn: '2023-02-06', kind: 'earthquake' }
  /** Row, as in a spreadsheet: what becomes of it, and what the answer offers. */
  const RIGHT: Readonly<Record<string, readonly [status: number, told: string]>> = {
    2: [201, ''],
    3: [201, 'Solar Hijri calendar it is 2023-02-13'],
    4: [422, 'Buddhist calendar it is 2023-02-13'],
    5: [422, 'more than a day after it was recorded'],
    6: [201, 'before quake began'],
    7: [422, 'exchanged it is 2023-02-10'],
    8: [400, 'would be 2023-02-13'],
    9: [400, 'would be 2023-02-13'],
    10: [400, '2023-03-02 or 2023-02-03: write which'],
    11: [400, '2023-02-01 with precision month'],
    12: [201, ''],
    13: [201, ''],
    14: [201, ''],
    15: [201, ''],
    16: [400, 'has no time zone'],
    17: [400, 'there is no day 2023-02-30'],
    18: [400, 'that would be 2023-02-13'],
    19: [400, 'no date is given'],
    20: [400, 'from 2023-01-01, as of 2023-03-31'],
  }

  it('is answered row by row', async () => {
    const rows = sharedRows('22-dates-that-cannot-be/dates.csv')
    expect(rows.map(([row]) => row)).toEqual(Object.keys(RIGHT))
    const statements = rows.map(([row = '', measure, , , asOf, asOfPrecision = '', day = '']) =>
      said(`office-${row}`, day, [
        figure(5, '5', {
          measure,
          asOf,
          ...(asOfPrecision === '' ? {} : { asOfPrecision }),
        }),
      ]),
    )
    const names = Object.fromEntries(rows.map(([row = '']) => [`office-${row}`, `Office ${row}`]))
    const replies = await post(house, caseOf(quake, names, statements))
    for (const [index, reply] of replies.entries()) {
      const row = rows[index]?.[0] ?? ''
      const [status = 0, told = ''] = RIGHT[row] ?? []
      expect([row, reply.status, toldOf(reply)]).toEqual([
        row,
        status,
        expect.stringContaining(told),
      ])
      const codes = warningsOf(reply).map(({ code }) => code)
      expect([row, codes]).toEqual([row, ['3', '6'].includes(row) ? ['before-event'] : []])
    }
    const [lane] = await lanesOf(house, 'quake')
    const dated = new Map(lane?.current.map(({ claimant, asOf }) => [claimant.id, asOf]))
    expect(dated.get('office-13')).toBe('2023-02-13T20:59:59.999Z')
    expect(dated.get('office-14')).toBe('2023-02-13T20:30:00.000Z')
    expect(dated.get('office-15')).toBe('2023-02-13T22:30:00.000Z')
    const offsets = lane?.current.filter(({ asOfOffset }) => asOfOffset === '+03:00')
    expect(offsets).toHaveLength(3)
    expect(lane?.latest?.asOf?.slice(0, 4)).toBe('2023')
  })
})

describe('a date that cannot be', () => {
  const event = { id: 'storm', startedOn: '2024-08-15', kind: 'storm' }
  const names = { weather: 'Weather office', mairie: 'Mairie' }
  const ask = async (asOf: unknown, publishedAt = '2024-08-20') => {
    const told = said('weather', publishedAt, [figure(31, '31', { asOf })])
    const [reply] = await post(house, caseOf(event, names, [told]))
    if (reply === undefined) throw new Error('nothing was answered')
    return reply
  }

  it.each([
    ['1446-02-14', 201, 'Islamic calendar it is 2024-08-18'],
    ['1403-05-28', 201, 'Solar Hijri calendar it is 2024-08-18'],
    ['2567-08-18', 422, 'Buddhist calendar it is 2024-08-18'],
    ['2024-08-22', 422, 'more than a day after it was published'],
    ['2024-08-21', 201, ''],
    ['18.08.2024', 400, 'would be 2024-08-18'],
    ['08/09/2024', 400, '2024-09-08 or 2024-08-09'],
    ['١٨/٠٨/٢٠٢٤', 400, 'would be 2024-08-18'],
    ['45522', 400, 'that would be 2024-08-18'],
    ['2024-08-18T24:00:00+09:00', 201, ''],
    ['2024-08-18T07:00', 400, 'has no time zone'],
    ['2024-06-31', 400, 'there is no day'],
    ['2024-Q3', 400, 'from 2024-07-01, as of 2024-09-30'],
    ['0000-01-01', 422, 'a year from 0001 to 9999'],
  ])('%s is answered with %d, and told: %s', async (asOf, status, told) => {
    const reply = await ask(asOf)
    expect([reply.status, toldOf(reply)]).toEqual([status, expect.stringContaining(told)])
  })

  it('never becomes the current figure, whichever is recorded first', async () => {
    const good = said('mairie', '2024-08-20', [figure(40, '40 morts', { asOf: '2024-08-19' })])
    const late = said('mairie', '2024-08-19', [figure(12, '12 morts', { asOf: '2042-08-19' })])
    const old = said('mairie', '2024-08-18', [figure(12, '12 morts', { asOf: '1403-05-28' })])
    const replies = await post(house, caseOf(event, names, [late, old, good]))
    expect(replies.map(({ status }) => status)).toEqual([422, 201, 201])
    const [lane] = await lanesOf(house, 'storm')
    expect(lane && latestOf(lane)).toEqual([40])
    expect(lane?.current.map(({ quantity }) => quantity.value)).toEqual([40])
  })
})
