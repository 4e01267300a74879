import type { Measure } from '@/lib/domain/measure'
import { formatApart } from '@/lib/sentences/lane'
import { wordsIn } from '@/lib/format/translator'

type Counted = Parameters<typeof formatApart>[0] & { readonly measure: Measure }

const words = wordsIn('en')
const actors = {
  north: { name: 'The North', shortName: null, kind: 'party', memberOf: null },
  south: { name: 'The South', shortName: null, kind: 'party', memberOf: null },
} as const
const place = { name: 'Shusha', admin: null, code: null, lat: null, lon: null, precision: null }
const lane: Counted = {
  measure: 'killed',
  group: 'north',
  category: 'all',
  scope: [],
  place: null,
  basis: 'cumulative',
  from: null,
  asOf: null,
}
const day = { basis: 'period', from: '2023-09-19', asOf: '2023-09-19' } as const

describe('why two lanes are two', () => {
  it.each<[Partial<Counted>, Partial<Counted>, string]>([
    [{}, {}, ''],
    [{}, { category: 'combatants' }, 'counts combatants only'],
    [{ category: 'women' }, {}, 'counts everyone'],
    [{}, { group: 'south' }, 'counts other people: The South'],
    [{}, { group: null }, 'counts other people: group not stated'],
    [{}, { place }, 'covers one place only: Shusha'],
    [{}, { scope: ['identified'] }, 'is limited: identified by name only'],
    [{ scope: ['identified'] }, {}, 'has no such limit'],
    [{ place }, {}, 'covers the whole event'],
    [{}, { place, category: 'police' }, 'counts police only and covers one place only: Shusha'],
    [{}, { measure: 'injured' }, 'counts something else: Injured (any cause)'],
    [{}, { basis: 'stock' }, 'is counted in another way: at one moment'],
    [
      {},
      day,
      'is counted in another way: in a period and is the figure of one day: 19 September 2023',
    ],
    [
      day,
      { ...day, from: '2023-09-01' },
      'covers another period: 1 September 2023 to 19 September 2023',
    ],
    [
      {},
      { ...day, from: '2023-09-25', asOf: '2023-09-25T08:00:00.000Z' },
      'is counted in another way: in a period and covers another period: 25 September 2023, until 08:00 UTC',
    ],
    [
      day,
      { ...day, from: '2023-09-25T06:00:00.000Z', asOf: '2023-09-25T08:00:00.000Z' },
      'covers another period: 25 September 2023, 06:00 UTC to 08:00 UTC',
    ],
    [
      day,
      { ...day, from: '2023-09-25T06:00:00.000Z', asOf: '2023-09-25' },
      'covers another period: 25 September 2023, from 06:00 UTC',
    ],
    [day, day, ''],
  ])('%j beside %j', (one, other, reasons) => {
    expect(formatApart({ ...lane, ...one }, { ...lane, ...other }, actors, words)).toBe(reasons)
  })
})
