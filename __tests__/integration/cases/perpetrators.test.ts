/** Killed by whom: a figure of one perpetrator is no total, as a part and alone. */
import { describeWithShared } from '../../support/shared'
import {
  amended,
  caseOf,
  figure,
  fileOf,
  frozen,
  headlineOf,
  laneOf,
  lanesOf,
  numbersOf,
  post,
  said,
  sharedCase,
  statusesOf,
  verdictsOf,
  warningsOf,
} from '../support/cases'
import { expectStatus, type House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

describeWithShared('the case of those killed by some', () => {
  const EVENT = 'f27-wb'
  const BY = { scope: ['by:settlers'] }
  const settlers = { id: 'settlers', name: 'Settlers', kind: 'other' }
  const limited = () => {
    const input = sharedCase('27-killed-by-whom')
    return amended({ ...input, sources: [...input.sources, settlers] }, { 8: BY })
  }

  it('asks by whom wherever the words say it', async () => {
    const replies = await post(house, sharedCase('27-killed-by-whom'))
    expect(replies.map((reply) => warningsOf(reply).map(({ path, code }) => [path, code]))).toEqual(
      [
        [],
        [['claims.1.quantity.wording', 'scope-in-words']],
        [['claims.0.quantity.wording', 'scope-in-words']],
      ],
    )
    expect(replies.flatMap(warningsOf)[0]?.message).toContain('by:ACTOR')
  })

  it('leaves the total of the office at 358', async () => {
    const replies = await post(house, limited())
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, EVENT)
    const all = laneOf(lanes)
    expect(numbersOf(all.current)).toEqual([358, 361])
    expect(verdictsOf(all)).toEqual({ '358 361': 'differs' })
    expect(all).toMatchObject({ history: [], steps: [], range: { low: 358, high: 361 } })
    expect(all.spread).toBeCloseTo(361 / 358)
    const by = laneOf(lanes, BY)
    expect(numbersOf(by.current)).toEqual([8])
    expect(by.steps.filter(({ down }) => down)).toEqual([])
    expect(lanes.flatMap(({ exceeds }) => exceeds)).toEqual([])
  })

  it('never says a total of 8, and names the perpetrator with them', async () => {
    await post(house, limited())
    expect((await headlineOf(house, EVENT)).range).toMatchObject({ low: 358, high: 361 })
    const { lead } = await frozen(EVENT, { measure: 'killed', scope: [] })
    expect(lead).not.toMatch(/\b8 \(|cannot both/)
    const narrow = await frozen(EVENT, { measure: 'killed', ...BY })
    for (const text of [narrow.title, narrow.finding]) expect(text).toMatch(/by Settlers/i)
    const rows = await fileOf(house, EVENT)
    expect(rows.filter(({ value }) => value === '8').map(({ scope }) => scope)).toEqual([
      'by:settlers',
      'by:settlers',
    ])
    const parts = await frozen(EVENT, { measure: 'killed', scope: [], chart: 'breakdown' })
    expect(parts.finding).toMatch(/358.*including 8/)
  })
})

describe('figures of one perpetrator', () => {
  const event = { id: 'unrest', startedOn: '2015-04-01', kind: 'protest' }
  const names = {
    police: 'Police',
    crowd: 'Protesters',
    rights: 'Rights group',
    hospital: 'Hospital',
  }

  const statements = [
    said('rights', '2015-04-10', [figure(11, '11 killed by police', { scope: ['by:police'] })]),
    said('rights', '2015-04-09', [
      figure(19, '19 dead', { ref: 'all' }),
      figure(4, 'four by protesters', { scope: ['by:crowd'], partOf: 'all', partKind: 'subset' }),
    ]),
    said('hospital', '2015-04-10', [figure(23, '٢٣ قتيلا')]),
  ]

  it.each([
    ['as they came', statements],
    ['the other way round', statements.toReversed()],
  ])('stand in a lane each, posted %s', async (_, order) => {
    const replies = await post(house, caseOf(event, names, order))
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, 'unrest')
    expect(verdictsOf(laneOf(lanes))).toEqual({ '19 23': 'compatible' })
    expect(numbersOf(laneOf(lanes, { scope: ['by:police'] }).current)).toEqual([11])
    expect(numbersOf(laneOf(lanes, { scope: ['by:crowd'] }).current)).toEqual([4])
    const { json } = await expectStatus(house.get('events/unrest/comparison?measure=killed'), 200)
    expect(json.lanes).toHaveLength(3)
  })

  it('are refused where nobody of that id is recorded, and asked for in Arabic and French', async () => {
    const unknown = said('rights', '2015-04-10', [figure(6, '6', { scope: ['by:nobody'] })])
    const words = ['٦ قتلوا على يد الشرطة', '6 tués par des policiers']
    const [refused, ...replies] = await post(
      house,
      caseOf(event, names, [
        unknown,
        said('rights', '2015-04-11', [figure(6, words[0] ?? '')]),
        said('hospital', '2015-04-11', [figure(6, words[1] ?? '')]),
      ]),
    )
    expect(refused?.json.errors.map(({ path }) => path)).toEqual(['claims.0.scope.0'])
    for (const reply of replies) expect(warningsOf(reply)[0]?.message).toContain('by:ACTOR')
  })
})
