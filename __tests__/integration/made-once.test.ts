/** Many who ask for the same view at the same time: it is read and made once for all of them. */
import type { KyselyPlugin } from 'kysely'
import { replaceStore } from '@/lib/server/open'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const READERS = 10

/** Counts the reads of appearances: every reading of claims has one. */
function counting() {
  const counted = { readings: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (JSON.stringify(node).includes('"appearances"')) counted.readings += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { counted, plugin }
}

onBothStores('ten readers of one view at once', (kind) => {
  let house: House
  const { counted, plugin } = counting()

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await expectStatus(house.post('statements', statement({ claims: [killed(27)] })), 201)
  })
  beforeEach(() => {
    // Another store is another place for answers: nothing is kept for it.
    replaceStore({
      ...house.store,
      reader: house.store.reader.withPlugin(plugin),
      longReader: house.store.longReader.withPlugin(plugin),
    })
    counted.readings = 0
  })
  afterAll(() => house.remove())

  it.each([
    'events/war/comparison?measure=killed',
    'events/war/claims',
    'events/war/claims?publishedBy=2024-06-01',
    'events/war/claims.csv',
    'events/war/claims.json?publishedBy=2024-06-01',
    'events/war/claims.hxl.json',
  ])('read the claims once for %s', async (path) => {
    const replies = await Promise.all(
      Array.from({ length: READERS }, () => expectStatus(house.get(path), 200)),
    )
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(counted.readings).toBe(1)
  })
})
