/** domain.md, "One check crosses lanes": a part of the people counted cannot be above all of them. */
import { widestExceeding } from '@/lib/domain/exceeding'
import type { Quantity } from '@/lib/domain/quantity'
import { NOW, type RecordedClaim } from '@/lib/domain/claim'
import { compare, viewOf } from '@/lib/domain/comparison'
import {
  atLeast,
  estimate,
  exactly,
  lanesOf,
  NOBODY,
  place,
  quantity,
  record,
  SETTING,
  type ClaimSketch,
} from '../../support/claims'

const wide = (sketch: ClaimSketch = {}) =>
  record({ id: 'wide', claimant: 'un', quantity: exactly(4000), ...sketch })
const narrow = (sketch: ClaimSketch) =>
  record({ id: 'narrow', claimant: 'ocha', quantity: exactly(11_300), ...sketch })

/** What is listed, as `narrow>wide verdict`, with the lanes at which it is. */
function listed(records: readonly RecordedClaim[]) {
  return lanesOf(records).flatMap((lane) =>
    lane.exceeds.map(({ claim, wider, verdict }) => {
      expect(lane.current.map(({ id }) => id)).toContain(claim)
      return `${claim}>${wider} ${verdict}`
    }),
  )
}

describe('a lane that is narrower', () => {
  it.each<[string, ClaimSketch, ClaimSketch, boolean]>([
    ['in its place', { facts: { place: place('Derna') } }, {}, true],
    ['in its category', { facts: { category: 'civilians' } }, {}, true],
    ['in a joined category', { facts: { category: 'civilians.women' } }, {}, true],
    ['in its scope', { scope: ['identified'] }, {}, true],
    ['in who harmed them', { scope: ['by:settlers'] }, {}, true],
    ['in a further limit', { scope: ['confirmed', 'identified'] }, { scope: ['confirmed'] }, true],
    [
      'in all of them at once',
      { scope: ['identified'], facts: { place: place('Derna'), category: 'children' } },
      {},
      true,
    ],
    ['in nothing', {}, {}, false],
    ['by a scope that narrows nothing', { scope: ['presumed'] }, {}, false],
    ['by words of a source', { scope: ['worded:in camps'] }, {}, false],
    [
      'by a scope that narrows and one that does not',
      { scope: ['identified', 'presumed'] },
      {},
      false,
    ],
    ['and wider at once', { scope: ['identified'] }, { scope: ['confirmed'] }, false],
    ['of another measure', { measure: 'missing', facts: { place: place('Derna') } }, {}, false],
    ['of another group', { facts: { place: place('Derna'), group: 'enclave' } }, {}, false],
    ['of another basis', { facts: { place: place('Derna'), basis: 'stock' } }, {}, false],
    [
      'of another place than a place',
      { facts: { place: place('Derna') } },
      { facts: { place: place('Susa') } },
      false,
    ],
    [
      'of a category within another than all',
      { facts: { category: 'civilians.women' } },
      { facts: { category: 'civilians' } },
      false,
    ],
  ])('%s: listed is %s', (_name, small, large, isListed) => {
    expect(listed([wide(large), narrow(small)])).toEqual(isListed ? ['narrow>wide differs'] : [])
    // The wider lane itself lists nothing, however high the narrower one is.
    expect(listed([narrow(small), wide(large)])).toHaveLength(isListed ? 1 : 0)
  })
})

