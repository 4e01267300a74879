import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { watchConnections } from '../../../scripts/serving/connections.mjs'

const sockets: Socket[] = []
const closers: (() => unknown)[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const close of closers.splice(0)) close()
})

async function house(limits = {}) {
  const server = createServer((request, response) => {
    if (request.url === '/now') response.end('ok')
    else response.write('begun')
  })
  const connections = watchConnections(server, limits)
  await once(server.listen(0), 'listening')
  closers.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const open = async () => {
    const socket = connect(port)
    sockets.push(socket)
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    return socket
  }
  return { connections, open }
}

const get = async (socket: Socket, path: string) => {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`)
  const [chunk] = await once(socket, 'data')
  return String(chunk)
}

describe('connections', () => {
  it('beyond all that there is room for take the place of the one that was idle for longest', async () => {
    const { open } = await house({ all: 3 })
    const [used, busy, idle] = [await open(), await open(), await open()]
    await get(busy, '/slow')
    await get(used, '/now')
    const newest = await open()
    await once(idle, 'close')
    expect(await get(newest, '/now')).toContain('200 OK')
    expect([used.destroyed, busy.destroyed]).toEqual([false, false])
  })

  it('are closed at the end as soon as they have no request', async () => {
    const { connections, open } = await house()
    const [idle, busy] = [await open(), await open()]
    await get(busy, '/slow')
    connections.close()
    await once(idle, 'close')
    expect(busy.destroyed).toBe(false)
  })
})
