/**
 * `npm run bench -- imports [rows]`: a table of so many rows, imported by a process that answers others meanwhile, beside what
 * the bare driver takes to insert the same records into the same tables of an empty file. A million rows unless told otherwise.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import Database from 'libsql'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { workOn } from '@/lib/server/importing/jobs'
import { importOptions } from '@/lib/server/importing/options'
import { importJobOf } from '@/lib/server/importing/progress'
import { receiveImport } from '@/lib/server/importing/receive-import'
import { recordActor } from '@/lib/store/actors'
import { recordEvent } from '@/lib/store/events'
import { findJob } from '@/lib/store/jobs'
import { openStore } from '@/lib/store/open'
import { write } from '@/lib/store/write'
import { median } from './load'

const DEFAULT_ROWS = 1_000_000
const SOURCES = 20
const PLACES = 200
/** The tables into which a row of an import goes. */
const TABLES = [
  'publications',
  'publication_revisions',
  'statements',
  'claims',
  'claim_numbers',
  'appearances',
  'changes',
  'event_actors',
  'current_claims',
  'lane_summaries',
  'claim_counts',
  'looks',
]
/** Asks again and again in a thread of its own, so that it measures the process beside it and not itself. */
const ASKER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const waits = []
  let isOver = false
  parentPort.once('message', () => { isOver = true })
  void (async () => {
    while (!isOver) {
      const start = performance.now()
      await (await fetch(workerData)).text()
      waits.push(performance.now() - start)
      await new Promise((done) => setTimeout(done, 100))
    }
    parentPort.postMessage(waits)
  })()`

export async function benchImports(): Promise<void> {
  const rows = Number(process.argv[process.argv.indexOf('imports') + 1] ?? DEFAULT_ROWS)
  const folder = await mkdtemp(join(tmpdir(), 'bysource-bench-'))
  try {
    const { seconds, waits, memory, paces } = await imported(folder, rows)
    const bare = insertBare(folder)
    console.log(`\nAn import of ${rows} rows`)
    console.log(`rows a second: ${(rows / seconds).toFixed(0)}`)
    console.log(
      `bare driver, the same records in ${TABLES.length} tables: ${(rows / bare).toFixed(0)}`,
    )
    console.log(`of the bare driver: ${(bare / seconds).toFixed(2)}`)
    console.log(
      `most memory, MB: ${memory.most.toFixed(0)}, of which ${memory.base.toFixed(0)} before it began, with all that compiles this`,
    )
    console.log(`rows a second in each tenth: ${paces.map((pace) => pace.toFixed(0)).join(', ')}`)
    console.log(
      `others wait, ms: median ${median(waits).toFixed(0)}, longest ${Math.max(...waits).toFixed(0)}`,
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function imported(folder: string, rows: number) {
  const store = await openStore({ kind: 'sqlite', folder }, Date.now)
  await write(store, 'bench', async (turn) => {
    for (let number = 0; number < SOURCES; number += 1) {
      const source = { id: `source-${number}`, name: `Source ${number}`, kind: 'other' }
      await recordActor(turn, actorInput.parse(source))
    }
    const flood = { id: 'flood', title: 'A flood', kind: 'flood', startedOn: '2020-01-01' }
    await recordEvent(turn, eventInput.parse(flood))
  })
  const server = createServer((_, response) => {
    void store.reader
      .selectFrom('events')
      .select(['id', 'revision'])
      .execute()
      .then((events) => response.end(JSON.stringify(events)))
  }).listen(0)
  const { port } = server.address() as AddressInfo // it listens on a port
  const asker = new Worker(ASKER, { eval: true, workerData: `http://localhost:${port}/` })
  const memory = { most: 0, base: 0 }
  const watch = setInterval(() => {
    memory.most = Math.max(memory.most, process.memoryUsage.rss() / 1e6)
  }, 100)
  const received = await receiveImport(
    store,
    'bench',
    importOptions.parse({ format: 'csv' }),
    csvOf(rows),
    Infinity,
  )
  if (!received.ok) throw new Error(received.kind)
  memory.base = process.memoryUsage.rss() / 1e6
  const start = performance.now()
  const marks: { rows: number; at: number }[] = [{ rows: 0, at: start }]
  const pacing = setInterval(() => {
    void findJob(store.reader, received.id).then((job) => {
      const total = importJobOf(job)?.progress.total ?? 0
      if (total < (marks.length * rows) / 10) return
      marks.push({ rows: total, at: performance.now() })
      console.log(`${total} rows after ${((performance.now() - start) / 1000).toFixed(0)} s`)
    })
  }, 200)
  await workOn(store, 'bench')
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  clearInterval(pacing)
  const waits = await new Promise<number[]>((resolve) => {
    asker.once('message', resolve)
    asker.postMessage('over')
  })
  await asker.terminate()
  server.close()
  const job = importJobOf(await findJob(store.reader, received.id))
  if (job?.progress.accepted !== rows) throw new Error(JSON.stringify(job?.progress))
  await store.close()
  return { seconds, waits, memory, paces: pacesOf(marks) }
}

/** Rows a second from each mark to the next: an import that slows down as the event grows shows it here. */
function pacesOf(marks: readonly { readonly rows: number; readonly at: number }[]): number[] {
  return marks.slice(1).map(({ rows, at }, index) => {
    const before = marks[index] ?? { rows: 0, at }
    return ((rows - before.rows) * 1000) / (at - before.at)
  })
}

async function* csvOf(rows: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(
    'event,claimant,publisher,publicationTitle,publicationUrl,publishedAt,measure,form,value,wording,asOf,place\n',
  )
  const AT_ONCE = 1_000
  for (let from = 0; from < rows; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, rows - from) }, (_, index) => {
      const number = from + index
      const source = `source-${number % SOURCES}`
      const day = new Date(Date.UTC(2021, 0, 1 + (number % 700))).toISOString().slice(0, 10)
      return `flood,${source},${source},Report ${number},https://example.org/${number},${day},killed,exact,${number},${number} killed,${day},Place ${number % PLACES}\n`
    })
    yield Buffer.from(some.join(''))
  }
}

/** Seconds in which the driver alone inserts what the import recorded, a thousand records in each transaction. */
function insertBare(folder: string): number {
  const from = new Database(join(folder, 'bysource.db'))
  const to = new Database(join(folder, 'bare.db'))
  to.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = off')
  const schema = from
    .prepare('select name, tbl_name, type, sql from sqlite_master where sql is not null')
    .all() as { tbl_name: string; sql: string }[]
  for (const { tbl_name: table, sql } of schema) if (TABLES.includes(table)) to.exec(sql)
  let seconds = 0
  for (const table of TABLES) {
    const columns = (from.prepare(`pragma table_info(${table})`).all() as { name: string }[]).map(
      ({ name }) => `"${name}"`,
    )
    const insert = to.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    )
    const select = from.prepare(
      `select rowid, ${columns.join(', ')} from ${table} where rowid > ? order by rowid limit 1000`,
    )
    // From one record on, and not over a number of them: of a million, each step would read all before it.
    let last = 0
    for (;;) {
      const found = select.raw().all(last) as [number, ...unknown[]][]
      const some = found.map(([, ...record]) => record)
      if (some.length === 0) break
      last = found.at(-1)?.[0] ?? last
      const start = performance.now()
      to.exec('begin')
      for (const record of some) insert.run(record)
      to.exec('commit')
      seconds += (performance.now() - start) / 1000
    }
  }
  from.close()
  to.close()
  return seconds
}
