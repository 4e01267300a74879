/** How long others wait: the health check of a server, asked again and again beside something else. */
import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from './load'

const PAUSE = 20

export interface Waits {
  /** Milliseconds. */
  readonly p99: number
  readonly longest: number
}

/** What `act` gives, and how long each health check took meanwhile. */
export async function healthBeside<T>(
  url: string,
  act: () => Promise<T>,
): Promise<[result: T, waits: Waits]> {
  const times: number[] = []
  const state = { isOver: false }
  const checking = (async () => {
    while (!state.isOver) {
      const start = performance.now()
      await (await fetch(`${url}/api/v1/health`)).arrayBuffer()
      times.push(performance.now() - start)
      await sleep(PAUSE)
    }
  })()
  const result = await act()
  state.isOver = true
  await checking
  times.sort((a, b) => a - b)
  return [result, { p99: percentile(times, 0.99), longest: times.at(-1) ?? 0 }]
}
