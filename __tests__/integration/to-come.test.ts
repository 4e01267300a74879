/** What will be known at a moment to come, nobody knows: every call that takes one refuses it. */
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'

describe('a knownAt that is still to come', () => {
  let house: House
  let claim: string
  beforeAll(async () => {
    house = await openHouse('sqlite')
    await furnish(house)
    const said = statement({ claims: [killed(27)] })
    const { json } = await expectStatus(house.post('statements', said), 201)
    claim = json.claims[0]?.id ?? ''
  })
  afterAll(() => house.remove())

  const paths = () => [
    'events/war',
    'events/war/claims',
    'events/war/claims.csv',
    'events/war/claims.json',
    'events/war/claims.hxl.csv',
    'events/war/comparison?measure=killed',
    `claims/${claim}`,
  ]
  const at = (path: string, moment: number) =>
    `${path}${path.includes('?') ? '&' : '?'}knownAt=${new Date(moment).toISOString()}`

  it('is 422 with its path, on every call that takes one', async () => {
    for (const path of paths()) {
      const refused = await expectStatus(house.get(at(path, Date.now() + 5000)), 422)
      expect(refused.json.errors.map((one) => one.path)).toEqual(['knownAt'])
      await expectStatus(house.get(at(path, Date.now())), 200)
    }
  })

  it('is told beside what cannot be read, with 400', async () => {
    const path = 'events/war/comparison?measure=killed&knownAt=2999-01-01&basis=x'
    const refused = await expectStatus(house.get(path), 400)
    expect(refused.json.errors.map(({ path }) => path)).toEqual(['basis', 'knownAt'])
  })
})
