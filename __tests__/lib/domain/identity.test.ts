/** "The same claim again": when an incoming claim becomes an appearance of a recorded one. */
import { contentKey, isAsFirstRecorded, isSameClaim } from '@/lib/domain/identity'
import { exactly, place, quantity, record, SETTING, type ClaimSketch } from '../../support/claims'

function keyOf(sketch: ClaimSketch): string {
  return contentKey(record(sketch).first)
}

const recorded: ClaimSketch = { quantity: quantity('range', 30, 40), on: '2023-09-20' }

it.each<[string, ClaimSketch]>([
  ['everything equal', {}],
  ['another way of knowing', { facts: { method: 'verified' } }],
  ['other words for the same number', { quantity: quantity('range', 30, 40, 'thirty to forty') }],
  ['another step', { step: { reason: 'new-count', note: null, replaces: null } }],
  ['another date of saying', { statedOn: '2023-10-01' }],
  ['another kind of part', { partKind: 'partition' }],
])('%s: the same claim', (_name, difference) => {
  expect(isSameClaim(keyOf({ ...recorded, ...difference }), record(recorded), SETTING)).toBe(true)
})

it.each<[string, ClaimSketch]>([
  ['another measure', { measure: 'wounded' }],
  ['another group', { facts: { group: 'enclave' } }],
  ['another category', { facts: { category: 'civilians' } }],
  ['another place', { facts: { place: place('Shusha') } }],
  ['another basis', { facts: { basis: 'stock' } }],
  ['another day', { on: '2023-09-21' }],
  ['the same day as a moment', { on: '2023-09-20T00:00:00.000Z' }],
  ['another form', { quantity: { ...quantity('range', 30, 40), form: 'exact' } }],
  ['another number', { quantity: quantity('range', 31, 40) }],
  ['another upper number', { quantity: quantity('range', 30, 41) }],
  ['a denial of something', { disputes: ['x'] }],
  ['a part of something', { partOf: 'whole' }],
])('%s: another claim', (_name, difference) => {
  expect(isSameClaim(keyOf({ ...recorded, ...difference }), record(recorded), SETTING)).toBe(false)
})

it('goes by the precision of the day: 1 September is not September', () => {
  expect(isSameClaim(keyOf({ on: '2023-09-01' }), record({ on: '2023-09 month' }), SETTING)).toBe(
    false,
  )
  expect(
    isSameClaim(keyOf({ on: '2023-09 month' }), record({ on: '2023-09 month' }), SETTING),
  ).toBe(true)
})

it('goes by both days of a period', () => {
  const period = (from: string): ClaimSketch => ({ facts: { basis: 'period', from } })
  expect(isSameClaim(keyOf(period('2023-09-19')), record(period('2023-09-19')), SETTING)).toBe(true)
  expect(isSameClaim(keyOf(period('2023-09-18')), record(period('2023-09-19')), SETTING)).toBe(
    false,
  )
})

it('goes by the denied claims, in whatever order they are listed', () => {
  expect(
    isSameClaim(keyOf({ disputes: ['b', 'a'] }), record({ disputes: ['a', 'b'] }), SETTING),
  ).toBe(true)
  expect(isSameClaim(keyOf({ disputes: ['a'] }), record({ disputes: ['a', 'b'] }), SETTING)).toBe(
    false,
  )
})

it('goes by its whole', () => {
  expect(isSameClaim(keyOf({ partOf: 'w' }), record({ partOf: 'w' }), SETTING)).toBe(true)
  expect(isSameClaim(keyOf({ partOf: 'v' }), record({ partOf: 'w' }), SETTING)).toBe(false)
})

it('finds a place again by name and admin area, in whichever Unicode form', () => {
  const there = record({ facts: { place: { ...place('\u015eu\u015fa'), lat: 39.7, lon: 46.7 } } })
  expect(isSameClaim(keyOf({ facts: { place: place('S\u0327us\u0327a') } }), there, SETTING)).toBe(
    true,
  )
})

describe('words', () => {
  const word = (wording: string): ClaimSketch => ({
    quantity: quantity('verbal', null, null, wording),
  })

  it.each([
    ['dozens', 'dozens', true],
    ['Dozens', 'dozens', true],
    ['des dizaines tu\u00e9es', 'DES DIZAINES TUE\u0301ES', true],
    ['dozens', 'scores', false],
    ['dozens', 'dozens of people', false],
  ])('"%s" and "%s": the same claim is %s', (recordedWords, words, same) => {
    expect(isSameClaim(keyOf(word(words)), record(word(recordedWords)), SETTING)).toBe(same)
  })
})

describe('under revisions', () => {
  const corrected = record({
    ...recorded,
    revisions: [{ changes: { quantity: exactly(35) }, recordedAt: '2024-02-01T00:00:00.000Z' }],
  })

  it('a corrected claim is matched by what it says, and no more by what it said', () => {
    expect(isSameClaim(keyOf(recorded), corrected, SETTING)).toBe(false)
    expect(isSameClaim(keyOf({ ...recorded, quantity: exactly(35) }), corrected, SETTING)).toBe(
      true,
    )
    expect(isAsFirstRecorded(keyOf(recorded), corrected, SETTING)).toBe(true)
    expect(
      isAsFirstRecorded(keyOf({ ...recorded, quantity: exactly(35) }), corrected, SETTING),
    ).toBe(false)
  })

  it('one corrected and put back, or corrected in another field, is matched again', () => {
    const back = record({
      ...recorded,
      revisions: [
        { changes: { quantity: exactly(35) } },
        { changes: { quantity: quantity('range', 30, 40) } },
        { changes: { method: 'verified' } },
      ],
    })
    expect(isSameClaim(keyOf(recorded), back, SETTING)).toBe(true)
  })

  it('a withdrawn claim is never matched, one that stands again is', () => {
    const withdrawn = {
      by: 'source',
      statedOn: '2023-10-01',
      changes: { status: 'withdrawn' },
    } as const
    const again = { changes: { status: 'stands' } } as const
    expect(
      isSameClaim(keyOf(recorded), record({ ...recorded, revisions: [withdrawn] }), SETTING),
    ).toBe(false)
    expect(
      isSameClaim(keyOf(recorded), record({ ...recorded, revisions: [withdrawn, again] }), SETTING),
    ).toBe(true)
  })
})
