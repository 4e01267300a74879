/** One event in several places: parts of its extent are compared with themselves alone, and named in every sentence. */
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

let house: House
beforeEach(async () => {
  house = await openPublicHouse('sqlite')
})
afterEach(() => house.remove())

/** Place and region, which alone tells two halves apart. */
const named = ({ place }: { place: { name: string; admin: string | null } | null }) =>
  [place?.name ?? 'all', place?.admin].filter((part) => part != null).join(', ')

describeWithShared('the case of one quake in two countries', () => {
  it('is recorded as it stands, each figure in the lane of its place', async () => {
    const replies = await post(house, sharedCase('06-two-countries'))
    expect(statusesOf(replies)).toEqual([201, 201, 201, 201, 201])
    expect(replies.flatMap(warningsOf)).toEqual([])
    const lanes = await lanesOf(house, 'f06-quake')
    const byPlace = lanes.map((lane) => [named(lane), numbersOf(lane.current)])
    const halves = byPlace.splice(3)
    expect(byPlace).toEqual([
      ['all', [33181]],
      ['Türkiye', [29605, 31643]],
      ['Syria', [3576]],
    ])
    expect(halves.map(([, numbers]) => numbers)).toEqual([[1414], [2166]])
    expect(verdictsOf(laneOf(lanes, { place: 'Türkiye' }))).toEqual({ '29605 31643': 'compatible' })
    expect(latestOf(laneOf(lanes, { place: 'Türkiye' }))).toEqual([31643])
    expect(lanes.flatMap(({ exceeds }) => exceeds)).toEqual([])
  })

  it('has the headline of its whole extent, and names the place in the sentence of any other lane', async () => {
    await post(house, sharedCase('06-two-countries'))
    expect(await headlineOf(house, 'f06-quake')).toMatchObject({
      place: null,
      range: { low: 33181, high: 33181 },
      lanes: 5,
    })
    const lanes = await lanesOf(house, 'f06-quake')
    const titles = new Set<string>()
    for (const lane of lanes.filter(({ place }) => place !== null)) {
      const { name = '', admin = null } = lane.place ?? {}
      const place = admin === null ? name : `${name}|${admin}`
      const { title, finding } = await frozen('f06-quake', { measure: 'killed', place })
      for (const text of [title, finding]) {
        expect(text).toContain(name)
        expect(text).toContain(admin ?? name)
      }
      titles.add(title)
    }
    expect(titles.size).toBe(4)
  })

  it.each([
    [29, 422],
    [29.605, 400],
    [31, 422],
  ])('refuses %d for the 29.605 and 31.643 of its words', async (value, status) => {
    const { statements, ...rest } = sharedCase('06-two-countries')
    const [first, second] = statements
    const wrong = value === 31 ? second : first
    const wrongly = amended(
      { ...rest, statements: wrong ? [wrong] : [] },
      {
        29605: { quantity: { form: 'exact', value, wording: '29.605' } },
        31643: { quantity: { form: 'exact', value, wording: '31.643' } },
      },
    )
    const [reply] = await post(house, wrongly)
    expect(reply?.status).toBe(status)
    expect(reply?.json.errors.map(({ path }) => path)).toEqual(['claims.0.quantity.value'])
  })

  it('gives its file the place and the region of each figure', async () => {
    await post(house, sharedCase('06-two-countries'))
    const rows = await fileOf(house, 'f06-quake')
    expect(rows).toHaveLength(7)
    const half = rows.find(({ value }) => value === '2166')
    expect(half).toMatchObject({ place: 'Syria', form: 'more-than', low: '2167', high: '' })
    expect(half?.placeAdmin).toContain('north')
  })
})

describe('an event of several places', () => {
  const names = { guard: 'Coast Guard', council: 'Council' }

  it('has no headline where every figure is of a part, and says of how many places', async () => {
    const at = (name: string) => ({ place: { name } })
    const statements = [
      said('council', '2020-11-03', [figure(81, '81 morts', at('Rive gauche'))]),
      said('guard', '2020-11-04', [
        figure(1204, '1.204 Tote', at('Rive droite')),
        figure(77, '77', at('Rive gauche')),
      ]),
    ]
    for (const order of [statements]) {
      await post(house, caseOf({ id: 'river-flood', startedOn: '2020-11-01' }, names, order))
    }
    expect(await headlineOf(house, 'river-flood')).toMatchObject({
      range: null,
      latest: null,
      places: 2,
      lanes: 2,
    })
    const lanes = await lanesOf(house, 'river-flood')
    expect(verdictsOf(laneOf(lanes, { place: 'Rive gauche' }))).toEqual({ '77 81': 'contradicts' })
    expect(laneOf(lanes, { place: 'Rive droite' }).verdicts).toEqual([])
  })

  it('has two halves of one name that are told apart, and never added or compared', async () => {
    const half = (admin: string) => ({ place: { name: 'Nordmark', admin } })
    const replies = await post(
      house,
      caseOf({ id: 'dike-breach', startedOn: '2020-11-01', kind: 'flood' }, names, [
        said('guard', '2020-11-03', [
          figure(40, '40 in Ost', half('Ost')),
          figure(95, '95 in West', half('West')),
        ]),
        said('council', '2020-11-03', [figure(52, 'einige 52', half('Ost'))]),
      ]),
    )
    expect(statusesOf(replies)).toEqual([201, 201])
    const lanes = await lanesOf(house, 'dike-breach')
    expect(lanes.map((lane) => [named(lane), numbersOf(lane.current)])).toEqual([
      ['Nordmark, Ost', [40, 52]],
      ['Nordmark, West', [95]],
    ])
    for (const admin of ['Ost', 'West']) {
      const { lead, title } = await frozen('dike-breach', {
        measure: 'killed',
        place: `Nordmark|${admin}`,
      })
      for (const text of [lead, title]) expect(text).toContain(`Nordmark, ${admin}`)
      expect(lead).not.toMatch(/135|147/)
    }
  })
})
