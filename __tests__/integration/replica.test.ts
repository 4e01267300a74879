/** Replicas that lag: an answer is never older than what was said to be recorded. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'
import { replaceStore } from '@/lib/server/open'
import { readClaims } from '@/lib/server/reading/claims'
import { readComparison } from '@/lib/server/reading/comparison'
import { readEvent } from '@/lib/server/reading/events'
import { readEventRevision } from '@/lib/server/revision'
import { readStored } from '@/lib/server/snapshots/read'
import { openStore } from '@/lib/store/open'
import { insertSnapshot } from '@/lib/store/snapshots'
import type { Store } from '@/lib/store/store'
import { describeOnPostgres } from '../support/postgres'
import { describeOnServers, ownReplica, ownServer, type Server } from '../support/servers'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { furnishStore, say } from './support/furnished'
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
        by: 'record',
        reason: 'error',
        quantity: { form: 'exact', value: 72, wording: '72' },
      }),
      201,
    )
    expect(revised.json.claim.quantity.value).toBe(72)
    await expectStatus(house.post('sources/north/revisions', { name: 'The North' }), 201)
    await expectStatus(house.post('events/war/revisions', { title: 'That war' }), 201)
    for (const path of ['events', 'events/war', 'events/war/claims', 'sources', 'sources/north']) {
      await expectStatus(house.get(path), 200)
    }
    for (const path of [`claims/${id}`, 'changes', 'events/war/comparison?measure=killed']) {
      await expectStatus(house.get(path), 200)
    }
  })

  it('reads a past that is complete', async () => {
    const knownAt = new Date().toISOString()
    expect(await readEvent('war', knownAt)).toMatchObject({ title: 'That war', claims: 1 })
    const { lanes } = (await readComparison('war', { measure: 'killed', knownAt })) ?? {}
    expect(lanes?.map(({ range }) => range?.high)).toEqual([72])
  })
})

describeOnServers('two instances with a streaming replica that is three seconds behind', () => {
  let primary: Server
  const opened: (() => Promise<void>)[] = []
  let instances: readonly [Store, Store]

  const claims = async () => (await readClaims('war', {}))?.claims.length
  const claimsAt = async (knownAt: string) => (await readClaims('war', { knownAt }))?.claims.length

  beforeAll(async () => {
    primary = await ownServer()
    opened.push(primary.stop)
    const first = await openStore({ kind: 'postgres', url: primary.url, replica: null }, Date.now)
    await furnishStore(first)
    await first.close()
    const replica = await ownReplica(primary, 3_000)
    opened.push(replica.stop)
    const location = { kind: 'postgres', url: primary.url, replica: replica.url } as const
    instances = [await openStore(location, Date.now), await openStore(location, Date.now)]
    opened.push(...instances.map((store) => store.close))
  })
  afterAll(async () => {
    for (const close of opened.reverse()) await close()
  })

  it('answer at once what either has recorded', async () => {
    const [one, two] = instances
    for (const value of [1, 2, 3]) {
      await say(one, value)
      for (const store of [two, one]) {
        replaceStore(store)
        expect(await claims()).toBe(value)
        expect(await readEvent('war')).toMatchObject({ claims: value })
      }
    }
  })

  it('read from the replica once it has what is newest', async () => {
    const [one] = instances
    replaceStore(one)
    const revision = await readEventRevision('war')
    await untilCopied(one, revision ?? 0)
    const asked = { primary: 0, replica: 0 }
    const reader = one.reader.withPlugin(counting(() => (asked.replica += 1)))
    replaceStore({
      ...one,
      writer: one.writer.withPlugin(counting(() => (asked.primary += 1))),
      reader,
      longReader: reader,
    })
    expect(await claims()).toBe(3)
    expect(asked.primary).toBe(1)
    expect(asked.replica).toBeGreaterThan(3)
  })

  it('find a snapshot that was just made', async () => {
    const [one, two] = instances
    const id = 'a'.repeat(26)
    const rest = { viewKey: 'a view', record: '{}', envelope: '{}' }
    const snapshot = { id, digest: id, event: 'war', capturedAt: '2024-01-01T00:00:00Z', ...rest }
    await insertSnapshot(one, snapshot, [], { snapshots: 10, bytes: 10_000 })
    replaceStore(two)
    expect(await readStored(id)).toMatchObject({ id })
  })

  it('answer a settled past while there is no primary, and nothing that could change', async () => {
    const [one] = instances
    await untilCopied(one, (await readEventRevision('war')) ?? 0)
    const knownAt = new Date().toISOString()
    replaceStore(one)
    const then = await claimsAt(knownAt)
    const last = new Date(Date.now() + 1).toISOString()
    await sleep(5)
    primary.signal('SIGSTOP')
    try {
      // Kept under the same key, it would be no proof: another day, the same past.
      const again = await readClaims('war', { knownAt, at: '2030-01-01' })
      expect(again?.claims.length).toBe(then)
      expect(await claims()).toBe(then)
      await expect(readClaims('war', { knownAt: last })).rejects.toThrow()
    } finally {
      primary.signal('SIGCONT')
    }
    // It is not asked again at once.
    await sleep(2_500)
    expect((await readClaims('war', { knownAt: last }))?.claims.length).toBe(then)
  })
})

/** Calls `each` for every query. */
function counting(each: () => void): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      each()
      return node
    },
    transformResult: async ({ result }) => result,
  }
}

async function untilCopied({ reader }: Store, revision: number): Promise<void> {
  for (;;) {
    const row = await reader
      .selectFrom('events')
      .select('revision')
      .where('id', '=', 'war')
      .executeTakeFirst()
    if (row !== undefined && row.revision >= revision) return
    await sleep(100)
  }
}
