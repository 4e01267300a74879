import { gzipSync } from 'node:zlib'
import { readAllowance } from '@/lib/server/fetching/allowed'
import type { Lookup } from '@/lib/server/fetching/connect'
import { fetchGuarded, type FetchAnswer, type FetchedBefore } from '@/lib/server/fetching/fetch'
import { endServers, serve } from '../../../support/loopback'

const LIMITS = { maxBytes: 10_000, types: ['text/csv'], deadline: 20_000, idle: 10_000 }

/** Fetches as an installation does that allows what is named. */
function fetchFrom(
  address: string,
  {
    allow = '127.0.0.1',
    lookup,
    before = null,
    ...limits
  }: Partial<typeof LIMITS> & { allow?: string; lookup?: Lookup; before?: FetchedBefore | null },
): Promise<FetchAnswer> {
  const allowance = readAllowance(allow) ?? { hosts: new Set<string>(), ranges: [] }
  const setting = { allowance, userAgent: 'Bysource (+https://a.example)' }
  return fetchGuarded(
    address,
    { ...LIMITS, ...limits },
    lookup ? { ...setting, lookup } : setting,
    before,
  )
}

const table = () =>
  serve((_, response) => {
    response.setHeader('Content-Type', 'Text/CSV; charset="UTF-8"')
    response.setHeader('ETag', '"one"')
    response.end('a,b\n')
  })

const refusedWith = (code: string) => ({ kind: 'refused', refusal: { code } })

afterEach(endServers)

describe('what is fetched', () => {
  it('comes with what the server says of it', async () => {
    const { url, requests } = await table()
    const answer = await fetchFrom(`${url}figures?of=1#sheet`, {})
    expect(answer).toMatchObject({
      kind: 'fetched',
      type: 'text/csv',
      charset: 'utf-8',
      etag: '"one"',
      lastModified: null,
      address: `${url}figures?of=1`,
    })
    expect(answer.kind === 'fetched' && Buffer.from(answer.body).toString()).toBe('a,b\n')
    expect(requests[0]?.headers['user-agent']).toBe('Bysource (+https://a.example)')
  })

  it('is told what was fetched before, and is not sent twice', async () => {
    const { url, requests } = await serve((request, response) => {
      response.statusCode = request.headers['if-none-match'] === '"one"' ? 304 : 500
      response.end()
    })
    const before = { etag: '"one"', lastModified: 'Mon, 30 Nov 2026 10:00:00 GMT' }
    expect(await fetchFrom(url, { before })).toEqual({ kind: 'unchanged' })
    expect(requests[0]?.headers['if-modified-since']).toBe(before.lastModified)
  })

  it('may be at the end of five redirects, and not of six', async () => {
    const { url } = await serve((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { Location: `/${left - 1}` })
      else response.setHeader('Content-Type', 'text/csv')
      response.end('a')
    })
    expect(await fetchFrom(`${url}5`, {})).toMatchObject({ kind: 'fetched', address: `${url}0` })
    expect(await fetchFrom(`${url}6`, {})).toMatchObject(refusedWith('too-many-redirects'))
  })
})

describe('an address in a private network is not fetched', () => {
  const host = (name: string) => (port: number) => `http://${name}:${port}/`
  it.each([
    ['in decimals', host('127.0.0.1')],
    ['as one number', host('2130706433')],
    ['in hex', host('0x7f000001')],
    ['in octal', host('0177.0.0.1')],
    ['short', host('127.1')],
    ['with a dot at its end', host('127.0.0.1.')],
    ['no address', host('0.0.0.0')],
    ['in full-width digits', host('127.0.0.１')],
    ['in IPv6', host('[::1]')],
    ['mapped into IPv6', host('[::ffff:127.0.0.1]')],
    ['mapped, in hex', host('[::ffff:7f00:1]')],
    ['behind NAT64', host('[64:ff9b::7f00:1]')],
    ['by name', host('localhost')],
  ])('%s', async (_, address) => {
    const { port, requests } = await table()
    const answer = await fetchFrom(address(port), { allow: '' })
    expect(answer).toMatchObject(refusedWith('private-address'))
    expect(requests).toEqual([])
  })

  it('nor where a redirect leads to it', async () => {
    const { port, requests } = await table()
    const first = await serve((_, response) => {
      response.writeHead(307, { Location: `http://127.0.0.2:${port}/` }).end()
    })
    expect(await fetchFrom(first.url, {})).toMatchObject(refusedWith('private-address'))
    expect(first.requests).toHaveLength(1)
    expect(requests).toEqual([])
  })

  it('nor where one of the addresses of a name is it', async () => {
    const { port, requests } = await table()
    const lookup: Lookup = (_, answer) =>
      answer(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])
    const answer = await fetchFrom(`http://figures.example:${port}/`, { lookup })
    expect(answer).toMatchObject(refusedWith('private-address'))
    expect(requests).toEqual([])
  })

  it('nor where a name leads to it at the second look', async () => {
    const { port } = await serve((_, response) => {
      response.writeHead(302, { Location: '/again', Connection: 'close' }).end()
    })
    const answers = ['127.0.0.1', '127.0.0.2']
    const lookup: Lookup = (_, answer) =>
      answer(null, [{ address: answers.shift() ?? '127.0.0.2', family: 4 }])
    const answer = await fetchFrom(`http://figures.example:${port}/`, { lookup })
    expect(answer).toMatchObject(refusedWith('private-address'))
  })

  it('and what was looked up is what is connected to: nobody looks again', async () => {
    const { port } = await table()
    const lookup = jest.fn<void, Parameters<Lookup>>((_, answer) =>
      answer(null, [{ address: '127.0.0.1', family: 4 }]),
    )
    const answer = await fetchFrom(`http://figures.example:${port}/`, { lookup })
    expect(answer.kind).toBe('fetched')
    expect(lookup).toHaveBeenCalledTimes(1)
  })

  it('unless its name is allowed', async () => {
    const { port } = await table()
    const lookup: Lookup = (_, answer) => answer(null, [{ address: '127.0.0.1', family: 4 }])
    const allowed = { allow: 'sheets.internal', lookup }
    expect(await fetchFrom(`http://Sheets.internal.:${port}/`, allowed)).toMatchObject({
      kind: 'fetched',
    })
    expect(await fetchFrom(`http://other.internal:${port}/`, allowed)).toMatchObject(
      refusedWith('private-address'),
    )
  })
})

