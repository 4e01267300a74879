/** Claims are made into answers when they are shown: what a page, a form and a file get of them. */
import { readClaimChoices } from '@/lib/server/reading/claim-choices'
import { readExport } from '@/lib/server/reading/claims'
import { readClaimsList } from '@/lib/server/reading/claims-list'
import { DEFAULT_ORDER } from '@/lib/url/claims-list'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('claims as they are shown', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const say = async (claimant: string, claims: object[]) => {
      const url = `https://gazette.example/${claimant}`
      await expectStatus(house.post('statements', statement({ claimant, url, claims })), 201)
    }
    await say('north', [
      killed(27, { ref: 'all' }),
      killed(2, { category: 'civilians', partOf: 'all', partKind: 'subset' }),
      killed(9, { measure: 'wounded', place: { name: 'Shusha' } }),
    ])
    await say('south', [killed(200), killed(4, { basis: 'period', from: '2024-03-10' })])
  })
  afterAll(() => house.remove())

  it('names the whole of a part where the choice leaves the whole out', async () => {
    const list = await readClaimsList('war', { category: 'civilians' }, DEFAULT_ORDER)
    expect(list?.claims.map(({ quantity }) => quantity.value)).toEqual([2])
    const [part] = list?.claims ?? []
    const whole = list?.wholes.get(part?.partOf ?? '')
    expect(whole).toMatchObject({ quantity: { value: 27 }, claimant: { name: 'North' } })
  })

  it('hides the whole, like everything, before it was recorded', async () => {
    const knownAt = '2024-01-01T00:00:00.000Z'
    expect(await readClaimsList('war', { knownAt }, DEFAULT_ORDER)).toBeNull()
    expect(await readClaimChoices('war', { knownAt })).toBeNull()
  })

  it('offers what the claims have, whatever is chosen, with how many claims each claimant has', async () => {
    const choices = await readClaimChoices('war', { measure: 'wounded', claimant: ['south'] })
    expect(choices?.claims).toBe(5)
    expect(choices?.measures.toSorted()).toEqual(['killed', 'wounded'])
    expect(choices?.categories.toSorted()).toEqual(['all', 'civilians'])
    expect(choices?.bases.toSorted()).toEqual(['cumulative', 'period'])
    expect(choices?.places.map((place) => place?.name ?? null)).toEqual(
      expect.arrayContaining([null, 'Shusha']),
    )
    expect(choices?.places).toHaveLength(2)
    expect(choices?.sources).toEqual(
      expect.arrayContaining([
        { claimant: { id: 'north', name: 'North', kind: 'government' }, stance: 'own', claims: 3 },
        {
          claimant: { id: 'south', name: 'South', kind: 'government' },
          stance: 'adversary',
          claims: 2,
        },
      ]),
    )
  })

  it('gives a file the claims one at a time, as often as they are asked for', async () => {
    const file = await readExport('war', { claimant: ['north'] })
    expect(file?.total).toBe(3)
    expect(file?.measures).toEqual(['killed', 'wounded'])
    const ids = [...(file ?? [])].map(({ id }) => id)
    expect(new Set(ids).size).toBe(3)
    expect([...(file ?? [])].map(({ id }) => id)).toEqual(ids)
    expect([...((await readExport('war', { from: '2024-03-09' })) ?? [])]).toHaveLength(4)
    expect(await readExport('peace', {})).toBeNull()
  })
})
