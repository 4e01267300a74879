import { readSearch } from '@/lib/server/reading/search/search'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('searching the house', (kind) => {
  let house: House
  let revised = ''
  let mistaken = ''

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const flood = {
      id: 'flood',
      title: 'The flood',
      titles: { fr: 'La crue' },
      kind: 'flood',
      startedOn: '2024-03-01',
      countries: ['LY'],
      places: [{ name: 'Dérna', aliases: ['درنة'] }],
    }
    await expectStatus(house.post('events', flood), 201)
    const scores = { form: 'verbal', wording: 'Scores of villagers' }
    const say = async (claims: object[], more: object = {}) =>
      (await expectStatus(house.post('statements', statement({ claims, ...more })), 201)).json
        .claims
    await say([killed(200), killed(0, { category: 'civilians', quantity: scores })])
    await say([killed(190)], { claimant: 'south', statedOn: '2024-03-11' })
    await say([killed(200, { place: { name: 'Dérna' } })], {
      event: 'flood',
      claimant: 'south',
      statedOn: '2024-03-09',
    })
    const [first] = await say([killed(150, { measure: 'missing' })], { event: 'flood' })
    revised = first?.id ?? ''
    const [second] = await say([killed(888, { measure: 'injured' })], { event: 'flood' })
    mistaken = second?.id ?? ''
    const to = (value: number) => ({
      quantity: { form: 'exact', value, valueTo: null, wording: `${value}` },
      note: 'so it is',
    })
    const amended = { by: 'source', reason: 'error', statedOn: '2024-03-12' }
    await expectStatus(house.post(`claims/${revised}/revisions`, { ...amended, ...to(140) }), 201)
    const error = { by: 'record', reason: 'error' }
    await expectStatus(house.post(`claims/${mistaken}/revisions`, { ...error, ...to(777) }), 201)
  })
  afterAll(() => house.remove())

  it('names sources and events as readers of a language know them, and finds them so', async () => {
    const names = { fr: 'Le Sud' }
    const { json } = await expectStatus(house.get('sources/south'), 200)
    await expectStatus(house.post('sources/south/revisions', { note: 'French', names }), 201)
    const { claims, sources } = await readSearch({ q: 'sud' }, 'fr')
    expect(sources.map(({ name }) => name)).toEqual(['Le Sud'])
    expect(new Set(claims.map(({ claim }) => claim.claimant.name))).toEqual(new Set(['Le Sud']))
    const flood = await readSearch({ q: 'crue 200' }, 'fr')
    expect(flood.claims.map(({ event }) => event.title)).toEqual(['La crue'])
    const english = await readSearch({ q: 'crue 200' })
    expect(english.claims.map(({ claim, event }) => [claim.claimant.name, event.title])).toEqual([
      [json.source.name, 'The flood'],
    ])
  })

  const found = async (q: string) =>
    (await readSearch({ q })).claims.map(
      ({ claim }) => `${claim.claimant.id} ${claim.quantity.value ?? 'no number'} ${claim.event}`,
    )
  const eventsOf = async (query: Parameters<typeof readSearch>[0]) =>
    (await readSearch(query)).events.map(({ id }) => id)

  it.each(['200 dead', 'dead: 200', '200 morts', '٢٠٠ قتيل', 'two hundred killed', '200'])(
    'answers %s with every claim of it, the first made public first',
    async (q) => {
      expect(await found(q)).toEqual(['south 200 flood', 'north 200 war'])
    },
  )

  it.each([
    '200 derna',
    'Dérna 200 dead',
    '200 قتيل في درنة',
    '200 Libya',
    'Libye 200',
    '200 south',
  ])('narrows %s by whoever or whatever it names', async (q) => {
    expect(await found(q)).toEqual(['south 200 flood'])
  })

  it('finds claims by their source, their publisher and their words', async () => {
    expect(await found('South')).toEqual(['south 200 flood', 'south 190 war'])
    expect((await found('gazette')).length).toBe(6)
    expect(await found('of VILLAGERS')).toEqual(['north no number war'])
  })

  it('tells what disagrees with a claim', async () => {
    const { claims, actors } = await readSearch({ q: '200 war' })
    expect(claims).toMatchObject([
      {
        differences: 1,
        contradictions: 0,
        others: [{ quantity: { value: 190 }, verdict: 'differs' }],
      },
    ])
    expect(Object.keys(actors)).toContain('south')
  })

  it('sets close misses apart, and says that they are none', async () => {
    const { claims, near } = await readSearch({ q: '200 dead war' })
    expect(claims.map(({ claim }) => claim.quantity.value)).toEqual([200])
    expect(near.map(({ claim }) => claim.quantity.value)).toEqual([190])
  })

  it('finds the figure that a source amended, and not one that only the record had', async () => {
    expect((await readSearch({ q: '150 missing' })).claims).toMatchObject([
      { claim: { id: revised, quantity: { value: 140 } }, before: { value: 150 } },
    ])
    expect(await found('888')).toEqual([])
    expect(await found('777')).toEqual(['north 777 flood'])
  })

  it('leaves out a word that nothing is called or says, and tells so', async () => {
    const { claims, understood } = await readSearch({ q: '200 dead Atlantis' })
    expect(claims.length).toBe(2)
    expect(understood).toMatchObject({ numbers: [200], names: [], unknown: ['atlantis'] })
    expect(await found('deaths Atlantis')).toEqual([])
  })

  it('finds events by title, place and country, and sources by name', async () => {
    expect(await eventsOf({ q: 'WAR' })).toEqual(['war'])
    expect(await eventsOf({ q: 'derna deaths' })).toEqual(['flood'])
    expect((await readSearch({ q: 'north' })).sources.map(({ id }) => id)).toEqual([
      'north',
      'north-office',
    ])
  })

  it('takes what means something to a database as it is', async () => {
    expect(await found('%')).toEqual([])
    expect(await found(`' or 1=1 --`)).toEqual([])
  })

  it('filters by country, kind and measure, with and without words', async () => {
    expect(await eventsOf({ country: 'LY' })).toEqual(['flood'])
    expect(await eventsOf({ kind: 'armed-conflict' })).toEqual(['war'])
    expect(await eventsOf({ measure: 'killed' })).toEqual(['flood', 'war'])
    const filtered = await readSearch({ q: '200', country: 'LY' })
    expect(filtered.claims.map(({ claim }) => claim.event)).toEqual(['flood'])
  })

  it('answers the same over HTTP, and refuses no question at all', async () => {
    const reply = await house.get('claims?q=200%20dead')
    expect(reply.json).toMatchObject({
      total: 2,
      understood: { numbers: [200], measures: ['killed'] },
    })
    expect((await house.get('claims')).status).toBe(400)
  })
})
