/**
 * What an event with 100,000 claims costs beside an ordinary busy one, on one server in one run: each page
 * made for the first time, its HTML, the table, the exports, and the memory of the server at the end.
 */
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer, type TestServer } from '../support/server'
import { CROWDED_EVENT } from './crowded'
import { generateCrowded } from './generate'
import type { Outcome } from './crowd-load'
import { healthBeside } from './health'
import { median, percentile } from './load'

const HEALTH_EVERY_MS = 20
const ORDINARY = '/events/karabakh-offensive-2023?measure=killed'
const MEASURES = ['killed', 'wounded', 'injured', 'evacuated', 'displaced'] as const
const TABLES = ['', '?sort=-figure', '?sort=claimant', '?category=women'] as const
const EXPORTS = ['csv', 'json', 'hxl.csv', 'hxl.json', 'xlsx'] as const

interface Fetched {
  /** Milliseconds until the first byte, and until the last. */
  readonly first: number
  readonly last: number
  readonly bytes: number
}

export async function benchCrowdedEvent(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'bysource-crowded-'))
  const server = await startServer({ data, env: { BYSOURCE_RATE_LIMIT: 'off' } })
  try {
    await server.stop()
    console.log('\nRecording an event of 100,000 claims…')
    await generateCrowded(data)
    await server.restart()
    await printPages(server)
    await printFiles(server)
  } finally {
    await server.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function printPages(server: TestServer): Promise<void> {
  // The first page of a server also loads its code: that is not the event's cost.
  await timeFetch(`${server.url}/events/${CROWDED_EVENT}/claims?measure=missing`)
  await timeFetch(server.url + ORDINARY)
  const ordinary = await timeOrdinary(server)
  console.log(
    '\nAn event of 100,000 claims beside an ordinary one, each page made for the first time:',
  )
  console.log(
    '                        ms   times      kB   times   again ms   health check waits ms: p99, longest',
  )
  const print = async (name: string, path: string) => {
    const [page, checks] = await healthBeside(server.url, HEALTH_EVERY_MS, () =>
      timeFetch(server.url + path),
    )
    const again = await timeFetch(server.url + path)
    console.log(
      name.padEnd(20),
      column(page.last, 5, 0),
      column(page.last / ordinary.last, 7, 1),
      column(page.bytes / 1000, 7, 0),
      column(page.bytes / ordinary.bytes, 7, 2),
      column(again.last, 10, 0),
      column(waitOf(checks, 0.99), 28, 0),
      column(waitOf(checks, 1), 9, 0),
    )
  }
  console.log(
    'ordinary'.padEnd(20),
    column(ordinary.last, 5, 0),
    column(1, 7, 1),
    column(ordinary.bytes / 1000, 7, 0),
    column(1, 7, 2),
  )
  for (const measure of MEASURES) {
    await print(measure, `/events/${CROWDED_EVENT}?measure=${measure}`)
  }
  console.log(`memory of the server, then and at most: ${memoryOf(server)}`)
  for (const query of TABLES)
    await print(`table ${query}`, `/events/${CROWDED_EVENT}/claims${query}`)
}

/** The median of as many views that nobody has asked for before. */
async function timeOrdinary({ url }: TestServer): Promise<Pick<Fetched, 'last' | 'bytes'>> {
  const pages: Fetched[] = []
  for (const day of [1, 2, 3, 4, 5]) {
    pages.push(await timeFetch(`${url}${ORDINARY}&at=2023-10-0${day}`))
  }
  return {
    last: median(pages.map(({ last }) => last)),
    bytes: median(pages.map(({ bytes }) => bytes)),
  }
}

async function printFiles(server: TestServer): Promise<void> {
  console.log(
    '\nAll 100,000 claims as a file:  first byte ms   last ms      MB   health p99   longest',
  )
  for (const extension of EXPORTS) {
    const address = `${server.url}/api/v1/events/${CROWDED_EVENT}/claims.${extension}`
    print(extension, ...(await healthBeside(server.url, HEALTH_EVERY_MS, () => timeFetch(address))))
  }
  const displaced = `/api/v1/events/${CROWDED_EVENT}/comparison?measure=displaced`
  // Two million verdicts are a minute's work: the rate of the first of them is that of all.
  const comparing = () => timeFetch(server.url + displaced, 50_000_000)
  print('comparison, first 50 MB', ...(await healthBeside(server.url, HEALTH_EVERY_MS, comparing)))
  console.log(`memory of the server, then and at most: ${memoryOf(server)}`)
}

/** Milliseconds; a share of 1 is the longest of them. */
function waitOf(checks: readonly Outcome[], share: number): number {
  return percentile(
    checks.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b),
    share,
  )
}

function print(name: string, { first, last, bytes }: Fetched, checks: readonly Outcome[]): void {
  console.log(
    name.padEnd(30),
    column(first, 13, 0),
    column(last, 9, 0),
    column(bytes / 1e6, 7, 1),
    column(waitOf(checks, 0.99), 12, 0),
    column(waitOf(checks, 1), 9, 0),
  )
}

/** Takes no more than about `most` bytes. */
async function timeFetch(url: string, most = Number.POSITIVE_INFINITY): Promise<Fetched> {
  const start = performance.now()
  const response = await fetch(url)
  if (!response.ok || response.body === null) throw new Error(`${url} answered ${response.status}`)
  let [first, bytes] = [Number.NaN, 0]
  for await (const chunk of response.body) {
    if (bytes === 0) first = performance.now() - start
    bytes += chunk.length
    if (bytes >= most) break
  }
  return { first, last: performance.now() - start, bytes }
}

/** Where the machine tells it: on Linux. */
function memoryOf(server: TestServer): string {
  try {
    const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
    const megabytes = (name: string) =>
      Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000)
    return `${megabytes('VmRSS')} MB, ${megabytes('VmHWM')} MB`
  } catch {
    return 'not told by this machine'
  }
}

function column(value: number, width: number, digits: number): string {
  return value.toFixed(digits).padStart(width)
}
