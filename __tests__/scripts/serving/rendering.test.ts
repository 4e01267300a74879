import { once } from 'node:events'
import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { isShared, Rendering } from '../../../scripts/serving/rendering.mjs'

const NONCE = btoa('11111111-2222-3333-4444-555555555555')
const TEXT = 'figures '.repeat(20_000)
const BODY = `<script nonce="${NONCE}">1</script>${TEXT}<script nonce="${NONCE}"></script>é`
const MADE = {
  status: 200,
  headers: {
    'content-security-policy': `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
    'content-type': 'text/html',
    'transfer-encoding': 'chunked',
    link: [`</a.css>; nonce="${NONCE}"`],
  },
  body: Buffer.from(BODY),
}

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

async function getFrom(rendering: Rendering, headers = {}, method = 'GET'): Promise<Received> {
  const server = createServer((request, response) => void rendering.send(request, response))
  await once(server.listen(0), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const asking = ask({ port, headers, method, agent: false }).end()
  const [response] = await once(asking, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  server.close()
  return { headers: response.headers, bytes: Buffer.concat(chunks) }
}

describe('a page that was made once', () => {
  const rendering = new Rendering(MADE)
  const get = (headers = {}, method = 'GET') => getFrom(rendering, headers, method)
  const nonceOf = ({ headers }: Received) =>
    /nonce-([^']+)/.exec(String(headers['content-security-policy']))?.[1] ?? ''

  it.each([
    ['plain', {}, (bytes: Buffer) => bytes],
    ['compressed', { 'Accept-Encoding': 'br, gzip' }, gunzipSync],
  ])(
    'comes %s with a nonce of its own for each reader, and nothing else changed',
    async (...of) => {
      const [, headers, unpack] = of
      const readers = [await get(headers), await get(headers)]
      const nonces = readers.map(nonceOf)
      expect(new Set([NONCE, ...nonces]).size).toBe(3)
      for (const [index, reader] of readers.entries()) {
        const nonce = nonces[index] ?? ''
        expect(unpack(reader.bytes).toString()).toBe(BODY.replaceAll(NONCE, nonce))
        expect(reader.headers.link).toBe(`</a.css>; nonce="${nonce}"`)
        expect(Number(reader.headers['content-length'])).toBe(reader.bytes.length)
        expect(JSON.stringify(reader.headers)).not.toContain(NONCE)
      }
    },
  )

  it('is compressed only for those who take it so', async () => {
    const refused = await get({ 'Accept-Encoding': 'gzip;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
    const packed = await get({ 'Accept-Encoding': 'gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.bytes.length * 20).toBeLessThan(BODY.length)
  })

  it('has headers alone for HEAD', async () => {
    const { headers, bytes } = await get({}, 'HEAD')
    expect([bytes.length, headers['content-length']]).toEqual([0, String(Buffer.byteLength(BODY))])
  })
})

describe('data that were made once', () => {
  const text = '{"null":null}'.repeat(1000)
  const headers = { 'content-type': 'application/json', etag: '"null"', vary: ['Authorization'] }
  const rendering = new Rendering({ headers, body: Buffer.from(text) })

  it.each([
    [{}, (bytes: Buffer) => bytes],
    [{ 'Accept-Encoding': 'gzip' }, gunzipSync],
  ])('come as they are, asked for with %j', async (asked, unpack) => {
    const received = await getFrom(rendering, asked)
    expect(unpack(received.bytes).toString()).toBe(text)
    expect(received.headers).toMatchObject({ etag: '"null"', vary: 'Authorization' })
  })
})

describe('an answer is for all readers', () => {
  const { status, headers } = MADE
  it.each([
    [true, 'a page', MADE],
    [false, 'one that is not found', { status: 404, headers }],
    [false, 'one with a cookie', { status, headers: { ...headers, 'set-cookie': ['lang=fr'] } }],
    [true, 'data', { status, headers: { 'content-type': 'application/json' } }],
    [
      false,
      'data that are refused',
      { status: 422, headers: { 'content-type': 'application/json' } },
    ],
    [false, 'a page without a nonce', { status, headers: { 'content-type': 'text/html' } }],
    [false, 'what does not say what it is', { status, headers: {} }],
  ])('%s: %s', (expected, _, answer) => {
    expect(isShared(answer)).toBe(expected)
  })
})
