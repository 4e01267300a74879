/** Confirmed and probable counted apart: a figure of the confirmed alone is no rival of a figure of both. */
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

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

describeWithShared('the case of confirmed and probable deaths', () => {
  const CONFIRMED = { scope: ['confirmed'] }
  const limited = () =>
    amended(sharedCase('01-probable-deaths'), {
      8448: CONFIRMED,
      4264: { scope: ['presumed'] },
      8632: CONFIRMED,
    })

  it('never says that two of its figures cannot both be true, even as it stands', async () => {
    const replies = await post(house, sharedCase('01-probable-deaths'))
    expect(statusesOf(replies)).toEqual([201, 201, 201])
    // Words of both kinds limit the figure to neither; the part of the probable alone is limited.
    expect(replies.flatMap(warningsOf).map(({ path, code }) => [path, code])).toEqual([
      ['claims.2.quantity.wording', 'scope-in-words'],
    ])
    const [lane, ...others] = await lanesOf(house, 'f01-epidemic')
    expect(others).toEqual([])
    expect(lane && verdictsOf(lane)).toEqual({
      '8632 12712': 'differs',
      '8632 17131': 'differs',
      '12712 17131': 'differs',
    })
    const { page } = await frozen('f01-epidemic', { measure: 'killed' })
    expect(page).not.toMatch(/cannot both be true|both cannot/i)
  })

  it('compares the confirmed with the confirmed, and both together with both together', async () => {
    expect(statusesOf(await post(house, limited()))).toEqual([201, 201, 201])
    const lanes = await lanesOf(house, 'f01-epidemic')
    expect(verdictsOf(laneOf(lanes))).toEqual({ '12712 17131': 'differs' })
    expect(verdictsOf(laneOf(lanes, CONFIRMED))).toEqual({ '8448 8632': 'differs' })
    expect(numbersOf(laneOf(lanes, { scope: ['presumed'] }).current)).toEqual([4264])
    expect(lanes).toHaveLength(3)
    expect(lanes.flatMap(({ exceeds }) => exceeds)).toEqual([])
    const rows = await fileOf(house, 'f01-epidemic')
    expect(rows.map(({ value, scope }) => `${value} ${scope}`).sort()).toEqual([
      '12712 ',
      '17131 ',
      '4264 presumed',
      '8448 confirmed',
      '8632 confirmed',
    ])
  })

  it('has a headline whose ends are of one kind, and says the kind of any other', async () => {
    await post(house, limited())
    const { range, scope, lanes } = await headlineOf(house, 'f01-epidemic')
    expect(range).toMatchObject({ low: 12712, high: 17131 })
    expect([scope, lanes]).toEqual([[], 3])
    const whole = await frozen('f01-epidemic', { measure: 'killed', scope: [] })
    expect(whole.lead).toContain('12,712')
    expect(whole.lead).not.toMatch(/8,632|cannot both/)
    const narrow = await frozen('f01-epidemic', { measure: 'killed', scope: ['confirmed'] })
    for (const text of [narrow.title, narrow.finding]) expect(text).toMatch(/confirmed/i)
    expect(narrow.finding).toContain('8,632')
  })
})

describe('figures of the confirmed beside figures of all', () => {
  const ill = (value: number, wording: string, more: object = {}) =>
    figure(value, wording, { measure: 'ill', ...more })
  const statements = [
    said('institute', '2021-05-03', [ill(310, '310 confirmed cases', { scope: ['confirmed'] })]),
    said('clinic', '2021-05-03', [
      ill(902, '902 suspected and confirmed cases', { ref: 'all' }),
      ill(299, '299 confirmed', { scope: ['confirmed'], partOf: 'all', partKind: 'partition' }),
      ill(603, '603 suspected', { scope: ['presumed'], partOf: 'all', partKind: 'partition' }),
    ]),
  ]

  it.each([
    ['first', statements],
    ['last', statements.toReversed()],
  ])('stand apart for an outbreak where they are posted %s', async (_, order) => {
    const names = { institute: 'Institute', clinic: 'Clinic' }
    const replies = await post(
      house,
      caseOf({ id: 'outbreak', startedOn: '2021-04-01' }, names, order),
    )
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, 'outbreak', 'ill')
    expect(laneOf(lanes).verdicts).toEqual([])
    expect(verdictsOf(laneOf(lanes, { scope: ['confirmed'] }))).toEqual({ '299 310': 'differs' })
  })

  it('are more than all only where they say so, in one sentence', async () => {
    await post(
      house,
      caseOf({ id: 'landslide', startedOn: '2021-04-01' }, { army: 'Army', mayor: 'Mayor' }, [
        said('mayor', '2021-04-03', [figure(41, 'morts confirmés : 41', { scope: ['confirmed'] })]),
        said('army', '2021-04-03', [figure(38, '38 dead')]),
      ]),
    )
    const lanes = await lanesOf(house, 'landslide')
    const narrow = laneOf(lanes, { scope: ['confirmed'] })
    expect(laneOf(lanes).verdicts).toEqual([])
    expect(narrow.exceeds).toHaveLength(1)
    expect(narrow.exceeds[0]).toMatchObject({ verdict: 'differs' })
    expect(narrow.exceeds[0]?.because).toMatch(/41.*confirmed.*38/)
    expect((await headlineOf(house, 'landslide')).exceeds).toMatchObject({ verdict: 'differs' })
  })
})
