import { claimRows } from '@/app/events/[id]/_components/sections/claim-rows'
import { momentAt } from '@/app/events/[id]/_components/choices/scrub-range'
import { translatorFor } from '@/lib/format/translator'
import { claimOf, laneOf, viewOf } from '../fixtures/lanes'

const words = { locale: 'en', t: translatorFor('en') } as const
const claims = [
  claimOf({ id: 'a', by: 'OCHA', value: 11300, on: '2023-09-16' }),
  claimOf({
    id: 'b',
    by: 'Défenseur',
    value: 200,
    words: 'more than 200',
    form: 'more-than',
    on: '2023-09-20',
  }),
  claimOf({ id: 'c', by: 'Interfax', value: 30, on: '2023-09-19', publisher: 'Reuters' }),
]
const rows = (find: string, order: 'first' | 'last' = 'last', most = 60) =>
  claimRows([], viewOf(laneOf(claims)), { find, order }, {}, most, words).rows.map(
    ({ claim }) => claim.id,
  )

describe('the table of claims', () => {
  it('begins with what was stated last, or first', () => {
    expect(rows('')).toEqual(['b', 'c', 'a'])
    expect(rows('', 'first')).toEqual(['a', 'c', 'b'])
  })

  it.each([
    ['11,300', ['a']],
    ['200', ['b']],
    ['defenseur', ['b']],
    ['more than', ['b']],
    ['interfax', ['c']],
    ['20', []],
  ])('finds a number, words or a source: %s', (find, found) => {
    expect(rows(find)).toEqual(found)
  })

  it('says how many it has, and how many there are', () => {
    const found = claimRows([], viewOf(laneOf(claims)), { find: '', order: 'last' }, {}, 2, words)
    expect(found).toMatchObject({ wholes: 2, all: 3 })
  })
})

describe('the slider along public time', () => {
  const places = [0, 10, 12, 500, 1000]

  it('goes one moment further with an arrow, however far that is', () => {
    expect(momentAt(13, 2, places)).toBe(3)
    expect(momentAt(499, 3, places)).toBe(2)
    expect(momentAt(1000, 4, places)).toBe(4)
  })

  it('goes to the nearest moment where it is dragged', () => {
    expect(momentAt(480, 0, places)).toBe(3)
    expect(momentAt(100, 4, places)).toBe(2)
  })
})
