/** Victims with the attacker and without: two counts that are one, and no contradiction. */
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
import type { House } from '../support/house'
import { openPublicHouse } from '../support/snapshots'

const VICTIMS = { scope: ['attackers-excluded'] }

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

describeWithShared('the case of the attacker who may be among the dead', () => {
  const limited = () =>
    amended(sharedCase('02-attacker-counted'), {
      58: VICTIMS,
      60: VICTIMS,
      413: { scope: ['shooting'] },
    })

  it('never says that two of its figures cannot both be true, even as it stands', async () => {
    const replies = await post(house, sharedCase('02-attacker-counted'))
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    const [dead, ...narrower] = await lanesOf(house, 'f02-shooting')
    expect(narrower).toEqual([])
    expect(dead && verdictsOf(dead)).toEqual({
      '58 59': 'differs',
      '58 60': 'compatible',
      '59 60': 'compatible',
    })
    const injured = laneOf(await lanesOf(house, 'f02-shooting', 'injured'))
    expect(verdictsOf(injured)).toEqual({
      '441 527': 'differs',
      '441 869': 'differs',
      '527 869': 'differs',
    })
    for (const measure of ['killed', 'injured']) {
      const { page } = await frozen('f02-shooting', { measure })
      expect(page).not.toMatch(/cannot both be true|both cannot/i)
    }
  })

  it('counts victims apart from all the dead, and never as fewer or more of one count', async () => {
    const replies = await post(house, limited())
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    // Only the whole that quotes its part still names what the part alone is limited to.
    expect(replies.flatMap(warningsOf).map(({ path }) => path)).toEqual([
      'claims.1.quantity.wording',
    ])
    const lanes = await lanesOf(house, 'f02-shooting')
    expect(numbersOf(laneOf(lanes).current)).toEqual([59])
    expect(verdictsOf(laneOf(lanes, VICTIMS))).toEqual({ '58 60': 'compatible' })
    expect(lanes.flatMap(({ exceeds }) => exceeds)).toEqual([])
    const shot = laneOf(await lanesOf(house, 'f02-shooting', 'injured'), { scope: ['shooting'] })
    expect(numbersOf(shot.current)).toEqual([413])
  })

  it('says in its headline, its title and its file that the victims alone are counted', async () => {
    await post(house, limited())
    expect(await headlineOf(house, 'f02-shooting')).toMatchObject({
      scope: ['attackers-excluded'],
      range: { low: 58, high: 60 },
      lanes: 2,
    })
    const { title, finding } = await frozen('f02-shooting', { measure: 'killed' })
    for (const text of [title, finding]) expect(text).toMatch(/without the attackers/i)
    const rows = await fileOf(house, 'f02-shooting')
    const victims = rows.filter(({ scope }) => scope === 'attackers-excluded')
    expect(victims.map(({ value }) => value).sort()).toEqual(['58', '60'])
  })

  it('shows the attacker as part of the 59, in no lane', async () => {
    await post(house, limited())
    const { finding, page } = await frozen('f02-shooting', {
      measure: 'killed',
      chart: 'breakdown',
      scope: [],
    })
    expect(finding).toMatch(/59.*including 1/)
    expect(page).toMatch(/gunman/)
  })
})

describe('victims beside all the dead', () => {
  const names = { prefecture: 'Préfecture', parquet: 'Parquet' }
  const attack = { id: 'knife-attack', startedOn: '2019-06-01', kind: 'attack' }
  const statements = [
    said('prefecture', '2019-06-01', [
      figure(7, '7 morts, dont l’assaillant', { ref: 'all' }),
      figure(1, 'dont l’assaillant', { partOf: 'all', partKind: 'subset' }),
    ]),
    said('parquet', '2019-06-01', [figure(6, '6 morts, sans compter l’assaillant', VICTIMS)]),
  ]

  it.each([
    ['before', statements],
    ['after', statements.toReversed()],
  ])('are no contradiction where they are posted %s', async (_, order) => {
    const replies = await post(house, caseOf(attack, names, order))
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, 'knife-attack')
    expect(lanes.map(({ verdicts, exceeds }) => [verdicts, exceeds])).toEqual([
      [[], []],
      [[], []],
    ])
    expect(numbersOf(laneOf(lanes, VICTIMS).current)).toEqual([6])
    expect((await headlineOf(house, 'knife-attack')).range).toMatchObject({ low: 7, high: 7 })
  })

  it('are asked for where only the words leave the attackers out', async () => {
    const without = [
      ['de', '6 Tote ohne den Täter'],
      ['en', '6 dead, not including the bomber'],
      ['ar', '٦ قتلى باستثناء المهاجم'],
    ] as const
    const replies = await post(
      house,
      caseOf(
        attack,
        Object.fromEntries(without.map(([id]) => [id, `Paper ${id}`])),
        without.map(([id, words]) => said(id, '2019-06-01', [figure(6, words)])),
      ),
    )
    for (const reply of replies) {
      expect(warningsOf(reply).map(({ path, code }) => [path, code])).toEqual([
        ['claims.0.quantity.wording', 'scope-in-words'],
      ])
      expect(warningsOf(reply)[0]?.message).toContain('the scope attackers-excluded')
    }
  })

  it('that are more than all are named with both figures, in no range', async () => {
    await post(
      house,
      caseOf(
        { id: 'market-bombing', startedOn: '2019-08-01' },
        { morgue: 'Morgue', police: 'Police' },
        [
          said('police', '2019-08-02', [figure(21, '21 with the two bombers')]),
          said('morgue', '2019-08-02', [figure(23, '23, not counting the bombers', VICTIMS)]),
        ],
      ),
    )
    const lanes = await lanesOf(house, 'market-bombing')
    expect(laneOf(lanes).range).toMatchObject({ low: 21, high: 21 })
    const [exceeding] = laneOf(lanes, VICTIMS).exceeds
    expect(exceeding?.verdict).toBe('differs')
    expect(exceeding?.because).toMatch(/23.*without the attackers.*21/)
  })
})
