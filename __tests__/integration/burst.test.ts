/** More writers at once than a database has connections for them. */
import { Client } from 'pg'
import { describeOnPostgres } from '../support/postgres'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'

const WRITERS = 40

describeOnPostgres('a burst of writers', () => {
  let house: House

  beforeAll(async () => {
    house = await openHouse('postgres')
    await furnish(house)
  })
  afterAll(() => house.remove())

  it('leaves connections for readers, and is recorded whole once it is its turn', async () => {
    const other = await anotherProcess(house)
    const write = (index: number) =>
      house.post('statements', statement({ claims: [killed(index)] }))
    const writes = Array.from({ length: WRITERS }, (_, index) => write(index))
    await expectStatus(house.get('events/war/claims'), 200)
    await other.end()
    // On a slow machine some have waited for too long: they are told so, and sent again are recorded.
    for (const [index, { status }] of (await Promise.all(writes)).entries()) {
      expect([201, 503]).toContain(status)
      if (status === 503) await expectStatus(write(index), 201)
    }
    const { json } = await expectStatus(house.get('events/war'), 200)
    expect(json.event.claims).toBe(WRITERS)
  })
})

/** Takes the turn to write and keeps it until it is ended. */
async function anotherProcess({ location }: House): Promise<Client> {
  if (location.kind !== 'postgres') throw new Error('a house on PostgreSQL')
  const client = new Client({ connectionString: location.url })
  await client.connect()
  await client.query('begin')
  await client.query('update clock set turns = turns + 1')
  return client
}
