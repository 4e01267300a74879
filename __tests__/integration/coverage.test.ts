import { readCoverage } from '@/lib/server/reading/coverage'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('the coverage of an event', (kind) => {
  let house: House
  const post = async (said: Parameters<typeof statement>[0]) =>
    (await expectStatus(house.post('statements', statement(said)), 201)).json

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterAll(() => house.remove())

  const told = async (choice: Parameters<typeof readCoverage>[1] = {}) => {
    const coverage = await readCoverage('war', choice)
    return coverage?.lanes.map(({ measure, category, current }) => [
      ...[measure, category],
      current.map(({ claimant, quantity }) => `${claimant.id} ${quantity.value}`).toSorted(),
    ])
  }

  it('is empty before anybody claims, and null of no event', async () => {
    expect(await told()).toEqual([])
    expect(await readCoverage('nowhere', {})).toBeNull()
  })

  it('keeps the lanes of a claimant apart, and shows the claims of the moment asked for', async () => {
    await post({ claims: [killed(27), killed(2, { category: 'civilians' })] })
    const past = new Date().toISOString()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await post({
      claimant: 'south',
      url: 'https://gazette.example/2',
      statedOn: '2024-03-12',
      claims: [
        killed(40, { asOf: '2024-03-12' }),
        killed(5, { measure: 'missing', basis: 'stock' }),
      ],
    })
    const before = [
      ['killed', 'all', ['north 27']],
      ['killed', 'civilians', ['north 2']],
    ]
    expect(await told()).toEqual([
      ['killed', 'all', ['north 27', 'south 40']],
      ['killed', 'civilians', ['north 2']],
      ['missing', 'all', ['south 5']],
    ])
    expect(await told({ knownAt: past })).toEqual(before)
    expect(await told({ publishedBy: '2024-03-11T00:00:00.000Z' })).toEqual(before)
  })

  it('names the groups that are counted and the claim that a denial is about', async () => {
    const [claim] = (await house.get('events/war/claims?claimant=south&measure=killed')).json.claims
    await post({
      claimant: 'south',
      url: 'https://gazette.example/3',
      statedOn: '2024-03-13',
      claims: [killed(60, { asOf: '2024-03-13' })],
    })
    await post({
      claimant: 'north',
      url: 'https://gazette.example/4',
      statedOn: '2024-03-14',
      claims: [
        killed(0, {
          quantity: { form: 'denied', wording: 'that is false' },
          asOf: '2024-03-14',
          disputes: [claim?.id],
        }),
      ],
    })
    const coverage = await readCoverage('war', {})
    expect(coverage?.denied.map(({ quantity }) => quantity.value)).toEqual([40])
    expect(coverage?.actors['north']?.name).toBe('North')
  })

  it('tells what was withdrawn from silence', async () => {
    const [claim] = (await house.get('events/war/claims?measure=missing')).json.claims
    const revision = { by: 'source', reason: 'retraction', statedOn: '2024-03-15', note: 'No.' }
    const path = `claims/${claim?.id ?? ''}/revisions`
    await expectStatus(house.post(path, { ...revision, status: 'withdrawn' }), 201)
    const coverage = await readCoverage('war', {})
    expect(coverage?.lanes.some(({ measure }) => measure === 'missing')).toBe(false)
    expect(coverage?.withdrawn.map(({ id }) => id)).toEqual([claim?.id])
  })
})
