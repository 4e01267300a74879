/** Lanes: only claims of one lane are compared, and nothing merges two. */
import type { ClaimFacts } from '@/lib/domain/claim'
import { placeIdentity, placeKey, type Place } from '@/lib/domain/event'
import { summaryOf } from '@/lib/domain/headline'
import { laneKey, laneOf } from '@/lib/domain/lane'
import {
  exactly,
  lanesOf,
  onlyLane,
  place,
  record,
  verdictsOf,
  type ClaimSketch,
  quantity,
} from '../../support/claims'

it.each<[string, ClaimSketch]>([
  ['another measure', { measure: 'wounded' }],
  ['wounded and injured', { measure: 'injured' }],
  ['casualties, which never count as killed', { measure: 'casualties' }],
  ['another group', { facts: { group: 'enclave' } }],
  ['another category', { facts: { category: 'civilians' } }],
  ['another place', { facts: { place: place('Stepanakert') } }],
  ['another basis', { facts: { basis: 'stock' } }],
  ['a period', { facts: { basis: 'period', from: '2023-09-19' } }],
  ['a period whose first day is not said', { facts: { basis: 'period', from: null } }],
  ['a scope', { scope: ['identified'] }],
  ['a joined category', { facts: { category: 'civilians.women' } }],
])('%s is another lane', (_name, sketch) => {
  const lanes = lanesOf([record({ id: 'a' }), record({ id: 'b', claimant: 'other', ...sketch })])
  expect(lanes.map((lane) => lane.current.length)).toEqual([1, 1])
  expect(verdictsOf(lanes)).toEqual([])
})

it.each<[string, Partial<ClaimFacts>, Partial<ClaimFacts>]>([
  ['joined categories', { category: 'civilians.women' }, { category: 'civilians' }],
  ['a joined and its other half', { category: 'civilians.women' }, { category: 'women' }],
  ['two joined', { category: 'civilians.women' }, { category: 'police.women' }],
  ['one limit more', { scope: ['confirmed', 'identified'] }, { scope: ['identified'] }],
  ['other words of sources', { scope: ['worded:in camps'] }, { scope: ['worded:on roads'] }],
  ['another actor who harmed', { scope: ['by:one'] }, { scope: ['by:two'] }],
  [
    'a period since the last report',
    { basis: 'period', from: null },
    { basis: 'period', from: '2023-09-19' },
  ],
])('%s: two lanes', (_name, one, other) => {
  const keys = [one, other].map((facts) => laneKey(laneOf(record({ facts }).first)))
  expect(keys[0]).not.toBe(keys[1])
})

it.each<[string, Partial<ClaimFacts>]>([
  ['a figure for the whole event', { basis: 'final' }],
  ['another way of knowing', { method: 'verified' }],
  ['another day', { asOf: '2023-09-25' }],
  ['another precision', { asOf: '2023-09-01', asOfPrecision: 'month' }],
])('%s is the same lane', (_name, facts) => {
  expect(
    verdictsOf([onlyLane([record({ id: 'a' }), record({ id: 'b', claimant: 'c', facts })])]),
  ).toHaveLength(1)
})

describe('places', () => {
  const coded = (code: string): Place => ({ ...place('Somewhere'), code })
  const equal = (a: Place | null, b: Place | null) => placeIdentity(a) === placeIdentity(b)
  it.each<[string, Place | null, Place | null, boolean]>([
    ['the same name', place('Shusha'), place('Shusha'), true],
    ['in NFC and NFD', place('\u015eu\u015fa'), place('S\u0327us\u0327a'), true],
    [
      'with other coordinates',
      place('Shusha'),
      { ...place('Shusha'), lat: 39.75, lon: 46.75 },
      true,
    ],
    ['another precision', place('Shusha'), { ...place('Shusha'), precision: 'district' }, true],
    ['another name', place('Shusha'), place('Shushi'), false],
    ['in capitals', place('Shusha'), place('SHUSHA'), true],
    ['without its marks', place('\u015eu\u015fa'), place('Susa'), true],
    ['with a hyphen', place('Al-Ahli'), place('al  ahli'), true],
    ['another admin area', place('Shusha', 'A'), place('Shusha', 'B'), false],
    ['an admin area and none', place('Shusha', 'A'), place('Shusha'), false],
    ['the whole extent and a place', null, place('Shusha'), false],
    ['the whole extent twice', null, null, true],
    ['bars in the names', place('A|B', 'C'), place('A', 'B|C'), false],
    ['bars at the ends', place('A|'), place('A', '|'), false],
    ['a code and a name with its sign', coded('12|'), place('#12'), false],
    ['a code and another name', coded('PK-12'), { ...place('Elsewhere'), code: 'PK-12' }, true],
    ['two codes', coded('PK-12'), coded('PK-13'), false],
    ['a bar and an escape', place('A\\', 'B'), place('A\\|B'), false],
  ])('%s', (_name, a, b, same) => {
    expect(equal(a, b)).toBe(same)
  })

  it.each<[string, Place, Place]>([
    ['bars in the names', place('A|B', 'C'), place('A', 'B|C')],
    ['bars at the ends', place('A|'), place('A', '|')],
    ['a bar and an escape', place('A\\', 'B'), place('A\\|B')],
  ])('have other keys with %s', (_name, a, b) => {
    expect(placeKey(a)).not.toBe(placeKey(b))
  })

  it('shows the coordinates of the first claim by id, in whichever order they are read', () => {
    const here = record({
      id: 'a',
      claimant: 'x',
      facts: { place: { ...place('Shusha'), lat: 1, lon: 1 } },
    })
    const there = record({
      id: 'b',
      claimant: 'y',
      facts: { place: { ...place('Shusha'), lat: 2, lon: 2 } },
    })
    expect(onlyLane([here, there]).place?.lat).toBe(1)
    expect(onlyLane([there, here]).place?.lat).toBe(1)
  })
})

