/** One statement with several figures that would share a lane: none stands for another, and no id chooses. */
import { describeWithShared } from '../../support/shared'
import {
  amended,
  caseOf,
  figure,
  frozen,
  laneOf,
  lanesOf,
  numbersOf,
  post,
  said,
  sharedCase,
  statusesOf,
  type CaseStatement,
} from '../support/cases'
import { expectStatus, type House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

const everyNumber = async (event: string) => {
  const lanes = await lanesOf(house, event)
  return lanes.flatMap(({ current, history }) => numbersOf([...current, ...history]))
}

describeWithShared('the case of one update with three counts of children', () => {
  const EVENT = 'f09-war'

  it('shows none of the three as the children, whichever id each has', async () => {
    const input = sharedCase('09-un-update')
    expect(statusesOf(await post(house, input))).toEqual([201])
    const read = async (event: string) =>
      (await lanesOf(house, event)).map(({ category, scope, current, history, steps }) => [
        [category, scope],
        [numbersOf(current), numbersOf(history), steps],
      ])
    const first = await read(EVENT)
    expect(first).toEqual([
      [
        ['civilians', []],
        [[1232], [], []],
      ],
      [
        ['women', []],
        [[176], [], []],
      ],
      [
        ['men', []],
        [[250], [], []],
      ],
    ])
    for (let time = 2; time <= 12; time += 1) {
      const event = `again-${time}`
      await expectStatus(house.post('events', { ...input.events[0], id: event }), 201)
      for (const statement of input.statements)
        await expectStatus(house.post('statements', { ...statement, event }), 201)
      expect(await read(event)).toEqual(first)
    }
  })

  it('keeps all parts under their whole', async () => {
    await post(house, sharedCase('09-un-update'))
    const view = { measure: 'killed', category: 'civilians', chart: 'breakdown' }
    const { page } = await frozen(EVENT, view)
    for (const number of ['1,232', '250', '176', '18', '36', '58', '694'])
      expect(page).toContain(number)
    const { json } = await expectStatus(house.get(`events/${EVENT}/claims?limit=100`), 200)
    expect(json.claims).toHaveLength(9)
  })

  it('has a lane for each once girls, boys and those of unknown sex are said', async () => {
    const unknown = { scope: ['sex-unknown'] }
    const replies = await post(
      house,
      amended(sharedCase('09-un-update'), {
        18: { category: 'girls' },
        36: { category: 'boys' },
        58: { category: 'children', ...unknown },
        694: { category: 'adults', ...unknown },
      }),
    )
    expect(statusesOf(replies)).toEqual([201])
    const lanes = await lanesOf(house, EVENT)
    expect(numbersOf(laneOf(lanes, { category: 'girls' }).current)).toEqual([18])
    expect(numbersOf(laneOf(lanes, { category: 'boys' }).current)).toEqual([36])
    for (const [category, number] of [
      ['children', 58],
      ['adults', 694],
    ] as const) {
      const lane = laneOf(lanes, { category, ...unknown })
      expect(numbersOf(lane.current)).toEqual([number])
    }
    expect(
      lanes.filter(({ category, scope }) => category === 'children' && scope.length === 0),
    ).toHaveLength(0)
    expect(lanes.flatMap(({ steps, history }) => [...steps, ...history])).toEqual([])
    const { title } = await frozen(EVENT, { measure: 'killed', category: 'children', ...unknown })
    expect(title).toMatch(/children/i)
    expect(title).toMatch(/sex/i)
  })

  it('is refused with both refs where they stand alone, for one lane', async () => {
    const { statements, ...rest } = sharedCase('09-un-update')
    const alone = statements.map(({ claims, ...statement }) => ({
      ...statement,
      claims: claims
        .filter(({ quantity }) => [18, 36].includes(quantity.value ?? 0))
        .map(({ measure, quantity, asOf, category }) => ({ measure, quantity, asOf, category })),
    }))
    const [reply] = await post(house, { ...rest, statements: alone })
    expect(reply?.status).toBe(422)
    expect(reply?.json.errors[0]?.message).toMatch(/36.*\(c2\).*18.*\(c1\).*in what they differ/)
  })

  it('takes the hour 24 of the source as the end of its day', async () => {
    const { statements, ...rest } = sharedCase('09-un-update')
    const late = statements.map((statement) => ({
      ...statement,
      claims: statement.claims.map((claim) => ({ ...claim, asOf: '2022-03-30T24:00:00+03:00' })),
    }))
    expect(statusesOf(await post(house, { ...rest, statements: late }))).toEqual([201])
    const [lane] = await lanesOf(house, EVENT)
    expect(lane?.current[0]).toMatchObject({
      asOf: '2022-03-30T20:59:59.999Z',
      asOfPrecision: 'time',
      asOfOffset: '+03:00',
    })
  })

  it('calls casualties the killed and wounded together', async () => {
    await post(house, sharedCase('09-un-update'))
    const { finding, title } = await frozen(EVENT, { measure: 'casualties' })
    for (const text of [title, finding]) {
      expect(text).toMatch(/together/i)
      expect(text).not.toMatch(/not separated/i)
    }
    expect(finding).toContain('3,167')
  })
})

describe('figures of one statement that nothing tells apart', () => {
  const event = { id: 'clashes', startedOn: '2018-02-01', kind: 'armed-conflict' }
  const post1 = (statements: readonly CaseStatement[]) =>
    post(house, caseOf(event, { office: 'Office', ministry: 'Ministry' }, statements))

  it.each([
    ['as they came', (parts: readonly object[]) => parts],
    ['the other way round', (parts: readonly object[]) => parts.toReversed()],
  ])('enter no lane as parts of one whole, %s', async (_, order) => {
    const part = (value: number, wording: string) =>
      figure(value, wording, { category: 'children', partOf: 'all', partKind: 'partition' })
    const parts = [part(9, '٩ فتيات'), part(14, '١٤ فتى'), part(21, '٢١ طفلا لم يعرف جنسهم')]
    const replies = await post1([
      said('office', '2018-03-31', [
        figure(60, '٦٠ قتيلا مدنيا', { ref: 'all', category: 'civilians' }),
        ...order(parts),
      ]),
    ])
    expect(statusesOf(replies)).toEqual([201])
    expect(await everyNumber('clashes')).toEqual([60])
  })

  it('are refused alone, with both, by whichever is posted last', async () => {
    const both = [
      figure(9, '9 filles', { ref: 'filles', category: 'children' }),
      figure(14, '14 garçons', { ref: 'garcons', category: 'children' }),
    ]
    const [together] = await post1([said('office', '2018-03-31', both)])
    expect(together?.status).toBe(422)
    expect(together?.json.errors.map(({ path }) => path)).toEqual(['claims.1.quantity'])
    expect(together?.json.errors[0]?.message).toMatch(
      /14 garçons.*\(garcons\).*9 filles.*\(filles\)/,
    )
    const girls = [
      figure(9, '9 filles', { category: 'girls' }),
      figure(14, '14 garçons', { category: 'boys' }),
    ]
    const told = { ...said('office', '2018-03-31', girls), event: 'clashes' }
    await expectStatus(house.post('statements', told), 201)
    expect((await everyNumber('clashes')).sort()).toEqual([14, 9])
  })

  it.each([
    ['2018-03-31T24:00:00Z', '2018-03-31T23:59:59.999Z'],
    ['2018-03-31T24:00-05:00', '2018-04-01T04:59:59.999Z'],
  ])('are of the end of the day at %s', async (asOf, instant) => {
    const [reply] = await post1([said('office', '2018-04-01', [figure(60, '60 killed', { asOf })])])
    expect(reply?.status).toBe(201)
    const [lane] = await lanesOf(house, 'clashes')
    expect(lane?.current[0]?.asOf).toBe(instant)
  })
})
