/** Support: independent claimants, beside distinct publications. */
import { supportOf } from '@/lib/domain/support'
import {
  actor,
  appearance,
  claim,
  directory,
  exactly,
  NOBODY,
  onlyLane,
  quantity,
  record,
} from '../../support/claims'

const actors = directory(
  actor('enclave'),
  actor('ombudsman', 'enclave'),
  actor('clinic', 'ombudsman'),
  actor('outlet'),
)
const by = (claimant: string, url = `https://news.example/${claimant}`) =>
  claim({ id: claimant, claimant, appearances: [appearance({ url })] })

it.each<[string, readonly string[], number]>([
  ['nobody', [], 0],
  ['one', ['outlet'], 1],
  ['two that are independent', ['outlet', 'enclave'], 2],
  ['members of one tree once', ['enclave', 'ombudsman', 'clinic'], 1],
  ['members whose root claims nothing', ['ombudsman', 'clinic'], 1],
  ['a tree and another', ['ombudsman', 'clinic', 'outlet'], 2],
  ['claimants nobody recorded, each for itself', ['x', 'y'], 2],
])('counts %s', (_name, claimants, count) => {
  expect(
    supportOf(
      claimants.map((id) => by(id)),
      0,
      actors,
    ).claimants,
  ).toBe(count)
})

it('counts a claimant who gives a word, and not one who only denies', () => {
  const word = claim({ id: 'w', claimant: 'outlet', quantity: quantity('verbal') })
  const denial = claim({
    id: 'd',
    claimant: 'enclave',
    quantity: quantity('denied'),
    appearances: [appearance({ url: 'https://news.example/denial' })],
  })
  expect(supportOf([word, denial], 0, actors)).toEqual({
    claimants: 1,
    sources: 1,
    claims: 1,
    publications: 1,
  })
  expect(supportOf([denial], 0, actors)).toEqual({
    claimants: 0,
    sources: 0,
    claims: 0,
    publications: 0,
  })
})

it('counts a publication once, whoever is quoted in it and however often', () => {
  const url = 'https://news.example/one'
  const twice = claim({
    id: 'b',
    claimant: 'x',
    appearances: [appearance({ url }), appearance({ url })],
  })
  expect(supportOf([by('outlet', url), by('enclave', url), twice], 0, NOBODY).publications).toBe(1)
})

it('tells publications without an address apart by publisher, title and date', () => {
  const on = (publishedAt: string) => appearance({ url: null, publishedAt })
  const appearances = [on('2023-09-19'), on('2023-09-20'), on('2023-09-20')]
  expect(supportOf([claim({ appearances })], 0, NOBODY).publications).toBe(2)
})

it('is of the current claims: those of history and hidden appearances do not count', () => {
  const old = record({
    id: 'old',
    on: '2023-09-01',
    appearances: [appearance({ url: 'https://news.example/old' })],
  })
  const now = record({
    id: 'now',
    quantity: exactly(30),
    appearances: [
      appearance({ url: 'https://news.example/now', publishedAt: '2023-09-20T10:00:00.000Z' }),
      appearance({ url: 'https://news.example/later', publishedAt: '2023-09-25T10:00:00.000Z' }),
    ],
  })
  expect(onlyLane([old, now]).support).toMatchObject({ claimants: 1, claims: 2, publications: 2 })
  const clocks = { publishedBy: '2023-09-21T00:00:00.000Z' }
  expect(onlyLane([now], clocks).support).toMatchObject({ claimants: 1, publications: 1 })
})

describe('those who repeat the figure of another are not independent of it', () => {
  const citing = (claimant: string, ...cited: readonly string[]) =>
    claim({ id: claimant, claimant, citing: cited })
  it.each<[string, readonly ReturnType<typeof claim>[], number]>([
    ['a claimant and whom it cites', [citing('outlet', 'un'), citing('un')], 1],
    [
      'two that cite a third who claims nothing',
      [citing('outlet', 'un'), citing('paper', 'un')],
      1,
    ],
    ['two that cite different ones', [citing('outlet', 'un'), citing('paper', 'red-cross')], 2],
    ['a chain', [citing('outlet', 'paper'), citing('paper', 'un'), citing('un')], 1],
    [
      'one that joins two',
      [citing('outlet', 'un', 'red-cross'), citing('un'), citing('red-cross')],
      1,
    ],
    ['a circle', [citing('outlet', 'paper'), citing('paper', 'outlet')], 1],
    ['itself', [citing('outlet', 'outlet'), citing('paper')], 2],
    ['one that cites a member of a tree', [citing('outlet', 'clinic'), citing('enclave')], 1],
    [
      'members of a tree that cite others',
      [citing('ombudsman', 'un'), citing('clinic'), citing('un')],
      1,
    ],
  ])('%s', (_name, claims, claimants) => {
    for (const read of [claims, claims.toReversed()]) {
      expect(supportOf(read, 0, actors)).toMatchObject({ claimants, sources: claims.length })
    }
  })

  it('a denial joins nobody', () => {
    const denial = claim({
      id: 'd',
      claimant: 'd',
      quantity: quantity('denied'),
      citing: ['outlet', 'un'],
    })
    expect(supportOf([citing('outlet'), citing('un'), denial], 0, actors)).toMatchObject({
      claimants: 2,
      sources: 2,
      claims: 2,
    })
  })

  it('a figure that is history joins nobody any more', () => {
    const lane = onlyLane([
      record({ id: 'a', claimant: 'outlet', on: '2023-09-19', citing: ['un'] }),
      record({ id: 'b', claimant: 'outlet', on: '2023-09-20' }),
      record({ id: 'c', claimant: 'un', on: '2023-09-20' }),
    ])
    expect(lane.support).toMatchObject({ claimants: 2, sources: 2, claims: 3 })
  })
})

it('counts the standing claims of the lane, with history and without denials', () => {
  const denied = (id: string, on: string) =>
    record({ id, claimant: 'c', on, quantity: quantity('denied') })
  const lane = onlyLane([
    record({ id: 'a', claimant: 'a', on: '2023-09-19' }),
    record({ id: 'b', claimant: 'a', on: '2023-09-20' }),
    denied('c', '2023-09-19'),
    denied('d', '2023-09-20'),
    record({ id: 'e', claimant: 'e', revisions: [{ changes: { status: 'withdrawn' } }] }),
  ])
  expect(lane.support).toEqual({ claimants: 1, sources: 1, claims: 2, publications: 1 })
})