describe('parts', () => {
  const whole = record({ id: 'whole', quantity: exactly(27) })
  const part = (sketch: ClaimSketch = {}) =>
    record({ id: 'part', partOf: 'whole', partKind: 'subset', quantity: exactly(2), ...sketch })

  it('a part whose lane would be its whole’s enters no lane', () => {
    const lane = onlyLane([part({ on: '2023-09-25' }), whole])
    expect(lane.current.map(({ id }) => id)).toEqual(['whole'])
    expect(lane.history).toEqual([])
  })

  it('a part of another category has a lane of its own', () => {
    const lanes = lanesOf([whole, part({ facts: { category: 'civilians' } })])
    expect(lanes.map((lane) => [lane.category, lane.range?.high])).toEqual([
      ['all', 27],
      ['civilians', 2],
    ])
  })

  it('a part of a narrower measure has a lane of its own', () => {
    const casualties = record({ id: 'whole', measure: 'casualties', quantity: exactly(27) })
    expect(
      lanesOf([casualties, part()])
        .map((lane) => lane.measure)
        .toSorted(),
    ).toEqual(['casualties', 'killed'])
  })

  it('a part of a part in the lane of the outermost whole enters no lane', () => {
    const women = part({ id: 'women', facts: { category: 'women' } })
    const again = part({ id: 'again', partOf: 'women' })
    const lanes = lanesOf([whole, women, again])
    const ids = lanes.flatMap(({ current, history }) =>
      [...current, ...history].map(({ id }) => id),
    )
    expect(ids).toEqual(['whole', 'women'])
  })

  it('stays when its whole is withdrawn, and is then on its own in its lane', () => {
    const gone = record({ id: 'whole', revisions: [{ changes: { status: 'withdrawn' } }] })
    const [civilians, all] = lanesOf([gone, part({ facts: { category: 'civilians' } })])
    expect(civilians?.current.map(({ id }) => id)).toEqual(['part'])
    expect([all?.current, all?.withdrawn.map(({ id }) => id)]).toEqual([[], ['whole']])
    const lane = onlyLane([gone, part()])
    expect(lane.current.map(({ id }) => id)).toEqual(['part'])
    expect(lane.withdrawn.map(({ id }) => id)).toEqual(['whole'])
  })

  it('goes by what the whole is at that view: a whole moved away frees its part', () => {
    const moved = record({
      id: 'whole',
      revisions: [{ changes: { category: 'combatants' }, recordedAt: '2024-02-01T00:00:00.000Z' }],
    })
    expect(lanesOf([moved, part()]).map(({ category }) => category)).toEqual(['all', 'combatants'])
    expect(lanesOf([moved, part()], { knownAt: '2024-01-15T00:00:00.000Z' })).toHaveLength(1)
  })

  it('hidden by `at`, the whole still is the whole', () => {
    const later = record({ id: 'whole', on: '2023-09-30' })
    expect(
      lanesOf([later, part({ on: '2023-09-20' })], { at: '2023-09-25T23:59:59.999Z' }),
    ).toEqual([])
  })

  describe('and its siblings', () => {
    const sibling = (id: string, value: number, sketch: ClaimSketch = {}) =>
      part({ id, quantity: exactly(value), facts: { category: 'children' }, ...sketch })
    const told = (...records: ReturnType<typeof record>[]) =>
      lanesOf([whole, ...records])
        .filter(({ category }) => category === 'children')
        .flatMap(({ current, history }) => [...current, ...history].map(({ id }) => id))

    const partition = { partKind: 'partition' } as const
    it.each<[string, ReturnType<typeof record>[], readonly string[]]>([
      ['alone in its lane', [sibling('a', 2)], ['a']],
      ['with another number', [sibling('a', 2), sibling('b', 3)], []],
      ['that may be the same in other words', [sibling('a', 2), sibling('b', 2)], ['a', 'b']],
      [
        'with an interval that overlaps',
        [sibling('a', 2), sibling('b', 1, { quantity: quantity('at-least', 1) })],
        ['a', 'b'],
      ],
      [
        'in words',
        [sibling('a', 2), sibling('b', 0, { quantity: quantity('verbal') })],
        ['a', 'b'],
      ],
      ['of one partition', [sibling('a', 2, partition), sibling('b', 2, partition)], []],
      ['of a partition and a subset', [sibling('a', 2, partition), sibling('b', 2)], ['a', 'b']],
      [
        'in another lane',
        [sibling('a', 2), sibling('b', 3, { scope: ['sex-unknown'] })],
        ['a', 'b'],
      ],
      [
        'that is withdrawn',
        [sibling('a', 2), sibling('b', 3, { revisions: [{ changes: { status: 'withdrawn' } }] })],
        ['a'],
      ],
      ['of another statement', [sibling('a', 2), sibling('b', 3, { statement: 't' })], ['a', 'b']],
      ['three, of which two overlap', [sibling('a', 2), sibling('b', 2), sibling('c', 5)], []],
    ])('%s', (_name, records, ids) => {
      expect(told(...records).toSorted()).toEqual(ids)
      expect(told(...records.toReversed()).toSorted()).toEqual(ids)
    })

    it('enter no lane, whole or no whole', () => {
      const gone = record({ id: 'whole', revisions: [{ changes: { status: 'withdrawn' } }] })
      const both = [sibling('a', 2), sibling('b', 3)]
      for (const records of [both, [gone, ...both]]) {
        const found = lanesOf(records).flatMap(({ current }) => current)
        expect(found).toEqual([])
      }
    })

    it('girls, boys and children of unknown sex are three lanes', () => {
      const lanes = lanesOf([
        record({ id: 'whole', facts: { category: 'children' }, quantity: exactly(112) }),
        part({ id: 'girls', quantity: exactly(18), facts: { category: 'girls' } }),
        part({ id: 'boys', quantity: exactly(36), facts: { category: 'boys' } }),
        part({
          id: 'unknown',
          quantity: exactly(58),
          scope: ['sex-unknown'],
          facts: { category: 'children' },
        }),
      ])
      expect(lanes.map(({ current }) => current.map(({ id }) => id))).toEqual([
        ['girls'],
        ['boys'],
        ['whole'],
        ['unknown'],
      ])
    })
  })

  it('of a withdrawn whole still does not pass for the whole of that one', () => {
    const middle = part({
      id: 'middle',
      facts: { category: 'women' },
      revisions: [{ changes: { status: 'withdrawn' } }],
    })
    const inner = part({ id: 'inner', partOf: 'middle' })
    const found = lanesOf([whole, middle, inner]).flatMap(({ current }) => current)
    expect(found.map(({ id }) => id)).toEqual(['whole'])
  })

  it('ends in a circle of parts', () => {
    const circle = [
      record({ id: 'x', partOf: 'y', facts: { category: 'women' } }),
      record({ id: 'y', partOf: 'x', facts: { category: 'men' } }),
    ]
    expect(lanesOf(circle)).toHaveLength(2)
  })
})

