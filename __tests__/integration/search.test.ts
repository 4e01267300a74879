import { readSearch } from '@/lib/server/reading/search'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('searching the house', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const flood = { id: 'flood', title: 'The flood', kind: 'flood', startedOn: '2024-05-01' }
    await expectStatus(
      house.post('events', { ...flood, countries: ['LY'], places: [{ name: 'Dérna' }] }),
      201,
    )
    const scores = { form: 'verbal', wording: 'Scores of villagers' }
    const claims = [killed(27), killed(0, { category: 'civilians', quantity: scores })]
    await expectStatus(house.post('statements', statement({ claims })), 201)
  })
  afterAll(() => house.remove())

  const idsOf = async (query: Parameters<typeof readSearch>[0]) =>
    (await readSearch(query)).found.map(({ event }) => event.id)

  it('finds events by title, by place without accents, by claimant and by words', async () => {
    expect((await readSearch({ q: 'WAR' })).found).toMatchObject([
      { event: { id: 'war' }, byTitle: true },
    ])
    expect((await readSearch({ q: 'derna' })).found).toMatchObject([
      { event: { id: 'flood' }, byTitle: false, places: ['Dérna'] },
    ])
    const byClaimant = await readSearch({ q: 'north' })
    expect(byClaimant.found).toMatchObject([{ event: { id: 'war' }, claimants: ['North'] }])
    expect(byClaimant.sources.map(({ id }) => id)).toEqual(['north', 'north-office'])
    const byWords = await readSearch({ q: 'of VILLAGERS' })
    expect(byWords.found).toMatchObject([{ event: { id: 'war' }, byWords: true }])
    expect(byWords.claims.map(({ quantity }) => quantity.wording)).toEqual(['Scores of villagers'])
  })

  it('takes what means something to a database as it is', async () => {
    expect(await idsOf({ q: '%' })).toEqual([])
    expect(await idsOf({ q: `' or 1=1 --` })).toEqual([])
  })

  it('filters by country, kind and measure, with and without words', async () => {
    expect(await idsOf({ country: 'LY' })).toEqual(['flood'])
    expect(await idsOf({ kind: 'armed-conflict' })).toEqual(['war'])
    expect(await idsOf({ measure: 'killed' })).toEqual(['war'])
    expect(await idsOf({ q: 'the', measure: 'wounded' })).toEqual([])
  })
})