describe('a claim whose low is above the high of the wider one', () => {
  const inDerna = { facts: { place: place('Derna') } }
  it.each<[string, Quantity, Quantity, boolean]>([
    ['above', exactly(4001), exactly(4000), true],
    ['as high', exactly(4000), exactly(4000), false],
    ['nearly 4,000, which is 3,999 at most', exactly(4000), quantity('nearly', 4000), true],
    ['within what is nearly 4,000', exactly(3999), quantity('nearly', 4000), false],
    ['at least as many', atLeast(4001), exactly(4000), true],
    ['up to more', quantity('at-most', 9000), exactly(4000), false],
    ['of an open end', exactly(9000), atLeast(10), false],
    ['above the upper end of an estimate', exactly(31), estimate(20, 10, 30), true],
    ['within an estimate', exactly(30), estimate(20, 10, 30), false],
    ['words', quantity('verbal'), exactly(1), false],
    ['of words', exactly(5), quantity('verbal'), false],
    ['some of none', exactly(1), quantity('none', 0), true],
  ])('%s', (_name, small, large, isListed) => {
    const records = [wide({ quantity: large }), narrow({ ...inDerna, quantity: small })]
    expect(listed(records)).toHaveLength(isListed ? 1 : 0)
  })

  it.each<[string, string, string, readonly string[]]>([
    ['on a later day may have risen', '2023-09-21', '2023-09-20', []],
    [
      'on an earlier day cannot have fallen',
      '2023-09-19',
      '2023-09-20',
      ['narrow>wide contradicts'],
    ],
    ['on one day differs', '2023-09-20', '2023-09-20', ['narrow>wide differs']],
    [
      'at one moment contradicts',
      '2023-09-20T10:00:00.000Z',
      '2023-09-20T10:00:00.000Z',
      ['narrow>wide contradicts'],
    ],
  ])('%s', (_name, on, other, found) => {
    expect(listed([wide({ on: other }), narrow({ ...inDerna, on })])).toEqual(found)
  })

  it('is looked for among current claims alone', () => {
    const corrected = narrow({ id: 'now', quantity: exactly(3000), ...inDerna, on: '2023-09-21' })
    expect(listed([wide(), narrow(inDerna), corrected])).toEqual([])
    const revisions = [{ changes: { status: 'withdrawn' as const } }]
    expect(listed([wide(), narrow({ ...inDerna, revisions })])).toEqual([])
    expect(listed([wide({ revisions }), narrow(inDerna)])).toEqual([])
  })

  it('is of the periods of the same days', () => {
    const facts = { basis: 'period', from: '2023-09-20' } as const
    const day = { facts: { ...facts, place: place('Derna') } }
    expect(listed([wide({ facts }), narrow(day)])).toEqual(['narrow>wide contradicts'])
    expect(listed([wide({ facts }), narrow({ ...day, on: '2023-09-21' })])).toEqual([])
  })

  it('enters no range and no verdict', () => {
    const [all] = lanesOf([wide(), narrow(inDerna)])
    expect(all?.range).toMatchObject({ low: 4000, high: 4000 })
    expect(all?.exceeds).toEqual([])
  })

  it('is told of every pair', () => {
    const second = wide({ id: 'wide-2', claimant: 'red-crescent', quantity: exactly(5000) })
    const other = narrow({ id: 'narrow-2', claimant: 'mayor', quantity: exactly(4500), ...inDerna })
    expect(listed([wide(), second, narrow(inDerna), other]).toSorted()).toEqual([
      'narrow-2>wide differs',
      'narrow>wide differs',
      'narrow>wide-2 differs',
    ])
  })
})

it('the widest gap is that between the bounds that lie farthest apart', () => {
  const records = [
    wide(),
    wide({ id: 'low', claimant: 'mayor', quantity: exactly(100) }),
    narrow({ facts: { place: place('Derna') } }),
    narrow({
      id: 'open',
      claimant: 'x',
      quantity: atLeast(12_000),
      facts: { place: place('Derna') },
    }),
  ]
  const view = viewOf(records, NOW, SETTING)
  const exceeds = compare(view, NOBODY).flatMap((lane) => lane.exceeds)
  for (const read of [exceeds, exceeds.toReversed()]) {
    expect(widestExceeding(read, view.byId)).toMatchObject({ claim: 'open', wider: 'low' })
  }
  expect(widestExceeding([], view.byId)).toBeNull()
})
