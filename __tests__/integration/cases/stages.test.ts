/** Identified so far, buried so far: a figure of some of the dead replaces no figure of all. */
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
  latestOf,
  numbersOf,
  post,
  said,
  sharedCase,
  statusesOf,
  verdictsOf,
  warningsOf,
} from '../support/cases'
import type { House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

const IDENTIFIED = { scope: ['identified'] }

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

describeWithShared('the case of the dead who are identified so far', () => {
  const EVENT = 'f13-fire'

  it('asks for the limit where only the words give it', async () => {
    const replies = await post(house, sharedCase('13-identified-so-far'))
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    expect(
      replies.map(warningsOf).map((some) => some.map(({ path, code }) => [path, code])),
    ).toEqual([[], [], [['claims.0.quantity.wording', 'scope-in-words']]])
  })

  it('leaves the 115 of the coroner as they are', async () => {
    const input = amended(sharedCase('13-identified-so-far'), { 46: IDENTIFIED })
    const replies = await post(house, input)
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, EVENT)
    const all = laneOf(lanes)
    expect(numbersOf(all.current)).toEqual([115, 115])
    expect(all).toMatchObject({ history: [], steps: [], range: { low: 115, high: 115 } })
    expect(Object.values(verdictsOf(all))).toEqual(['compatible'])
    const identified = laneOf(lanes, IDENTIFIED)
    expect(numbersOf(identified.current)).toEqual([46])
    expect(identified).toMatchObject({ verdicts: [], steps: [], exceeds: [] })
    expect(lanes).toHaveLength(2)
  })

  it('says 115 in its headline, and of the 46 that they are those identified', async () => {
    await post(house, amended(sharedCase('13-identified-so-far'), { 46: IDENTIFIED }))
    expect(await headlineOf(house, EVENT)).toMatchObject({
      scope: [],
      contradictions: 0,
      differences: 0,
      latest: { claims: [{ quantity: { value: 115 } }] },
    })
    const { lead, page } = await frozen(EVENT, { measure: 'killed', scope: [] })
    expect(lead).not.toMatch(/46|revised|cannot/)
    expect(page).not.toMatch(/revised down|cannot both/i)
    const narrow = await frozen(EVENT, { measure: 'killed', ...IDENTIFIED })
    for (const text of [narrow.title, narrow.finding]) expect(text).toMatch(/identified/i)
    const rows = await fileOf(house, EVENT)
    expect(
      rows.map(({ value, scope, inComparison }) => [value, scope, inComparison]).sort(),
    ).toEqual([
      ['115', '', 'current'],
      ['115', '', 'current'],
      ['46', 'identified', 'current'],
    ])
  })
})

describe('a figure of a stage', () => {
  const event = { id: 'dam-break', startedOn: '2022-07-01', kind: 'flood' }
  const names = { alcaldia: 'Alcaldía', forense: 'Instituto forense' }
  const statements = [
    said('alcaldia', '2022-07-20', [
      figure(5200, 'más de 5.200 muertos', { ref: 'all', form: 'more-than' }),
      figure(4410, '4.410 enterrados', { scope: ['buried'], partOf: 'all', partKind: 'subset' }),
    ]),
    said('forense', '2022-07-25', [figure(171, '171 identificados', IDENTIFIED)]),
    said('forense', '2022-07-18', [figure(4980, '4.980 cuerpos')]),
  ]

  it.each([
    ['in the order of time', [statements[2], statements[0], statements[1]]],
    ['the latest first', statements.toReversed()],
    ['as they came', statements],
  ])('stands beside the whole, posted %s', async (_, order) => {
    const told = order.flatMap((statement) => statement ?? [])
    const replies = await post(house, caseOf(event, names, told))
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, 'dam-break')
    const all = laneOf(lanes)
    expect(numbersOf(all.current)).toEqual([4980, 5200])
    expect(latestOf(all)).toEqual([5200])
    expect(verdictsOf(all)).toEqual({ '4980 5200': 'compatible' })
    expect(numbersOf(laneOf(lanes, { scope: ['buried'] }).current)).toEqual([4410])
    expect(numbersOf(laneOf(lanes, IDENTIFIED).current)).toEqual([171])
    expect(lanes.flatMap(({ steps, exceeds }) => [...steps, ...exceeds])).toEqual([])
  })

  it('is asked for in whatever language the words give it', async () => {
    const words = [
      '31 opfer identifiziert',
      '31 corps inhumés',
      'تم التعرف على هوية ٣١',
      '31 bodies recovered, 31',
    ]
    const replies = await post(
      house,
      caseOf(
        event,
        Object.fromEntries(words.map((_, index) => [`paper-${index}`, `Paper ${index}`])),
        words.map((wording, index) => said(`paper-${index}`, '2022-07-20', [figure(31, wording)])),
      ),
    )
    expect(replies.map((reply) => warningsOf(reply).map(({ code }) => code))).toEqual(
      words.map(() => ['scope-in-words']),
    )
  })
})
