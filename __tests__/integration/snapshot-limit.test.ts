/** How many snapshots readers may make, and who counts them. */
import { replaceStore } from '@/lib/server/open'
import { openStore } from '@/lib/store/open'
import type { House } from './support/house'
import { freeze, openPublicHouse, recordTwo } from './support/snapshots'
import { onBothStores } from './support/stores'

onBothStores('the limit of snapshots', (kind) => {
  let house: House
  let client = 0

  beforeAll(async () => {
    house = await openPublicHouse(kind)
    await recordTwo(house)
    replaceStore(house.store)
  })
  afterAll(() => house.remove())
  beforeEach(() => {
    client += 1
  })

  const make = async (view: object = { measure: 'killed' }) =>
    (await freeze('war', view, { 'X-Bysource-Client': `client ${client}` })).status
  const makeMany = async (count: number, view?: object) => {
    const statuses = new Set<number>()
    for (let turn = 0; turn < count; turn += 1) statuses.add(await make(view))
    return [...statuses].sort()
  }

  it('takes nothing for a body that is refused', async () => {
    expect(await makeMany(40, { measure: 'hurt' })).toEqual([400])
    expect([200, 201]).toContain(await make())
  })

  it('takes no body as long as that of a writer', async () => {
    expect(await make({ measure: 'x'.repeat(63_000) })).toBe(400)
    expect(await make({ measure: 'x'.repeat(64_000) })).toBe(413)
  })

  it('is of the client that the server in front names', async () => {
    await makeMany(30)
    expect(await make()).toBe(429)
    client += 1
    expect(await make()).toBe(200)
  })

  if (kind === 'postgres') {
    it('is one for all instances on a database', async () => {
      await makeMany(30)
      const other = await openStore(house.location, Date.now)
      replaceStore(other)
      try {
        expect(await make()).toBe(429)
      } finally {
        replaceStore(house.store)
        await other.close()
      }
    })
  }
})
