/**
 * npm run bench: what the pages cost, as ratios measured in one run. Two servers run side by side,
 * one with the shipped events alone and one with 100,000 further claims of 500 other events; rounds
 * alternate between them, so that a slow moment of the machine falls on both.
 */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../scripts/programs.mjs'
import { startServer, type TestServer } from '../support/server'
import { benchCrowd } from './crowd'
import { benchCrowdedEvent } from './crowded-event'
import { generate } from './generate'
import { timeFirstChart } from './first-chart'
import { benchImports } from './imports'
import { benchMemory } from './memory'
import { benchReading } from './reading'
import { benchSnapshots } from './snapshots'
import { measureLoad, median, type LoadResult } from './load'
import { weighPage } from './page-weight'

const EVENT = 'karabakh-offensive-2023'
const ADDRESSES = {
  'empty page': '/ping',
  'event page': `/events/${EVENT}?measure=killed`,
  comparison: `/api/v1/events/${EVENT}/comparison?measure=killed`,
} as const
type Name = keyof typeof ADDRESSES
const NAMES = Object.keys(ADDRESSES) as readonly Name[] // the literal keys above

const NO_LIMIT = { BYSOURCE_RATE_LIMIT: 'off' }
const ROUNDS = 5
const SECONDS = 3
const CLAIMS = 100_000
const EVENTS = 500

// `npm run bench -- crowd` measures that part alone, and so on.
const PARTS = {
  snapshots: benchSnapshots,
  crowded: benchCrowdedEvent,
  crowd: benchCrowd,
  memory: benchMemory,
  imports: benchImports,
  reading: benchReading,
} as const
for (const [name, bench] of Object.entries(PARTS)) {
  if (!process.argv.includes(name)) continue
  await bench()
  process.exit(0)
}

const folder = await mkdtemp(join(tmpdir(), 'bysource-bench-'))
const full = await startServer({ data: folder, env: NO_LIMIT })
await full.stop()
console.log(`Recording ${CLAIMS} claims of ${EVENTS} other events…`)
await generate(folder, { claims: CLAIMS, events: EVENTS })
await full.restart()
const shipped = await startServer({ env: NO_LIMIT })
try {
  const servers = { shipped, full } as const
  const rounds = await measureRounds(servers)
  await printLoads(servers, rounds)
  await printWeight(shipped)
  await printFirstChart(shipped)
  await benchSnapshots()
  await benchCrowdedEvent()
  await benchCrowd()
  await printEnd(full)
} finally {
  await Promise.all([shipped.close(), full.stop()])
  await rm(folder, { recursive: true, force: true })
}

/** An operator waits so long for a server whose readers do not read: four seconds at most. */
async function printEnd(server: TestServer): Promise<void> {
  const path = '/api/v1/events/bench-event-0/claims.csv'
  const [file] = await once(get(server.url + path, { agent: false }), 'response')
  file.on('error', () => undefined)
  const { code, milliseconds } = await server.stop()
  console.log(
    `\nUntil SIGTERM has ended a server with an unread file, ms: ${milliseconds.toFixed(0)} (code ${code})`,
  )
}

type Servers = Readonly<Record<'shipped' | 'full', TestServer>>
type Rounds = Map<string, LoadResult[]>

async function measureRounds(servers: Servers): Promise<Rounds> {
  const rounds: Rounds = new Map()
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of NAMES) {
      for (const [size, server] of Object.entries(servers)) {
        const result = await measureLoad(server.url + ADDRESSES[name], round === 0 ? 2 : SECONDS)
        if (round === 0) continue
        const key = `${name} ${size}`
        rounds.set(key, [...(rounds.get(key) ?? []), result])
      }
    }
  }
  return rounds
}

async function printLoads(servers: Servers, rounds: Rounds): Promise<void> {
  const claimsIn = async (server: TestServer) =>
    ((await (await fetch(`${server.url}/api/v1/health`)).json()) as { claims: number }).claims
  for (const [size, server] of Object.entries(servers)) {
    console.log(`\n${await claimsIn(server)} claims in the store, medians of ${ROUNDS} rounds:`)
    console.log('                requests/s   p50 ms   p99 ms   cost beside the empty page')
    const empty = costOf(rounds.get(`empty page ${size}`) ?? [])
    for (const name of NAMES) {
      const results = rounds.get(`${name} ${size}`) ?? []
      console.log(
        name.padEnd(14),
        column(median(results.map(({ requestsPerSecond }) => requestsPerSecond)), 11, 0),
        column(median(results.map(({ p50 }) => p50)), 8, 1),
        column(median(results.map(({ p99 }) => p99)), 8, 1),
        column(costOf(results) / empty, 10, 2),
      )
    }
  }
  console.log(
    '\nThe full store beside the shipped one, cost per request (median of paired rounds):',
  )
  for (const name of NAMES) {
    const [few, many] = [rounds.get(`${name} shipped`) ?? [], rounds.get(`${name} full`) ?? []]
    const ratios = few.map((result, round) => {
      const other = many[round]
      return other === undefined ? Number.NaN : result.requestsPerSecond / other.requestsPerSecond
    })
    console.log(name.padEnd(14), `${column(median(ratios), 6, 2)} times`)
  }
}

function costOf(results: readonly LoadResult[]): number {
  return 1 / median(results.map(({ requestsPerSecond }) => requestsPerSecond))
}

function column(value: number, width: number, digits: number): string {
  return value.toFixed(digits).padStart(width)
}

async function printWeight(server: TestServer): Promise<void> {
  const weight = await weighPage(server.url + ADDRESSES['event page'])
  console.log('\nThe event page, kB (gzipped):')
  console.log('HTML      ', kilobytes(weight.html), `(${kilobytes(weight.htmlGzipped)})`)
  console.log('JavaScript', kilobytes(weight.scripts), `(${kilobytes(weight.scriptsGzipped)})`)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

async function printFirstChart(server: TestServer): Promise<void> {
  process.env['BYSOURCE_CHROMIUM'] ??= findChromium() ?? ''
  if (process.env['BYSOURCE_CHROMIUM'] === '') {
    console.log(
      '\nNo Chromium on this machine: the time until the chart is visible is not measured.',
    )
    return
  }
  const { launchBrowser } = await import('../support/launch')
  const browser = await launchBrowser()
  const url = server.url + ADDRESSES['event page']
  const [withScript, without] = [
    await timeFirstChart(browser, url, true),
    await timeFirstChart(browser, url, false),
  ]
  await browser.close()
  console.log('\nUntil the chart is visible in Chromium, ms (median of 5 visits):')
  console.log('with script   ', withScript.toFixed(0))
  console.log('without script', without.toFixed(0))
}
