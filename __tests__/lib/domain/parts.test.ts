/** Parts and wholes: what cannot be a part is refused with both figures named. */
import { partRefusals, type PartFacts } from '@/lib/domain/parts'
import { atLeast, exactly, quantity } from '../../support/claims'

const UNLIMITED = { group: null, category: 'all', scope: [], place: null } as const
const whole = (
  said: PartFacts['quantity'],
  measure: PartFacts['measure'] = 'killed',
): PartFacts => ({
  id: 'whole',
  measure,
  quantity: said,
  partOf: null,
  partKind: null,
  ...UNLIMITED,
})
const part = (
  said: PartFacts['quantity'],
  partKind: 'subset' | 'partition' = 'subset',
  rest: Partial<PartFacts> = {},
): PartFacts => ({
  id: 'part',
  measure: 'killed',
  quantity: said,
  partOf: 'whole',
  partKind,
  ...UNLIMITED,
  ...rest,
})

it.each<[string, PartFacts['quantity'], PartFacts['quantity'], boolean]>([
  ['two of 27', exactly(2), exactly(27), true],
  ['27 of 27', exactly(27), exactly(27), true],
  ['28 of 27', exactly(28), exactly(27), false],
  ['at least 27 of 27', atLeast(27), exactly(27), true],
  ['at least 28 of 27', atLeast(28), exactly(27), false],
  ['more than 27 of 27', quantity('more-than', 27), exactly(27), false],
  ['28 of at least 27', exactly(28), atLeast(27), true],
  ['up to 300 of 27', quantity('at-most', 300), exactly(27), true],
  ['30 of fewer than 30', exactly(30), quantity('fewer-than', 30), false],
  ['29 of fewer than 30', exactly(29), quantity('fewer-than', 30), true],
  ['7,499 of about 7,000', exactly(7499), quantity('about', 7000), true],
  ['7,500 of about 7,000', exactly(7500), quantity('about', 7000), false],
  ['about 7,000 of 6,500', quantity('about', 7000), exactly(6500), true],
  ['40 of 30 to 40', exactly(40), quantity('range', 30, 40), true],
  ['41 of 30 to 40', exactly(41), quantity('range', 30, 40), false],
  ['dozens of 5', quantity('verbal'), exactly(5), true],
  ['5 of dozens', exactly(5), quantity('verbal'), true],
  ['1 of none', exactly(1), quantity('none', 0), false],
])('%s', (_name, some, all, fits) => {
  for (const kind of ['subset', 'partition'] as const) {
    const refusals = partRefusals([whole(all), part(some, kind)])
    expect(refusals.map(({ claim, field }) => [claim, ...field])).toEqual(
      fits ? [] : [['part', 'quantity', 'value']],
    )
  }
})

it('names both figures', () => {
  const [refusal] = partRefusals([
    whole(atMost27()),
    part(quantity('more-than', 200, null, 'over 200')),
  ])
  expect(refusal?.message).toMatch(/over 200.*201.*up to 27.*27/)
})
const atMost27 = () => quantity('at-most', 27, null, 'up to 27')

it.each<[string, readonly number[], 'subset' | 'partition', boolean]>([
  ['parts that make up the whole', [20, 7], 'partition', true],
  ['parts that leave some unknown', [20, 2], 'partition', true],
  ['parts above the whole', [20, 8], 'partition', false],
  ['three parts above the whole', [9, 9, 10], 'partition', false],
  ['subsets, which may overlap', [20, 20], 'subset', true],
])('%s', (_name, numbers, kind, fits) => {
  const parts = numbers.map((number, index) => part(exactly(number), kind, { id: `part-${index}` }))
  const refusals = partRefusals([whole(exactly(27)), ...parts])
  expect(refusals.map(({ claim }) => claim)).toEqual(fits ? [] : [`part-${numbers.length - 1}`])
  if (!fits)
    expect(refusals[0]?.message).toContain(`${numbers.join(' + ')}), above their whole “exact 27”`)
})

it('adds up the lows of a partition, and a word adds nothing', () => {
  const parts = [atLeast(20), quantity('about', 10), quantity('verbal')].map((said, index) =>
    part(said, 'partition', { id: `part-${index}` }),
  )
  expect(partRefusals([whole(exactly(25)), ...parts])).toEqual([])
  expect(partRefusals([whole(exactly(24)), ...parts])).toHaveLength(1)
})

it('adds a partition only to its own whole and its own statement', () => {
  const halves = ['one', 'two'].map((statement) =>
    part(exactly(20), 'partition', { id: statement, statement }),
  )
  expect(partRefusals([whole(exactly(27)), ...halves])).toEqual([])
  const sameStatement = halves.map((half) => ({ ...half, statement: 'one' }))
  expect(partRefusals([whole(exactly(27)), ...sameStatement])).toHaveLength(1)
})

it('a part counts the same measure or a narrower one', () => {
  const casualties = whole(exactly(27), 'casualties')
  expect(partRefusals([casualties, part(exactly(2))])).toEqual([])
  expect(partRefusals([whole(exactly(27), 'wounded'), part(exactly(2))])).toMatchObject([
    { claim: 'part', field: ['measure'] },
  ])
})

it('tells of a wrong measure and of a partition above its whole at once', () => {
  const parts = [
    part(exactly(20), 'partition', { id: 'a' }),
    part(exactly(20), 'partition', { id: 'b', measure: 'missing' }),
  ]
  expect(partRefusals([whole(exactly(27)), ...parts]).map(({ field }) => field[0])).toEqual([
    'measure',
    'quantity',
  ])
})
