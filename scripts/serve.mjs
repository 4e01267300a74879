// Serves the built app in this process, and drains before it ends.
import { createServer } from 'node:http'
import { dropForged } from './forwarded.mjs'
import { onEnd, refuse, root } from './process.mjs'

/** A request that runs longer than this after SIGTERM is cut off; the whole end stays below 4 s. */
const DRAIN_MS = 3000

export async function serve(port) {
  let answer = null
  let open
  const opened = new Promise((resolve) => (open = resolve))

  // The port is taken first, so that a second start cannot touch the store of the first one.
  // Requests that come before the store is ready wait for it.
  const server = createServer(async (request, response) => {
    try {
      await opened
      if (!isAnswerable(request, response)) return
      dropForged(request.headers, request.socket.remoteAddress)
      await answer(request, response)
    } catch (error) {
      console.error(error)
      response.destroy()
    }
  })
  const drain = drainable(server)
  onEnd(() => (answer ? drain() : process.exit(0)))
  await listen(server, port)
  const { port: taken } = server.address()

  const { default: next } = await import('next')
  const app = next({ dev: false, dir: root, port: taken, hostname: 'localhost' })
  // Awaits register() of instrumentation.ts: migrations and the shipped data.
  await app.prepare()
  answer = app.getRequestHandler()
  open()
  // Next logs a failure of register() and goes on; only a good answer proves that all is there.
  if (!(await isHealthy(taken))) refuse('Bysource cannot start, for the reason above.')
  console.log(`Bysource is at http://localhost:${taken}`)
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Next answers these with a bare 500: a method that it does not know, a path that cannot be decoded. */
function isAnswerable({ method, url }, response) {
  if (!METHODS.includes(method)) {
    refuseRequest(response, 405, 'Method not allowed', { Allow: METHODS.join(', ') })
    return false
  }
  if (canDecode(url.split('?', 1)[0])) return true
  refuseRequest(response, 400, 'The path is not percent-encoded UTF-8')
  return false
}

function canDecode(path) {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function refuseRequest(response, status, title, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...headers,
  })
  response.end(JSON.stringify({ type: 'about:blank', title, status }))
}

/** Ends with a clear line when the port cannot be had, before any longer work is begun. */
export async function tryPort(port) {
  const server = createServer()
  await listen(server, port)
  await new Promise((resolve) => server.close(resolve))
}

function listen(server, port) {
  return new Promise((resolve) => {
    server.on('error', (error) => {
      if (error.code === 'EADDRINUSE')
        refuse(`Port ${port} is in use by another program. Set PORT to a free one.`)
      refuse(`Port ${port} cannot be used: ${error.message}`)
    })
    server.listen(port, resolve)
  })
}

/**
 * Gives a function that accepts nothing new, lets running requests finish, closes every connection
 * as soon as it has none, and then ends the process. Node's own `closeIdleConnections` keeps the
 * connections that browsers open in advance.
 */
function drainable(server) {
  const running = new Map()
  let draining = false

  server.on('connection', (socket) => {
    running.set(socket, 0)
    socket.on('close', () => running.delete(socket))
  })
  server.prependListener('request', ({ socket }, response) => {
    running.set(socket, running.get(socket) + 1)
    if (draining) response.setHeader('Connection', 'close')
    response.on('close', () => {
      if (!running.has(socket)) return
      running.set(socket, running.get(socket) - 1)
      if (draining && running.get(socket) === 0) socket.destroySoon()
    })
  })

  return () => {
    draining = true
    server.close(() => process.exit(0))
    for (const [socket, requests] of running) if (requests === 0) socket.destroy()
    setTimeout(() => process.exit(0), DRAIN_MS)
  }
}

async function isHealthy(port) {
  const response = await fetch(`http://localhost:${port}/api/v1/health`, {
    headers: { Connection: 'close' },
  })
  await response.text()
  return response.ok
}
