/** A PostgreSQL server that ends connections, hangs, or is no longer the one to write to. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { replaceStore } from '@/lib/server/open'
import { openStore } from '@/lib/store/open'
import type { Store } from '@/lib/store/store'
import { isUnavailable } from '@/lib/store/unavailable'
import { program } from '../support/programs'
import {
  ask,
  describeOnPgBouncer,
  describeOnServers,
  endOf,
  ownPgBouncer,
  ownServer,
  type Server,
} from '../support/servers'
import { furnishStore, say } from './support/furnished'

const count = async (store: Store) =>
  (
    await store.reader
      .selectFrom('claims')
      .select((rows) => rows.fn.countAll<number>().as('claims'))
      .executeTakeFirstOrThrow()
  ).claims

jest.setTimeout(180_000)

const END_ALL =
  "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'"

describeOnServers('a PostgreSQL server that goes away', () => {
  let server: Server
  let store: Store

  beforeAll(async () => {
    server = await ownServer()
    store = await openStore({ kind: 'postgres', url: server.url, replica: null }, Date.now)
    replaceStore(store)
    await furnishStore(store)
  })
  afterAll(async () => {
    await store.close()
    await server.stop()
  })

  it('loses no write when it ends every connection again and again', async () => {
    const results: PromiseSettledResult<unknown>[] = []
    let isEnding = true
    const ending = (async () => {
      while (isEnding) {
        await ask(server.url, END_ALL)
        await sleep(250)
      }
    })()
    for (let round = 0; round < 6; round += 1) {
      const some = Array.from({ length: 8 }, (_, index) => say(store, round * 8 + index))
      results.push(...(await Promise.allSettled(some)))
    }
    isEnding = false
    await ending
    // Only a commit that was interrupted is an error, and the same write again finds out.
    const errors = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    )
    expect(errors.filter((error) => !isUnavailable(error))).toEqual([])
    for (const [value, { status }] of results.entries()) {
      const again = await say(store, value)
      expect(again.ok).toBe(true)
      if (status === 'fulfilled') expect(again).toMatchObject({ created: false })
    }
    expect(await count(store)).toBe(results.length)
  })

  it('is noticed when it hangs, and used again when it goes on', async () => {
    server.signal('SIGSTOP')
    const hung = await Promise.allSettled([say(store, 2_000), count(store), count(store)])
    expect(hung.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    server.signal('SIGCONT')
    // A server that did not answer is not asked again for a second.
    await sleep(1_500)
    expect(await say(store, 2_001)).toMatchObject({ ok: true })
  })

  it('takes the lock from an instance that hangs', async () => {
    const args = [program('hung.ts'), server.url]
    const hung = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(hung.stdout, 'data')
    hung.kill('SIGSTOP')
    expect(await say(store, 3_000)).toMatchObject({ ok: true, created: true })
    await endOf(hung)
  })

  it('leaves a slow statement alone', async () => {
    await ask(
      server.url,
      'create or replace function slowly() returns int language sql as $$ select 1 from pg_sleep(4) $$',
    )
    const rows = await store.reader
      .selectFrom('clock')
      .select((row) => row.fn<number>('slowly', []).as('one'))
      .execute()
    expect(rows).toEqual([{ one: 1 }])
  })

  it('is connected to anew when it may only be read', async () => {
    await say(store, 4_000)
    await ask(server.url, 'alter database postgres set default_transaction_read_only = on')
    await ask(server.url, END_ALL)
    await expect(say(store, 4_001)).rejects.toMatchObject({ fault: 'read-only' })
    await ask(server.url, 'begin read write; alter database postgres reset all; commit')
    // No connection that was opened in the meantime is left.
    expect(await say(store, 4_001)).toMatchObject({ ok: true, created: true })
  })
})

describeOnPgBouncer('a store behind PgBouncer', () => {
  it('writes, reads a past and survives the end of every connection', async () => {
    const server = await ownServer()
    const bouncer = await ownPgBouncer(server)
    const store = await openStore({ kind: 'postgres', url: bouncer.url, replica: null }, Date.now)
    try {
      replaceStore(store)
      await furnishStore(store)
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((value) => say(store, value)))
      await ask(server.url, END_ALL)
      await Promise.all([11, 12, 13].map((value) => say(store, value)))
      expect(await count(store)).toBe(11)
      // No limit of a write is left on a connection that others are lent.
      const [limits] = await ask(bouncer.url, 'show idle_in_transaction_session_timeout')
      expect(limits).toEqual({ idle_in_transaction_session_timeout: '0' })
    } finally {
      await store.close()
      bouncer.stop()
      await server.stop()
    }
  })
})
