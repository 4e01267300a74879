/** The file under a chart holds the claims of that chart: no more, and none is missing. */
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

const day = (asOf: string) => ({ basis: 'period', from: asOf, asOf })

onOneStore('the claims of a chart as a file', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const say = async (claimant: string, said: string, claims: object[], more: object = {}) => {
      const url = `https://gazette.example/${claimant}-${said}`
      const body = statement({ claimant, url, statedOn: said, claims, ...more })
      return (await expectStatus(house.post('statements', body), 201)).json.claims
    }
    await say('north', '2024-03-12', [
      killed(27, { ref: 'all' }),
      killed(2, { category: 'civilians', partOf: 'all', partKind: 'subset' }),
      killed(1, { partOf: 'all', partKind: 'subset' }),
    ])
    await say('north', '2024-03-13', [killed(30)])
    await say('south', '2024-03-12', [killed(200, { asOf: '2024-03-12' })])
    await say('agency', '2024-03-12', [killed(5, day('2024-03-11'))])
    await say('agency', '2024-03-13', [killed(7, day('2024-03-12'))])
    await say('agency', '2024-03-14', [
      killed(9, { place: { name: 'Shusha', lat: 39.7, lon: 46.7 } }),
    ])
    const [gone] = await say('herald', '2024-03-12', [killed(900)])
    await expectStatus(
      house.post(`claims/${gone?.id}/revisions`, {
        by: 'source',
        reason: 'retraction',
        statedOn: '2024-03-14',
        status: 'withdrawn',
      }),
      201,
    )
    await expectStatus(
      house.post('events', {
        id: 'siege',
        title: 'The siege',
        kind: 'attack',
        startedOn: '2024-03-12',
        parent: 'war',
        places: [{ name: 'Shusha', lat: 39.7, lon: 46.7 }],
      }),
      201,
    )
    await say('south', '2024-03-15', [killed(4)], { event: 'siege' })
  })
  afterAll(() => house.remove())

  const LANE = 'measure=killed&group=north&category=all&place=none'
  const values = async (query: string) =>
    (await expectStatus(house.get(`events/war/claims.json?${query}`), 200)).json.claims
      .map(({ quantity }) => quantity.value ?? 0)
      .sort((a, b) => a - b)

  it.each([
    // The withdrawn one stays in sight; the part is counted in its whole.
    ['by-source', `${LANE}&basis=cumulative`, [27, 30, 200, 900]],
    ['over-time', `${LANE}&basis=cumulative`, [27, 30, 200, 900]],
    ['contradictions', `${LANE}&basis=cumulative`, [27, 30, 200, 900]],
    ['by-source', `${LANE}&basis=cumulative&kind=government&claimant=south`, [200]],
    // A period: its own days, the latest when none are named.
    ['by-source', `${LANE}&basis=period&from=2024-03-11&to=2024-03-11`, [5]],
    ['by-source', `${LANE}&basis=period&from=2024-03-12&to=2024-03-12`, [7]],
    ['by-source', `${LANE}&basis=period`, [7]],
    // The figures of one day, the withdrawn one as well: it is drawn with its withdrawal.
    ['as-published', `${LANE}&basis=cumulative&day=2024-03-10`, [27, 30, 900]],
    // The whole and what it is made of, in whatever lane.
    ['breakdown', `${LANE}&basis=cumulative&publishedBy=2024-03-12`, [1, 2, 27]],
    // What has a place, and the incident's own.
    ['map', 'measure=killed', [4, 9]],
  ])('%s of %s', async (chart, query, expected) => {
    expect(await values(`${query}&chart=${chart}`)).toEqual(expected)
  })

  it('narrows a list of claims to the days of a period as well', async () => {
    expect(await values(`${LANE}&basis=period`)).toEqual([5, 7])
    expect(await values(`${LANE}&basis=period&from=2024-03-11&to=2024-03-11`)).toEqual([5])
    const { json } = await house.get(`events/war/claims?${LANE}&from=2024-03-11&to=2024-03-11`)
    const bases = json.claims.map(({ basis, asOf }) => (basis === 'period' ? asOf : basis))
    expect(new Set(bases)).toEqual(new Set(['cumulative', '2024-03-11']))
  })

  it('names the chart in the query that made it', async () => {
    const query = `${LANE}&basis=period&chart=by-source`
    const { json, text } = await house.get(`events/war/claims.json?${query}`)
    expect(json.query).toMatchObject({ view: { chart: 'by-source', basis: 'period' } })
    const again = new URL((json.query as { url: string }).url)
    expect((await house.get(again.pathname.slice('/api/v1/'.length) + again.search)).text).toBe(
      text,
    )
    const { text: csv } = await house.get(`events/war/claims.csv?${query}`)
    expect(csv.split('\r\n')[1]).toMatch(/claims\.csv\?.*&chart=by-source$/)
  })

  it('refuses a chart that draws nothing, and one that it does not know', async () => {
    await expectStatus(house.get(`events/war/claims.csv?${LANE}&basis=stock&chart=by-source`), 422)
    await expectStatus(house.get('events/war/claims.csv?chart=pie'), 400)
    await expectStatus(house.get('events/nowhere/claims.csv?chart=by-source'), 404)
  })
})