describe('an address that is none for us', () => {
  it.each([
    ['file:///etc/passwd', 'scheme'],
    ['ftp://a.example/', 'scheme'],
    ['data:text/csv,a', 'scheme'],
    ['http://user@127.0.0.1/', 'credentials'],
    ['http://:secret@127.0.0.1/', 'credentials'],
    ['figures.csv', 'not-an-address'],
    [`https://a.example/${'a'.repeat(2_000)}`, 'not-an-address'],
  ])('%s: %s', async (address, code) => {
    expect(await fetchFrom(address, {})).toMatchObject(refusedWith(code))
  })

  it.each([
    ['file:///etc/passwd', 'scheme'],
    ['ftp://127.0.0.1/', 'scheme'],
    ['http://user:secret@127.0.0.1/', 'credentials'],
    ['http://', 'not-an-address'],
  ])('a redirect to %s: %s', async (to, code) => {
    const { url } = await serve((_, response) => response.writeHead(301, { Location: to }).end())
    expect(await fetchFrom(url, {})).toMatchObject(refusedWith(code))
  })
})

describe('an answer that is none for us', () => {
  it('does not arrive: each byte keeps it alive, and the whole of it takes too long', async () => {
    const { url } = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/csv')
      const drip = setInterval(() => response.write('a'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const answer = await fetchFrom(url, { deadline: 400 })
    expect(answer).toMatchObject({ refusal: { code: 'too-slow', seconds: 0.4 } })
  })

  it.each([
    ['nothing', () => {}],
    ['headers alone', (write: () => void) => write()],
  ])('stops after %s', async (_, start) => {
    const { url } = await serve((__, response) => {
      start(() => response.writeHead(200, { 'Content-Type': 'text/csv' }).write('a'))
    })
    const answer = await fetchFrom(url, { idle: 300 })
    expect(answer).toMatchObject({ refusal: { code: 'too-slow', seconds: 0.3 } })
  })

  it('never ends', async () => {
    const { url } = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/csv')
      const more = () => void (response.writable && response.write('a'.repeat(4_000), more))
      more()
    })
    expect(await fetchFrom(url, {})).toMatchObject({ refusal: { code: 'too-large', most: 10_000 } })
  })

  it('is small, and unpacks to much', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000))
    expect(bomb.length).toBeLessThan(LIMITS.maxBytes)
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip' }).end(bomb)
    })
    expect(await fetchFrom(url, {})).toMatchObject(refusedWith('too-large'))
  })

  it.each(['text/html', 'application/octet-stream', ''])('is %s', async (type) => {
    const { url } = await serve((_, response) => {
      if (type !== '') response.setHeader('Content-Type', type)
      response.end('a')
    })
    expect(await fetchFrom(url, {})).toMatchObject({ refusal: { code: 'media-type', type } })
  })

  it('is an error, with the time when to come again', async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(503, { 'Retry-After': '120' }).end(),
    )
    expect(await fetchFrom(url, {})).toMatchObject({
      refusal: { code: 'status', status: 503, retryAfter: 120 },
    })
  })

  it('says that nothing changed, where nothing was fetched before', async () => {
    const { url } = await serve((_, response) => response.writeHead(304).end())
    expect(await fetchFrom(url, {})).toMatchObject({ refusal: { code: 'status', status: 304 } })
  })

  it.each([
    ['breaks off', { 'Content-Length': '100' }, 'a,b'],
    ['cannot be unpacked', { 'Content-Encoding': 'gzip' }, 'not packed at all'],
  ])('%s', async (_, headers, body) => {
    const { url } = await serve((__, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv', ...headers })
      response.write(body)
      setTimeout(() => response.destroy(), 50)
    })
    expect(await fetchFrom(url, {})).toMatchObject(refusedWith('broken-answer'))
  })

  it('comes from nowhere', async () => {
    const { url } = await table()
    await endServers()
    expect(await fetchFrom(url, {})).toMatchObject(refusedWith('unreachable'))
  })
})
