/** Filters leave claims out before anything is compared, in every answer alike. */
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('filters of a view', (kind) => {
  let house: House
  const compared = async (query: string) => {
    const path = `events/war/comparison?measure=killed${query}`
    const { lanes } = (await expectStatus(house.get(path), 200)).json
    return lanes.map(({ range, current, history, verdicts, support }) => ({
      range: range === null ? null : [range.low, range.high],
      by: current.map(({ claimant }) => claimant.id).sort(),
      earlier: history.length,
      verdicts: verdicts.length,
      claimants: support.claimants,
    }))
  }

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = [
      ['north', 27, '2024-03-10'],
      ['north', 30, '2024-03-12'],
      ['south', 200, '2024-03-10'],
      ['agency', 72, '2024-03-11'],
    ] as const
    for (const [index, [claimant, value, asOf]] of said.entries()) {
      const url = `https://gazette.example/${index}`
      const claims = [killed(value, { asOf })]
      await expectStatus(house.post('statements', statement({ claimant, url, claims })), 201)
    }
  })
  afterEach(() => house.remove())

  it.each([
    ['', [27 + 3, 200], ['agency', 'north', 'south'], 1],
    ['&kind=media', [72, 72], ['agency'], 0],
    ['&kind=media&kind=government', [30, 200], ['agency', 'north', 'south'], 1],
    ['&claimant=north&claimant=agency', [30, 72], ['agency', 'north'], 1],
    ['&stance=own', [30, 30], ['north'], 1],
    ['&stance=adversary&stance=third-party', [72, 200], ['agency', 'south'], 0],
    ['&aboutFrom=2024-03-11', [30, 72], ['agency', 'north'], 0],
    ['&aboutFrom=2024-03-11&at=2024-03-11', [72, 72], ['agency'], 0],
    ['&kind=media&claimant=agency&stance=third-party', [72, 72], ['agency'], 0],
  ] as const)('compares only who is left: %s', async (query, range, by, earlier) => {
    const pairs = (by.length * (by.length - 1)) / 2
    expect(await compared(query)).toEqual([
      { range, by, earlier, verdicts: pairs, claimants: by.length },
    ])
  })

  it('gives no lane when nobody is left, and every claim again without the filter', async () => {
    expect(await compared('&kind=media&claimant=north')).toEqual([])
    expect(await compared('&stance=none')).toEqual([])
    expect(await compared('')).toHaveLength(1)
  })

  it('filters the claims and the files in the same way', async () => {
    const query = 'kind=media&kind=government&stance=own&stance=third-party&aboutFrom=2024-03-11'
    const { claims } = (await house.get(`events/war/claims?${query}`)).json
    expect(claims.map(({ claimant }) => claimant.id).sort()).toEqual(['agency', 'north'])
    const csv = (await house.get(`events/war/claims.csv?${query}`)).text.trim().split('\n')
    expect(csv).toHaveLength(1 + claims.length)
    const file = (await house.get(`events/war/claims.json?${query}`)).json
    expect(file.claims).toHaveLength(claims.length)
  })

  it('names each value that it cannot read', async () => {
    const { json } = await expectStatus(
      house.get('events/war/comparison?measure=killed&kind=spy&stance=own&stance=for&aboutFrom=x'),
      400,
    )
    expect(json.errors.map(({ path }) => path).sort()).toEqual(['aboutFrom', 'kind', 'stance'])
  })
})
