/** A replica that lags: writes are answered, and a past is read, from the database itself. */
import { replaceStore } from '@/lib/server/open'
import { readComparison, readEvent } from '@/lib/server/reads'
import { describeOnPostgres } from '../support/postgres'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { freshStore, type Fresh } from './support/stores'

describeOnPostgres('a house with a replica that has nothing yet', () => {
  let house: House
  let behind: Fresh

  beforeAll(async () => {
    house = await openHouse('postgres')
    behind = await freshStore('postgres')
    const replica = behind.store.writer
    replaceStore({ ...house.store, reader: replica, longReader: replica })
  })
  afterAll(async () => {
    await behind.remove()
    await house.remove()
  })

  it('answers what it has just recorded', async () => {
    await furnish(house)
    const said = await expectStatus(
      house.post('statements', statement({ claims: [killed(27)] })),
      201,
    )
    const id = said.json.claims[0]?.id ?? ''
    const revised = await expectStatus(
      house.post(`claims/${id}/revisions`, {
        ...{ by: 'record', reason: 'error' },
        quantity: { form: 'exact', value: 72, wording: '72' },
      }),
      201,
    )
    expect(revised.json.claim.quantity.value).toBe(72)
    await expectStatus(house.post('sources/north/revisions', { name: 'The North' }), 201)
    await expectStatus(house.post('events/war/revisions', { title: 'That war' }), 201)
  })

  it('reads a past that is complete', async () => {
    const knownAt = new Date().toISOString()
    expect(await readEvent('war', knownAt)).toMatchObject({ title: 'That war', claims: 1 })
    const { lanes } = (await readComparison('war', { measure: 'killed', knownAt })) ?? {}
    expect(lanes?.map(({ range }) => range?.high)).toEqual([72])
  })
})
