/**
 * A monitor in a process of its own: asks for the health of a server, each time over a new connection and whether the
 * time before is answered or not, until it is sent a message. Sends what came of it.
 *
 * Arguments: the server's address, and the pause between two questions in milliseconds.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Asker, type Outcome } from './crowd-load'

const [url = '', pause = '100'] = process.argv.slice(2)
const checks: Promise<Outcome>[] = []
const state = { isOver: false }
process.once('message', () => (state.isOver = true))
process.send?.('asking')
while (!state.isOver) {
  const asker = new Asker(url)
  checks.push(asker.ask('/api/v1/health').finally(() => asker.close()))
  await sleep(Number(pause))
}
process.send?.(await Promise.all(checks))
process.disconnect()
