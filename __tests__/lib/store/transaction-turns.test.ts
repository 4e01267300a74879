/** A long transaction beside everything else: SQLite answers every statement at once, and would never let go. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openStore } from '@/lib/store/open'
import type { Store } from '@/lib/store/store'

/** A statement that takes longer than a turn on any machine. */
const LONG = sql`
  with recursive counted(n) as (select 1 union all select n + 1 from counted where n < 300000)
  select max(n) from counted`

describe('a transaction of many statements', () => {
  let folder: string
  let store: Store

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bysource-test-'))
    store = await openStore({ kind: 'sqlite', folder }, Date.now)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['writer', 'reader'] as const)('lets others have their turn: %s', async (use) => {
    let rounds = 0
    let isOver = false
    const next = () => {
      rounds += 1
      if (!isOver) setImmediate(next)
    }
    setImmediate(next)
    await store[use].transaction().execute(async (db) => {
      for (let times = 0; times < 10; times += 1) await LONG.execute(db)
    })
    isOver = true
    expect(rounds).toBeGreaterThanOrEqual(9 * 10)
  })
})