it('a lane without a standing claim is shown with its withdrawn ones alone', () => {
  expect(lanesOf([])).toEqual([])
  const lane = onlyLane([record({ revisions: [{ changes: { status: 'withdrawn' } }] })])
  expect(lane).toMatchObject({
    current: [],
    history: [],
    range: null,
    recentRange: null,
    spread: null,
    latest: null,
    support: { claimants: 0, sources: 0, claims: 0, publications: 0 },
    withdrawn: [{ id: 'a' }],
  })
  expect(verdictsOf([lane])).toEqual([])
  expect(summaryOf(lane)).toBeNull()
})

it('is silent, zero or denied, and the three never look alike', () => {
  const zero = record({ quantity: quantity('none', 0) })
  const denial = record({
    quantity: quantity('denied', null, null, 'false'),
  })
  expect(lanesOf([])).toEqual([])
  expect(onlyLane([zero]).range).toMatchObject({ low: 0, high: 0 })
  expect(onlyLane([denial])).toMatchObject({ range: null, support: { claimants: 0 } })
})

it('lanes of two measures come in the order of the registry, in whichever order they are read', () => {
  const records = [record({ id: 'a', measure: 'missing' }), record({ id: 'b', measure: 'killed' })]
  for (const read of [records, records.toReversed()]) {
    expect(lanesOf(read).map(({ measure }) => measure)).toEqual(['killed', 'missing'])
  }
})
