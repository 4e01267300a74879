/** How long others wait: the health check of a server, asked again and again beside something else. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Outcome } from './crowd-load'

const ASKER = '__tests__/bench/health-asker.ts'

/**
 * What `act` gives, and what came of each health check meanwhile, one begun every `pause` milliseconds. Another process
 * asks: in the process of the load, a check would wait for the load's own work.
 */
export async function healthBeside<T>(
  url: string,
  pause: number,
  act: () => Promise<T>,
): Promise<[result: T, checks: readonly Outcome[]]> {
  const asker = fork(ASKER, [url, String(pause)], { execArgv: ['--import', 'tsx'] })
  await once(asker, 'message')
  const result = await act()
  asker.send('stop')
  const [checks] = await once(asker, 'message')
  return [result, checks]
}
