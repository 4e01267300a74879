/**
 * What becomes of readers and writers when everybody comes at once: `npm run bench -- crowd`. The load shares the
 * machine with the server, so that the figures are for comparing two versions of it in one hour on one machine.
 */
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { runBysource } from '../support/cli'
import { startServer, type TestServer } from '../support/server'
import { Asker, crowd, describeOutcomes, type Outcome } from './crowd-load'
import { healthBeside } from './health'

const EVENT = 'karabakh-offensive-2023'
const PAGE = `/events/${EVENT}?measure=killed`
const COMPARISON = `/api/v1/events/${EVENT}/comparison?measure=killed`
const SECONDS = 30
const HEALTH_EVERY_MS = 100

export async function benchCrowd(): Promise<void> {
  const server = await startServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  try {
    // A server's first pages load its code.
    for (let visit = 0; visit < 20; visit += 1) await (await fetch(server.url + PAGE)).text()
    await printReaders(server)
    await sleep(3000)
    await printWriter(server)
  } finally {
    await server.close()
  }
}

async function printReaders({ url }: TestServer): Promise<void> {
  console.log(`\n200 connections on the event page for ${SECONDS} s, load ${load()}:`)
  const [pages, health] = await healthBeside(url, HEALTH_EVERY_MS, () =>
    crowd(url, [PAGE], 200, performance.now() + SECONDS * 1000),
  )
  console.log(describeOutcomes('event page', pages))
  console.log(describeOutcomes('health', health))
  console.log(`answered with 200: ${rate(pages)} a second`)
}

async function printWriter({ url, data }: TestServer): Promise<void> {
  const key = await runBysource(data, 'key', 'create', '--name', 'bench', '--scope', 'write')
  console.log(`\n64 connections on the page and its comparison while one writes, load ${load()}:`)
  const until = performance.now() + SECONDS * 1000
  const [answers, writes] = await Promise.all([
    crowd(url, [PAGE, COMPARISON], 64, until),
    writeOn(url, key, until),
  ])
  console.log(describeOutcomes('readers', answers))
  console.log(describeOutcomes('writes', writes))
  console.log(`answered with 200: ${rate(answers)} a second`)
}

/** One statement after another, each of which gives all views of the event another revision. */
async function writeOn(url: string, key: string, until: number): Promise<Outcome[]> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const asker = new Asker(url, { method: 'POST', headers })
  const outcomes: Outcome[] = []
  for (let number = 1; performance.now() < until; number += 1) {
    outcomes.push(await asker.ask('/api/v1/statements', JSON.stringify(statement(number))))
  }
  asker.close()
  return outcomes
}

function statement(number: number): object {
  const publication = {
    publisher: 'united-nations',
    title: `Bench ${number}`,
    url: `https://bench.example/${number}`,
    publishedAt: '2023-10-02T09:00:00Z',
    retrievedAt: '2023-10-02T10:00:00Z',
  }
  const quantity = { form: 'exact', value: 100 + number, wording: String(100 + number) }
  return {
    event: EVENT,
    claimant: 'united-nations',
    statedOn: '2023-10-02',
    appearance: { publication },
    claims: [{ ref: 'c', measure: 'killed', quantity, basis: 'cumulative', asOf: '2023-10-02' }],
  }
}

function rate(outcomes: readonly Outcome[]): string {
  const answered = outcomes.filter(({ end }) => end === '200').length
  return (answered / SECONDS).toFixed(1)
}

function load(): string {
  return loadavg()[0]?.toFixed(1) ?? '?'
}
