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
    const writes = Array.from({ length: WRITERS }, (_, index) =>
      house.post('statements', statement({ claims: [killed(index)] })),
    )
    await expectStatus(house.get('events/war/claims'), 200)
    await other.end()
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(writes.map(() => 201))
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
