/** An import whose process is killed again and again goes on where it was, and leaves the store of one clean run. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { workOn } from '@/lib/server/importing/jobs'
import { importOptions } from '@/lib/server/importing/options'
import { importJobOf } from '@/lib/server/importing/progress'
import { receiveImport } from '@/lib/server/importing/receive-import'
import { NO_ROW, readRows } from '@/lib/store/job-rows'
import { findJob } from '@/lib/store/jobs'
import { program } from '../support/programs'
import { furnish, openHouse, type House } from './support/house'
import { csvOf, row } from './support/imports'
import { onBothStores } from './support/stores'

/** Each takes the start of a process: TEST_KILLS=10 looks longer. */
const KILLS = Number(process.env.TEST_KILLS ?? 3)
/** A step takes some hundred rows, and each process that is killed has ended one or two. */
const ROWS = 300 * KILLS

jest.setTimeout(300_000 + KILLS * 90_000)

onBothStores('an import', (kind) => {
  const houses: House[] = []
  afterEach(async () => {
    for (const house of houses.splice(0)) await house.remove()
  })

  it('killed at any moment and resumed is as one that was not', async () => {
    const open = async () => {
      const house = await openHouse(kind)
      houses.push(house)
      await furnish(house)
      return house
    }
    const [killed, whole] = [await open(), await open()]
    const file = fileOf(ROWS)
    const ids = await Promise.all([killed, whole].map((house) => receive(house, file)))
    let [kills, progress] = [0, 0]
    for (;;) {
      // The lease of a process that was killed ends by itself, in fifteen seconds.
      await killed.store.writer.updateTable('jobs').set({ lease_until: 0 }).execute()
      const isOver = await work(
        killed,
        kills < KILLS ? { job: ids[0] ?? '', after: Math.random() * 300 } : null,
      )
      const job = await jobOf(killed, ids[0])
      expect(job.total).toBeGreaterThanOrEqual(progress)
      progress = job.total
      if (isOver) break
      kills += 1
      // A process that ends by itself without an end of the work would go on so for ever.
      expect(kills).toBeLessThanOrEqual(KILLS)
    }
    await workOn(whole.store, 'in one go')
    expect(await contentOf(killed, ids[0])).toEqual(await contentOf(whole, ids[1]))
    expect((await jobOf(killed, ids[0])).total).toBe(ROWS)
    expect(kills).toBeGreaterThan(0)
  })

  it('that two processes are asked for is worked on by one', async () => {
    const house = await openHouse(kind)
    houses.push(house)
    await furnish(house)
    const id = await receive(house, fileOf(100))
    await Promise.all([work(house, null), work(house, null)])
    expect(await jobOf(house, id)).toMatchObject({ total: 100, accepted: 80 })
  })
})

/** Ten rows: eight are new, one is known and one is refused. */
function fileOf(rows: number): string {
  return csvOf(
    Array.from({ length: rows }, (_, index) => {
      if (index % 10 === 8) return row(index - 1)
      if (index % 10 === 9) return row(index, { value: 'many' })
      return row(index)
    }),
  )
}

async function receive(house: House, file: string): Promise<string> {
  const bytes = (async function* () {
    yield Buffer.from(file)
  })()
  const options = importOptions.parse({ format: 'csv' })
  const received = await receiveImport(house.store, 'editor', options, bytes, 1e6)
  if (!received.ok) throw new Error(received.kind)
  return received.id
}

/**
 * Lets a process work on the jobs of the house, to their end, or until it is killed: so many ms after it has recorded
 * something more of that import.
 */
async function work(
  house: House,
  kill: { readonly job: string; readonly after: number } | null,
): Promise<boolean> {
  const args = [program('importer.ts'), JSON.stringify(house.location)]
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ending = once(child, 'exit')
  if (kill !== null) {
    const before = (await jobOf(house, kill.job)).total
    while (child.exitCode === null && (await jobOf(house, kill.job)).total === before)
      await sleep(5)
    await sleep(kill.after)
    child.kill('SIGKILL')
  }
  const [code] = await ending
  return code === 0
}

async function jobOf({ store }: House, id: string | undefined) {
  const job = importJobOf(await findJob(store.writer, id ?? ''))
  if (job === null) throw new Error(`no import has the id ${id}`)
  return job.progress
}

/** Everything that the store has of the import, but for when it was recorded. */
async function contentOf(house: House, id: string | undefined) {
  const db = house.store.writer
  const claims = await db
    .selectFrom('claims')
    .select(['id', 'first', 'lane_key', 'about'])
    .orderBy('id')
    .execute()
  const appearances = await db
    .selectFrom('appearances')
    .select(['claim', 'publication', 'wording'])
    .orderBy('claim')
    .orderBy('publication')
    .execute()
  const ledger = await db
    .selectFrom('changes')
    .select(['kind', 'claim', 'after'])
    .orderBy('seq')
    .execute()
  const current = await db
    .selectFrom('current_claims')
    .selectAll()
    .orderBy('lane_key')
    .orderBy('claimant')
    .execute()
  const summaries = await db.selectFrom('lane_summaries').selectAll().orderBy('lane_key').execute()
  const { total, accepted, duplicates, held, refused } = await jobOf(house, id)
  const undated = (value: object) =>
    JSON.parse(JSON.stringify(value).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')) as unknown
  const rows = await readRows(db, id ?? '', NO_ROW, ROWS, ['refused', 'held'])
  return {
    claims,
    appearances,
    ledger,
    current: undated(current),
    summaries: undated(summaries),
    rows,
    counts: { total, accepted, duplicates, held, refused },
  }
}
