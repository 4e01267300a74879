// Serves the built app in this process, and drains before it ends. What happens to one request is in
// `serving/front.mjs`. This file needs the packages: it is loaded when they are installed.
import { createServer } from 'node:http'
import next from 'next'
import { buildFiles } from './serving/build-files.mjs'
import { listen } from './port.mjs'
import { onEnd, refuse, root } from './process.mjs'
import { watchConnections } from './serving/connections.mjs'
import { openFront } from './serving/front.mjs'
import { KeptPages } from './serving/kept-pages.mjs'
import { valueInApp } from './process-wide.mjs'
import { answerOrStandIn } from './unavailable.mjs'

/** A request that runs longer than this after SIGTERM is cut off; the whole end stays below 4 s. */
const DRAIN_MS = 3000

const TIMES = {
  /** Longer than proxies keep a connection, so that none sends a request into a closing one. */
  keepAliveTimeout: 65_000,
  /** For all headers of a request to arrive. */
  headersTimeout: 66_000,
  /** For a whole request, its body included: 50 MB on a slow line. */
  requestTimeout: 300_000,
  /** A connection that takes and sends nothing for so long while it is answered. */
  timeout: 60_000,
}

export async function serve(port) {
  let front = null
  let open
  const opened = new Promise((resolve) => (open = resolve))

  // The port is taken first, so that a second start cannot touch the store of the first one.
  // Requests that come before the store is ready wait for it.
  const server = createServer(async (request, response) => {
    try {
      await opened
      await front.answer(request, response)
    } catch (error) {
      console.error(error)
      response.destroy()
    }
  })
  Object.assign(server, TIMES)
  const connections = watchConnections(server)
  onEnd(() => (front === null ? process.exit(0) : drain(server, front, connections)))
  await listen(server, port)
  const { port: taken } = server.address()
  // The app says where it is, also when the system chose the port.
  process.env.PORT = String(taken)

  // Next.js listens for upgrades on the server it is given, and closes whoever asks for one, as `curl --http2`
  // does. This one never hears of any, so that ours answers such a request as if it had not asked.
  const deaf = createServer()
  const app = next({ dev: false, dir: root, port: taken, hostname: 'localhost', httpServer: deaf })
  // Awaits register() of instrumentation.ts: migrations and the shipped data.
  await app.prepare()
  const hasLimits = !['0', 'false', 'off'].includes(process.env.BYSOURCE_RATE_LIMIT)
  const handler = app.getRequestHandler()
  const files = buildFiles()
  const answer = (request, response) =>
    files(request, response, () => answerOrStandIn(handler, request, response, taken))
  const pages = new KeptPages(
    () => valueInApp('kept'),
    () => valueInApp('store-turn')(),
  )
  front = openFront(answer, { hasLimits, pages })
  open()
  // Next logs a failure of register() and goes on; only a good answer proves that all is there.
  if (!(await isHealthy(taken))) refuse('Bysource cannot start, for the reason above.')
  console.log(`Bysource is at http://localhost:${taken}`)
}

/** Takes nothing new, refuses who waits, lets what is being answered finish, and ends the process. */
function drain(server, front, connections) {
  server.close(() => process.exit(0))
  front.close()
  connections.close()
  setTimeout(() => process.exit(0), DRAIN_MS)
}

async function isHealthy(port) {
  const response = await fetch(`http://localhost:${port}/api/v1/health`, {
    headers: { Connection: 'close' },
  })
  const { status } = await response.json()
  // In doubt about its clock it records nothing, and is there to be read.
  return response.ok || status === 'clock'
}
