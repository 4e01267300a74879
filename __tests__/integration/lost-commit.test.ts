/** A connection that is lost in the middle of a write: what the client is told, and what it finds when it asks again. */
import { replaceStore } from '@/lib/server/open'
import { openPostgres } from '@/lib/store/postgres'
import type { Store } from '@/lib/store/store'
import { describeOnPostgres } from '../support/postgres'
import { wayTo, type Way } from '../support/proxy'
import { expectStatus, furnish, openHouse, statement, type House } from './support/house'

describeOnPostgres('a write whose connection is lost', () => {
  let house: House
  let way: Way
  let store: Store

  beforeEach(async () => {
    house = await openHouse('postgres')
    await furnish(house)
    way = await wayTo(house.location.kind === 'postgres' ? house.location.url : '')
    store = openPostgres(way.url, null, Date.now)
    replaceStore(store)
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await store.close()
    await way.close()
    await house.remove()
  })

  it.each(['start transaction', 'set_config', 'update "clock"', 'insert into "claims"'])(
    'at %s is made again, once',
    async (text) => {
      way.cutAt(text, 'before')
      await expectStatus(house.post('statements', statement()), 201)
      expect((await house.get('events/war/claims')).json.claims).toHaveLength(1)
    },
  )

  it('is found with the same ids when its commit was kept and the answer was lost', async () => {
    way.cutAt('commit\0', 'after')
    expect((await house.post('statements', statement())).status).toBeGreaterThanOrEqual(500)
    const { json: kept } = await house.get('events/war/claims')
    const again = await expectStatus(house.post('statements', statement()), 200)
    expect(again.json.claims.map(({ id }) => id)).toEqual(kept.claims.map(({ id }) => id))
    expect((await house.get('events/war/claims')).text).toBe(JSON.stringify(kept))

    const id = kept.claims[0]?.id ?? ''
    const body = { by: 'record', reason: 'error', note: 'misread', status: 'withdrawn' }
    way.cutAt('commit\0', 'after')
    expect((await house.post(`claims/${id}/revisions`, body)).status).toBeGreaterThanOrEqual(500)
    await expectStatus(house.post(`claims/${id}/revisions`, body), 200)
    expect((await house.get(`claims/${id}`)).json.revisions).toHaveLength(2)

    way.cutAt('commit\0', 'after')
    const actor = { id: 'west', name: 'West', kind: 'government' }
    expect((await house.post('sources', actor)).status).toBeGreaterThanOrEqual(500)
    await expectStatus(house.post('sources', actor), 200)
  })

  it('is made anew by the next request when its commit never came', async () => {
    way.cutAt('commit\0', 'before')
    expect((await house.post('statements', statement())).status).toBeGreaterThanOrEqual(500)
    await expectStatus(house.post('statements', statement()), 201)
  })

  it('does not matter to a read', async () => {
    await expectStatus(house.post('statements', statement()), 201)
    for (const text of ['repeatable read', 'from "claims"', 'from "events"']) {
      way.cutAt(text, 'after')
      await expectStatus(house.get(`events/war/claims?at=${text.length + 2030}-01-01`), 200)
    }
  })
})
