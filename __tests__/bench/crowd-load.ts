/** Many connections at once that ask and ask again, each for itself, and what becomes of every request. */
import { Agent, request, type RequestOptions } from 'node:http'
import { percentile } from './load'

/** What came of one request: a status, or why there was none. */
export interface Outcome {
  readonly end: string
  readonly milliseconds: number
}

/** A request that has no whole answer by now is an error of its own. */
const MAX_WAIT_MS = 10_000

export class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  constructor(
    readonly base: string,
    readonly options: RequestOptions = {},
  ) {}

  ask(path: string, body?: string): Promise<Outcome> {
    const start = performance.now()
    return new Promise((resolve) => {
      const done = (end: string) => resolve({ end, milliseconds: performance.now() - start })
      const asking = request(this.base + path, { ...this.options, agent: this.#agent })
      const timer = setTimeout(() => {
        done('no whole answer in 10 s')
        asking.destroy()
      }, MAX_WAIT_MS)
      asking.on('response', (response) => {
        response.resume()
        response.on('end', () => done(String(response.statusCode)))
        response.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
      })
      asking.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
      asking.on('close', () => clearTimeout(timer))
      asking.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** A number of connections on some addresses in turn, until the time is over. */
export async function crowd(
  base: string,
  paths: readonly string[],
  connections: number,
  until: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const worker = async (_: unknown, index: number) => {
    const asker = new Asker(base)
    for (let turn = index; performance.now() < until; turn += 1) {
      const outcome = await asker.ask(paths[turn % paths.length] ?? '/')
      outcomes.push(outcome)
      // A refused reader comes back after a while, and not at once.
      if (outcome.end !== '200') await new Promise((resume) => setTimeout(resume, 500))
    }
    asker.close()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return outcomes
}

/** `name: 1234 × 200, 5 × 503; p50 12, p99 34, max 56 ms`. */
export function describeOutcomes(name: string, outcomes: readonly Outcome[]): string {
  const kinds = new Map<string, number>()
  for (const { end } of outcomes) kinds.set(end, (kinds.get(end) ?? 0) + 1)
  const times = outcomes.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const ms = (share: number) => percentile(times, share).toFixed(0)
  const counted = [...kinds].map(([kind, count]) => `${count} × ${kind}`).join(', ')
  return `${name.padEnd(14)} ${counted}; p50 ${ms(0.5)}, p99 ${ms(0.99)}, max ${ms(1)} ms`
}
