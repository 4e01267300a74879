/**
 * `npm run bench -- memory [minutes]`: one reader who asks for views that nobody asked for before, one after the other
 * and never the same again, of a server with a heap of 512 MB. Two minutes unless told otherwise.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServer, type TestServer } from '../support/server'

const EVENT = 'karabakh-offensive-2023'
const LANE = 'measure=killed&group=karabakh-armenians&category=all&place=none&basis=cumulative'
const HEAP = '--max-old-space-size=512'
const READERS = 4
const DEFAULT_MINUTES = 2
const MINUTE = 60_000
/** Every minute from here is another view. */
const START = Date.parse('2023-09-19T00:00:00.000Z')
/** A past that is over on every day of the bench. */
const PAST = Date.parse('2026-11-01T00:00:00.000Z')

const ADDRESSES: readonly ((number: number) => string)[] = [
  (number) => `/events/${EVENT}?measure=killed&publishedBy=${momentAt(START, number)}`,
  (number) => `/events/${EVENT}?measure=killed&at=${momentAt(START, number)}`,
  (number) => `/events/${EVENT}?measure=killed&knownAt=${momentAt(PAST, number)}`,
  (number) => `/events/${EVENT}?measure=killed&claimant=nobody-${number}`,
  (number) => `/events/${EVENT}?measure=killed&place=nowhere-${number}`,
  (number) => `/events/${EVENT}?${LANE}&beside=${encodeURIComponent(besideAt(number))}`,
  (number) => `/events/${EVENT}/claims?publishedBy=${momentAt(START, number)}`,
  (number) =>
    `/api/v1/events/${EVENT}/comparison?measure=killed&publishedBy=${momentAt(START, number)}`,
  (number) => `/events/${EVENT}/chart.json?${LANE}&turn=1&publishedBy=${momentAt(START, number)}`,
  (number) => `/events/${EVENT}/chart.svg?${LANE}&publishedBy=${momentAt(START, number)}`,
]

function momentAt(start: number, number: number): string {
  return new Date(start + number * MINUTE).toISOString()
}

function besideAt(number: number): string {
  return `measure=killed&group=nobody-${number}&category=all&place=none&basis=cumulative`
}

export async function benchMemory(): Promise<void> {
  const minutes = Number(process.argv.at(-1)) || DEFAULT_MINUTES
  const server = await startServer({ env: { BYSOURCE_RATE_LIMIT: 'off', NODE_OPTIONS: HEAP } })
  try {
    await (await fetch(`${server.url}/events/${EVENT}?measure=killed`)).text()
    const before = memoryOf(server)
    const asked = await askFor(server, minutes * MINUTE)
    const after = memoryOf(server)
    console.log(`\n${asked} different views in ${minutes} minutes; memory of the server, MB:`)
    console.log('before', before, ' at the end', after, ' at most', memoryOf(server, 'VmHWM'))
    await sleep(MINUTE + 15_000)
    await (await fetch(`${server.url}/events/${EVENT}?measure=killed`)).text()
    console.log('after a minute of rest', memoryOf(server))
  } finally {
    await server.close()
  }
}

async function askFor({ url }: TestServer, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds
  let asked = 0
  const refusals: string[] = []
  const read = async () => {
    while (performance.now() < until) {
      const number = (asked += 1)
      const address = ADDRESSES[number % ADDRESSES.length]?.(number) ?? ''
      const response = await fetch(url + address)
      const answer = await response.text()
      if (response.status === 503) refusals.push(`${address}: ${answer.slice(0, 200)}`)
      // Drawings of another turn, and of a lane that nobody spoke of by then, are not there.
      else if (response.status >= 500) throw new Error(`${address} answered ${response.status}`)
    }
  }
  await Promise.all(Array.from({ length: READERS }, read))
  console.log(`\n${refusals.length} were refused with 503, for now`, ...refusals.slice(0, 3))
  return asked
}

/** What the machine says that the process has in memory; NaN where it does not say it. */
function memoryOf(server: TestServer, name = 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8')
    return Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000)
  } catch {
    return Number.NaN
  }
}
