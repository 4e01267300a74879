// The connections: at most so many, of one reader and of all, and closed one by one when the process ends.
import { isNear } from '../forwarded.mjs'
import { networkOf } from './client.mjs'

/** Idle connections of a newsroom behind one address are some hundreds; a proxy nearby may have them all. */
const MAX_EACH = 512
const MAX_ALL = 4000

/**
 * Watches the connections of a server. Beyond `all`, the one that has been idle for longest makes room.
 * `close()` ends every connection as soon as it has no request; Node's own `closeIdleConnections` keeps those
 * that browsers open in advance.
 */
export function watchConnections(server, { each = MAX_EACH, all = MAX_ALL } = {}) {
  /** How many requests of each are being answered; the one that was used longest ago comes first. */
  const running = new Map()
  const counts = new Map()
  let isClosing = false

  server.on('connection', (socket) => {
    const near = isNear(socket.remoteAddress)
    const client = networkOf(socket.remoteAddress ?? '')
    const own = (counts.get(client) ?? 0) + 1
    if (!near && own > each) return socket.destroy()
    if (running.size >= all) {
      const idle = [...running].find(([, requests]) => requests === 0)?.[0]
      if (idle === undefined) return socket.destroy()
      running.delete(idle)
      idle.destroy()
    }
    counts.set(client, own)
    running.set(socket, 0)
    socket.once('close', () => {
      running.delete(socket)
      const left = counts.get(client) - 1
      if (left === 0) counts.delete(client)
      else counts.set(client, left)
    })
  })
  server.prependListener('request', ({ socket }, response) => {
    const requests = (running.get(socket) ?? 0) + 1
    running.delete(socket)
    running.set(socket, requests)
    if (isClosing) response.setHeader('Connection', 'close')
    response.once('close', () => {
      if (!running.has(socket)) return
      running.set(socket, running.get(socket) - 1)
      if (isClosing && running.get(socket) === 0) socket.destroySoon()
    })
  })

  return {
    close() {
      isClosing = true
      for (const [socket, requests] of running) if (requests === 0) socket.destroy()
    },
  }
}
