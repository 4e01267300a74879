/**
 * What snapshots cost, in one run against one server: making one beside the comparison that it freezes,
 * serving one beside the event page, and drawing one.
 */
import { spawnSync } from 'node:child_process'
import { startServer, type TestServer } from '../support/server'
import { measureLoad, median } from './load'

const EVENT = 'karabakh-offensive-2023'
const MADE = 1000
const ROUNDS = 5
const SECONDS = 2
const PICTURES = 40
/** Every minute from here is another view, and so another snapshot. */
const START = Date.parse('2023-09-25T00:00:00.000Z')

export async function benchSnapshots(): Promise<void> {
  const server = await startServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  try {
    const ids = await printMaking(server)
    await printServing(server, ids[0] ?? '')
    await printPictures(server, ids)
    printDrawing(await (await fetch(`${server.url}/s/${ids[0] ?? ''}.json`)).text())
  } finally {
    await server.close()
  }
}

async function timed<T>(act: () => Promise<T>): Promise<[milliseconds: number, result: T]> {
  const start = performance.now()
  const result = await act()
  return [performance.now() - start, result]
}

/** The comparison of each view is asked for first: making the snapshot then finds it kept. */
async function printMaking(server: TestServer): Promise<string[]> {
  const ids: string[] = []
  const comparing: number[] = []
  const making: number[] = []
  for (let made = 0; made < MADE; made += 1) {
    const at = new Date(START + made * 60_000).toISOString()
    const address = `${server.url}/api/v1/events/${EVENT}/comparison?measure=killed&at=${at}`
    const [compared] = await timed(async () => (await fetch(address)).arrayBuffer())
    const body = JSON.stringify({ event: EVENT, view: { measure: 'killed', at } })
    const headers = { 'Content-Type': 'application/json' }
    const [took, answer] = await timed(async () => {
      const response = await fetch(`${server.url}/api/v1/snapshots`, {
        method: 'POST',
        body,
        headers,
      })
      if (response.status !== 201) throw new Error(`making a snapshot answered ${response.status}`)
      return (await response.json()) as { snapshot: { id: string } }
    })
    comparing.push(compared)
    making.push(took)
    ids.push(answer.snapshot.id)
  }
  console.log(`\nMaking ${MADE} snapshots, ms: median, and 99th of 100`)
  for (const [what, times] of [
    ['the comparison itself', comparing],
    ['the snapshot beyond it', making],
  ] as const) {
    const sorted = times.toSorted((a, b) => a - b)
    const high = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
    console.log(what.padEnd(24), median(times).toFixed(1).padStart(7), high.toFixed(1).padStart(7))
  }
  return ids
}

async function printServing(server: TestServer, id: string): Promise<void> {
  const addresses = {
    'event page': `/events/${EVENT}?measure=killed`,
    'snapshot page': `/s/${id}`,
    'its record': `/s/${id}.json`,
    'its SVG': `/s/${id}.svg`,
    'its PNG': `/s/${id}.png`,
  }
  const rounds = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, path] of Object.entries(addresses)) {
      const { requestsPerSecond } = await measureLoad(server.url + path, round === 0 ? 1 : SECONDS)
      if (round > 0) rounds.set(name, [...(rounds.get(name) ?? []), requestsPerSecond])
    }
  }
  const pages = rounds.get('event page') ?? []
  console.log(`\nServing, requests/s, beside the event page (medians of ${ROUNDS} rounds)`)
  for (const [name, rates] of rounds) {
    const ratios = rates.map((rate, round) => rate / (pages[round] ?? Number.NaN))
    console.log(
      name.padEnd(16),
      median(rates).toFixed(0).padStart(6),
      `${median(ratios).toFixed(1).padStart(7)} times`,
    )
  }
}

/** The first time that each is asked for: drawn, kept and sent. */
async function printPictures(server: TestServer, ids: readonly string[]): Promise<void> {
  const times: number[] = []
  for (const id of ids.slice(1, 1 + PICTURES)) {
    const [took] = await timed(async () => (await fetch(`${server.url}/s/${id}.png`)).arrayBuffer())
    times.push(took)
  }
  console.log(`\nThe first PNG of a snapshot, asked for over HTTP: ${median(times).toFixed(1)} ms`)
}

/** In a process of its own: this one takes React as the server's components do, which do not draw. */
function printDrawing(record: string): void {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '__tests__/bench/draw.ts'],
    { input: record, encoding: 'utf8' },
  )
  console.log(status === 0 ? stdout.trimEnd() : stderr)
}
