import { once } from 'node:events'
import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
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

describe('a page that was made once', () => {
  let server: Server
  const rendering = new Rendering(MADE)

  beforeAll(async () => {
    server = createServer((request, response) => void rendering.send(request, response))
    await once(server.listen(0), 'listening')
  })
  afterAll(() => server.close())

  const get = async (headers = {}, method = 'GET'): Promise<Received> => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const asking = ask({ port, headers, method, agent: false }).end()
    const [response] = await once(asking, 'response')
    const chunks: Buffer[] = []
    for await (const chunk of response) chunks.push(chunk)
    return { headers: response.headers, bytes: Buffer.concat(chunks) }
  }
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

describe('an answer is for all readers', () => {
  const { status, headers } = MADE
  it.each([
    [true, 'a page', MADE],
    [false, 'one that is not found', { status: 404, headers }],
    [false, 'one with a cookie', { status, headers: { ...headers, 'set-cookie': ['lang=fr'] } }],
    [false, 'one without a nonce', { status, headers: {} }],
  ])('%s: %s', (expected, _, answer) => {
    expect(isShared(answer)).toBe(expected)
  })
})
