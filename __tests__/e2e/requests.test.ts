/** What strangers send to a running house: no address and no method is an error of ours. */
import { ownServer, publicServer } from '../support/public-server'
import { connect } from 'node:net'

const EVENT = 'karabakh-offensive-2023'

describe('a request that nobody should send', () => {
  const server = publicServer()

  it.each([
    '/api/v1/events/%E0%A4%A',
    '/api/v1/claims/%ff',
    `/api/v1/events/${EVENT}/claims/%ED%A0%80`,
    '/events/%E0%A4%A',
    '/sources/%ff',
    '/s/%E0%A4%A',
  ])('%s is refused as a problem', async (path) => {
    const response = await fetch(server.url + path)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  })

  it.each(['TRACE', 'PROPFIND', 'LINK'])('the method %s is not allowed', async (method) => {
    const head = await firstLine(server.port, `${method} /api/v1/health HTTP/1.1`)
    expect(head).toBe('HTTP/1.1 405 Method Not Allowed')
  })

  it.each([
    ['HTTP/2', '/api/v1/health', 'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA'],
    ['a web socket', '/ping', 'Upgrade: websocket\r\nSec-WebSocket-Version: 13'],
    ['what Next.js has in development', '/_next/webpack-hmr', 'Upgrade: websocket'],
  ])('who would rather speak %s is answered as ever', async (_, path, headers) => {
    const head = await firstLine(server.port, `GET ${path} HTTP/1.1\r\n${headers}`, 'Upgrade')
    const status = path.startsWith('/_next') ? '404 Not Found' : '200 OK'
    expect(head).toBe(`HTTP/1.1 ${status}`)
  })

  it.each(['POST', 'PUT', 'DELETE'])('a page is read, and %s is not allowed', async (method) => {
    const response = await fetch(`${server.url}/sources`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD')
  })
})

describe('a private house', () => {
  const server = ownServer({ env: { BYSOURCE_PRIVATE: 'on' } })

  it.each([
    ['a plain request', {}],
    ['one that says it is a prefetch', { 'Next-Router-Prefetch': '1' }],
    ['one for the data of a page', { RSC: '1', 'Next-Router-Prefetch': '1' }],
  ])('shows no page to %s', async (_, headers) => {
    for (const path of ['/', `/events/${EVENT}`, '/sources', '/changes', '/sitemap.xml']) {
      const response = await fetch(server().url + path, { headers })
      expect([path, response.status]).toEqual([path, 401])
    }
  })

  it.each(['/api/v1/events', '/changes.atom', '/changes.json', '/s/style.css'])(
    '%s asks for a key',
    async (path) => {
      const response = await fetch(server().url + path)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
    },
  )
})

function firstLine(port: number, request: string, connection = 'close'): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, 'localhost')
    socket.once('error', fail)
    socket.once('close', () => fail(new Error('The connection was closed without an answer')))
    socket.once('data', (chunk) => {
      done(chunk.toString().split('\r\n', 1)[0] ?? '')
      socket.destroy()
    })
    socket.write(`${request}\r\nHost: localhost\r\nConnection: ${connection}\r\n\r\n`)
  })
}
