/** What strangers do to a running house with sockets of their own, and how it ends meanwhile. */
import { once } from 'node:events'
import { get } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { generate } from '../bench/generate'
import { ownServer } from '../support/public-server'
import { startServer, type TestServer } from '../support/server'

const EVENT = 'karabakh-offensive-2023'

describe('a request line that nobody should send', () => {
  const server = ownServer()

  it.each([
    ['GET * HTTP/1.1', 400],
    ['OPTIONS * HTTP/1.1', 204],
    ['GET http://figures.test/api/v1/health HTTP/1.1', 200],
    ['GET http://figures.test/sources HTTP/1.1', 200],
    ['GET ftp://figures.test/ HTTP/1.1', 400],
    ['GET /\\evil.example HTTP/1.1', 400],
    ['GET sources HTTP/1.1', 400],
  ])('%s: %i', async (line, status) => {
    expect((await answerTo(server(), line)).status).toBe(status)
  })

  it.each([
    '//evil.example/..',
    '//evil.example/',
    '///evil.example//',
    '/.//evil.example/',
    '/%2F%2Fevil.example/',
    '/%5Cevil.example/',
    '/events//',
    'http://evil.example/sources/',
    'http://evil.example//sources',
  ])('%s leads to no other host', async (target) => {
    const { status, location } = await answerTo(server(), `GET ${target} HTTP/1.1`)
    expect(status).toBe(308)
    expect(location).toMatch(/^\/(?![/\\])/)
  })

  it('is a method or half of a request among others, and the house still answers', async () => {
    const idle = await Promise.all(Array.from({ length: 300 }, () => open(server())))
    for (const [index, socket] of idle.entries()) {
      if (index % 3 === 0) socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Half: ')
      if (index % 3 === 1) {
        socket.write('POST /s HTTP/1.1\r\nHost: a\r\nContent-Length: 900\r\n')
        socket.write('Content-Type: application/x-www-form-urlencoded\r\n\r\nevent=')
      }
    }
    const ask = () => fetch(`${server().url}/events/${EVENT}?measure=killed`)
    let response = await ask()
    // The house may be busy with other tests, and then says so.
    for (let turn = 0; turn < 20 && response.status === 503; turn += 1) {
      await response.text()
      await new Promise((done) => setTimeout(done, 1000))
      response = await ask()
    }
    expect(response.status).toBe(200)
    await response.text()
    for (const socket of idle) socket.resetAndDestroy()
  })
})

describe('SIGTERM', () => {
  it('ends the house though readers take long files bit by bit, or not at all', async () => {
    const server = await startServer()
    try {
      await server.stop()
      await generate(server.data, { claims: 15_000, events: 1 })
      await server.restart()
      const files = ['csv', 'json', 'xlsx', 'hxl.json'].map(async (extension) => {
        const path = `/api/v1/events/bench-event-0/claims.${extension}`
        const [file] = await once(get(server.url + path, { agent: false }), 'response')
        file.on('error', () => undefined)
        return file
      })
      // Each has begun: from here on nobody reads.
      for (const file of await Promise.all(files)) expect(file.statusCode).toBe(200)
      expect((await server.stop()).code).toBe(0)
    } finally {
      await server.close()
    }
  }, 180_000)
})

async function open({ port }: TestServer): Promise<Socket> {
  const socket = connect(port, 'localhost')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return socket
}

async function answerTo(server: TestServer, line: string) {
  const socket = await open(server)
  let text = ''
  socket.on('data', (chunk) => (text += String(chunk)))
  socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  await Promise.race([once(socket, 'close'), sleep(20_000)])
  return {
    status: Number(text.split(' ', 2)[1]),
    location: /^location: (.*)$/im.exec(text)?.[1]?.trim() ?? '',
  }
}
