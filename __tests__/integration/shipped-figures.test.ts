/** What ships, as it is compared: the two stories that a figure alone would tell wrongly. */
import { seed } from '@/lib/server/seed/seed'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'
import { openHouse, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('the shipped figures', (kind) => {
  let house: House
  let warnings: readonly unknown[] = []

  beforeAll(async () => {
    house = await openHouse(kind, { contents: 'empty' })
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
    await seed(house.store, await readShippedFiles(process.cwd()))
    warnings = [...warn.mock.calls]
    warn.mockRestore()
  })
  afterAll(() => house.remove())

  const lanesOf = async (event: string, measure: string, query = '') =>
    (await house.get(`events/${event}/comparison?measure=${measure}${query}`)).json.lanes
  const claim = async (id: string) => (await house.get(`claims/${id}`)).json.claim
  const laneOf = async (event: string, measure: string, id: string, query = '') => {
    const lane = (await lanesOf(event, measure, query)).find(({ current, withdrawn }) =>
      [...current, ...withdrawn].some((one) => one.id === id),
    )
    if (lane === undefined) throw new Error(`${id} is in no lane`)
    return lane
  }
  const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id).sort()

  it('are recorded whole: no revision of a file is refused', () => {
    expect(warnings).toEqual([])
  })

  describe('of Derna', () => {
    const EVENT = 'derna-flood-2023'

    it.each([
      ['killed', 'derna-l1', 'derna-l6', 'derna-red-crescent-11300', 11_300],
      ['missing', 'derna-l2', 'derna-l6-missing', 'derna-red-crescent-10100', 10_100],
    ])('%s: said by the Red Crescent, repeated by OCHA, denied, and withdrawn', async (...row) => {
      const [measure, ofOcha, denial, first, value] = row
      const lane = await laneOf(EVENT, measure, ofOcha)
      expect(lane.withdrawn).toMatchObject([
        { id: ofOcha, citing: ['libyan-red-crescent'], quantity: { form: 'exact', value } },
      ])
      expect(lane.place?.name).toBe('Derna')
      expect(lane.current.map(({ id }) => id)).toContain(denial)
      expect(lane.history).toMatchObject([{ id: first, statedOn: '2023-09-14' }])
      expect((await claim(denial)).disputes).toEqual([ofOcha, first].sort())
      const before = await laneOf(EVENT, measure, ofOcha, '&publishedBy=2023-09-16')
      expect(ids(before.current)).toEqual(expect.arrayContaining([ofOcha, first].sort()))
      expect(before.range?.high).toBeGreaterThanOrEqual(value)
    })

    it('WHO counts the bodies identified; OCHA adopts its figure, with no limit, a day later', async () => {
      const identified = await laneOf(EVENT, 'killed', 'derna-l4')
      expect(identified).toMatchObject({ scope: ['identified'], range: { low: 3958, high: 3958 } })
      expect(ids(identified.current)).toEqual(['derna-l4'])
      expect(ids(identified.history)).toEqual(['derna-l9'])
      const all = await laneOf(EVENT, 'killed', 'derna-l4-ocha')
      expect(all).toMatchObject({ scope: [], place: null })
      expect(await claim('derna-l4-ocha')).toMatchObject({
        claimant: { id: 'ocha' },
        citing: ['who'],
        asOf: '2023-09-17',
      })
      expect(await claim('derna-l4')).toMatchObject({ claimant: { id: 'who' }, asOf: '2023-09-16' })
    })

    it('the forecast of the mayor is of the day on which he made it', async () => {
      expect(await claim('derna-l8')).toMatchObject({
        asOf: '2023-09-13',
        statedOn: '2023-09-13',
        method: 'estimated',
        quantity: { form: 'at-most', value: 20_000 },
      })
    })
  })

  describe('of Al-Ahli', () => {
    const EVENT = 'al-ahli-hospital-2023'

    it('the ministry lowered its 500 to 471 the next day, which is marked', async () => {
      const lane = await laneOf(EVENT, 'killed', 'alahli-g3')
      expect(ids(lane.current)).toEqual(['alahli-g3', 'alahli-g4', 'alahli-g6'])
      expect(ids(lane.history)).toEqual(['alahli-g5'])
      expect(lane.range).toMatchObject({ low: 10, high: 471 })
      expect(lane.steps).toMatchObject([
        { claim: 'alahli-g3', previous: 'alahli-g5', reason: 'unknown', down: true },
      ])
      for (const id of ['alahli-g3', 'alahli-g5']) {
        expect((await claim(id)).claimant.id).toBe('gaza-health-ministry')
      }
      expect((await claim('alahli-g3')).appearances).toHaveLength(3)
    })

    it('has the verdicts that a fact-checker would give', async () => {
      const { verdicts } = await laneOf(EVENT, 'killed', 'alahli-g3')
      expect(verdicts.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
        ['alahli-g3', 'alahli-g4', 'contradicts'],
        ['alahli-g3', 'alahli-g6', 'differs'],
        ['alahli-g4', 'alahli-g6', 'compatible'],
      ])
      expect((await claim('alahli-g6')).disputes).toEqual(['alahli-g5'])
    })
  })

  it('of Haiti leave out Jamaica, and compare one hospital with no town', async () => {
    const EVENT = 'hurricane-melissa-haiti-2025'
    const lanes = await lanesOf(EVENT, 'killed')
    expect(lanes.flatMap(({ current }) => ids(current))).not.toContain('melissa-h37')
    expect((await claim('melissa-h37')).status).toBe('withdrawn')
    const hospital = await laneOf(EVENT, 'killed', 'melissa-h9')
    expect(hospital.scope).toEqual(['worded:received by the hospital'])
    expect(hospital.verdicts).toEqual([])
  })
})
