/** The life of a request on real connections, in front of an app that does what a test says. */
import { once } from 'node:events'
import {
  createServer,
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { connect, type Socket } from 'node:net'
import { openFront } from '../../../scripts/serving/front.mjs'

interface Call {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

const NONCE = btoa('11111111-2222-3333-4444-555555555555')

const closers: (() => unknown)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type App = (request: IncomingMessage, response: ServerResponse) => unknown

/** What the front asks of kept pages, whose own type is that of keeping none. */
type KeptPagesOfTest = NonNullable<NonNullable<Parameters<typeof openFront>[1]>['pages']>

interface Settings {
  readonly hasLimits?: boolean
  readonly line?: object
  readonly pause?: () => Promise<void>
  readonly pages?: KeptPagesOfTest
}

async function house(app: App, settings: Settings = {}) {
  const { hasLimits = false, line = {}, pause = async () => undefined, pages } = settings
  const calls: Call[] = []
  const front = openFront(
    (request: IncomingMessage, response: ServerResponse) => {
      calls.push({ request, response })
      return app(request, response)
    },
    {
      hasLimits,
      pause,
      ...(pages === undefined ? {} : { pages }),
      sizes: {
        reads: { places: 1, ...line },
        writes: { places: 1, ...line },
        files: { places: 2, each: 1, ...line },
      },
    },
  )
  let received = 0
  const server = createServer((request, response) => {
    void front.answer(request, response)
    received += 1
  })
  await once(server.listen(0), 'listening')
  closers.push(
    () => server.close(),
    () => server.closeAllConnections(),
  )
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const send = (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const sending = ask({ port, path, headers, method, agent: false }).end()
    sending.on('error', () => undefined)
    return sending
  }
  const get = async (...sent: Parameters<typeof send>): Promise<Answer> => {
    const [response] = await once(send(...sent), 'response')
    let text = ''
    for await (const chunk of response) text += String(chunk)
    return { status: response.statusCode, headers: response.headers, text }
  }
  /** That many requests have come, and stand in line. */
  const come = async (count: number) => {
    await until(() => received >= count)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { front, port, calls, send, get, come }
}

/** Fails as a test does that takes too long, and leaves no loop behind. */
const until = async (isSo: () => boolean) => {
  for (let turn = 0; !isSo() && turn < 5000; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
}
const nothing: App = () => undefined
const from = (client: string) => ({ 'X-Forwarded-For': client })

function page(_: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', `script-src 'nonce-${NONCE}'`)
  setTimeout(() => response.end(`<script nonce="${NONCE}"></script>`), 20)
}

describe('a page that is kept', () => {
  it('is sent without a place in line, while the app is at work for others', async () => {
    const rendering = {
      send: async (_: IncomingMessage, response: ServerResponse) => {
        response.end('kept')
        return { bytes: 4 }
      },
    }
    const find = async ({ path }: { path: string }) => (path === '/kept' ? rendering : null)
    const pages: object = { find, begin: async () => () => undefined }
    const { get, send, calls } = await house(nothing, { pages: pages as KeptPagesOfTest })
    send('/events/a')
    await until(() => calls.length === 1)
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/kept')))
    expect(answers.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, () => 'kept'))
    expect(calls).toHaveLength(1)
  })
})

describe('a server with more to do than it can', () => {
  it('says so within the time of its line, to browsers in their language', async () => {
    const { get, send, calls } = await house(nothing, { line: { patience: 100 } })
    send('/api/v1/events')
    await until(() => calls.length === 1)
    const refused = await get('/api/v1/events')
    expect(refused.status).toBe(503)
    expect(JSON.parse(refused.text)).toMatchObject({ type: 'about:blank', status: 503 })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(1)
    const browser = await get('/events/a', { Accept: 'text/html', 'Accept-Language': 'ar' })
    expect(browser.status).toBe(503)
    expect(browser.text).toContain('<html lang="ar" dir="rtl">')
    expect(browser.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  it('still answers health checks, files of the build and writes', async () => {
    const { get, send, calls } = await house((request, response) => {
      if (!request.url?.startsWith('/events')) response.end('ok')
    })
    send('/events/a')
    await until(() => calls.length === 1)
    const paths = ['/api/v1/health', '/ping', '/_next/static/a.js', '/s/fonts/a.woff2']
    const answers = await Promise.all(paths.map((path) => get(path)))
    const write = await get('/api/v1/statements', { Authorization: 'Bearer a' }, 'POST')
    expect([...answers, write].map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
  })

  it('does no work for a reader who has gone', async () => {
    const { send, calls, come } = await house(nothing)
    const first = send('/api/a')
    await until(() => calls.length === 1)
    const gone = send('/api/b')
    await come(2)
    gone.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    first.destroy()
    send('/api/c')
    await until(() => calls.length === 2)
    expect(calls.map(({ request }) => request.url)).toEqual(['/api/a', '/api/c'])
  })

  it.each(['/api/a', '/events/a', '/events/a?lang=en'])(
    'goes on to nobody else while it works for the reader of %s, who has gone',
    async (path) => {
      let end = () => {}
      const work = new Promise<void>((done) => (end = done))
      const { send, calls, get } = await house((request, response) => {
        if (request.url !== path) return response.end('ok')
        return work
      })
      const gone = send(path)
      await until(() => calls.length === 1)
      gone.destroy()
      const next = get('/api/b')
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(calls.map(({ request }) => request.url)).toEqual([path])
      end()
      expect((await next).status).toBe(200)
    },
  )

  it('lets newcomers in before it works for one reader alone, and does none for who leaves meanwhile', async () => {
    const pauses: (() => void)[] = []
    const pause = () => new Promise<void>((done) => pauses.push(done))
    const { send, calls } = await house((_, response) => response.end('ok'), { pause })
    const gone = send('/api/a')
    await until(() => pauses.length === 1)
    gone.destroy()
    await new Promise((resolve) => setTimeout(resolve, 100))
    pauses[0]?.()
    send('/api/b')
    await until(() => pauses.length === 2)
    pauses[1]?.()
    await until(() => calls.length === 1)
    expect(calls.map(({ request }) => request.url)).toEqual(['/api/b'])
  })

  it('takes its place back from a reader who reads nothing, and from half a body', async () => {
    const { get, send, port } = await house((request, response) => {
      if (request.url === '/api/long') response.write(Buffer.alloc(50_000_000))
      else if (request.method === 'GET') response.end('ok')
    })
    const slow = connect(port)
    slow.write('GET /api/long HTTP/1.1\r\nHost: a\r\n\r\n')
    await once(slow, 'readable')
    expect((await get('/api/next')).status).toBe(200)
    const half = send('/s', { 'Content-Length': '10' }, 'POST')
    half.flushHeaders()
    expect((await get('/api/next')).status).toBe(200)
    slow.destroy()
    half.destroy()
  })

  it('keeps files apart from pages, and one reader from all places for files', async () => {
    const { get, send, calls } = await house((request, response) => {
      if (!request.url?.endsWith('.csv')) response.end('ok')
    })
    const file = '/api/v1/events/a/claims.csv'
    for (let copy = 0; copy < 5; copy += 1) send(file, from('198.51.100.1'))
    await until(() => calls.length === 1)
    expect((await get('/api/a')).status).toBe(200)
    send(file, from('198.51.100.2'))
    await until(() => calls.length === 3)
    expect(calls.at(-1)?.request.headers['x-bysource-client']).toBe('198.51.100.2')
  })
})

/** How much comes until the connection ends, in whichever way. */
async function bytesFrom(socket: Socket): Promise<number> {
  const ended = new Promise((resolve) => socket.on('error', resolve).on('close', resolve))
  socket.resume()
  await ended
  return socket.bytesRead
}

describe('one page for many readers', () => {
  it('is made once for all who wait, with a nonce for each', async () => {
    const { get, send, calls, come } = await house((request, response) => {
      if (request.url === '/events/a') page(request, response)
    })
    const first = send('/api/v1/events')
    await come(1)
    const readers = Array.from({ length: 20 }, () => get('/events/a'))
    await come(21)
    first.destroy()
    const answers = await Promise.all(readers)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(20)
    expect(calls.map(({ request }) => request.url)).toEqual(['/api/v1/events', '/events/a'])
    expect(answers.every(({ text }) => !text.includes(NONCE))).toBe(true)
    // Nothing of a reader reaches what is made for all of them.
    expect(calls[1]?.request.headers).not.toHaveProperty('x-bysource-client')
  })

  it('and so are data, for as long as they are short', async () => {
    const { get, send, calls, come } = await house((request, response) => {
      if (request.url === '/api/a') return
      response.setHeader('Content-Type', 'application/json')
      response.end('1'.repeat(request.url === '/api/v1/events' ? 10 : 4_000_001))
    })
    const first = send('/api/a')
    await come(1)
    const readers = ['/api/v1/events', '/api/v1/claims'].map((url) => [
      get(url),
      get(url),
      get(url),
    ])
    await come(7)
    first.destroy()
    const answers = await Promise.all(readers.flat())
    const [short, long] = [10, 4_000_001]
    expect(answers.map(({ text }) => text.length)).toEqual([short, short, short, long, long, long])
    const urls = calls.map(({ request }) => request.url)
    expect(urls.filter((url) => url === '/api/v1/events')).toHaveLength(1)
    expect(urls.filter((url) => url === '/api/v1/claims')).toHaveLength(4)
  })

  it('counts whole for the reader who is left with it', async () => {
    const { port, send, come } = await house((request, response) => {
      if (request.url === '/api/a') return
      response.setHeader('Content-Security-Policy', `script-src 'nonce-${NONCE}'`)
      response.setHeader('Content-Type', 'text/html')
      response.end(Buffer.alloc(30_000_000))
    })
    const slow: Socket[] = []
    // Half of this is less than may wait.
    for (let turn = 1; turn <= 5; turn += 1) {
      const first = send('/api/a')
      await come(turn * 3 - 2)
      const socket = connect(port)
      closers.push(() => socket.destroy())
      socket.write('GET /events/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
      const other = send('/events/a', { Host: 'a' })
      await come(turn * 3)
      first.destroy()
      await once(socket, 'readable')
      other.destroy()
      slow.push(socket)
    }
    const whole = await Promise.all(slow.map(bytesFrom))
    expect(whole.map((bytes) => bytes > 30_000_000)).toEqual([false, true, true, true, true])
  })

  it('is made for each where it is no page for all', async () => {
    const { get, calls } = await house((_, response) => {
      response.statusCode = 404
      response.end('none')
    })
    const answers = await Promise.all([get('/events/a'), get('/events/a'), get('/events/a')])
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      ...[1, 2, 3].map(() => [404, 'none']),
    ])
    expect(calls.length).toBeGreaterThanOrEqual(4)
  })

  it('is not made any further when its readers have gone', async () => {
    const { send, calls } = await house(nothing)
    const reader = send('/events/a')
    await until(() => calls.length === 1)
    reader.destroy()
    await until(() => calls[0]?.response.destroyed === true)
  })
})

describe('a client with more than its share', () => {
  it('is told when to come again, and the next client is not', async () => {
    const { get } = await house((_, response) => response.end('ok'), { hasLimits: true })
    const ask300 = Array.from({ length: 300 }, () =>
      get('/s/a.png', from('2001:db8:1:2::1')).then(({ status }) => status),
    )
    expect(new Set(await Promise.all(ask300))).toEqual(new Set([200]))
    const limited = await get('/api/v1/events', from('2001:db8:1:2::2'))
    expect(limited.status).toBe(429)
    expect(Number(limited.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect((await get('/api/v1/events', from('2001:db8:1:3::1'))).status).toBe(200)
  })

  it('pays for keys that are none, and for none that is right', async () => {
    const { get } = await house(
      (request, response) => {
        response.statusCode = request.headers.authorization === 'right' ? 201 : 401
        response.end()
      },
      { hasLimits: true },
    )
    const post = async (key: string, client: Record<string, string>) =>
      (await get('/api/v1/statements', { Authorization: key, ...client }, 'POST')).status
    const [guessing, writing] = [from('198.51.100.1'), from('198.51.100.2')]
    for (const client of [guessing, writing]) {
      await Promise.all(Array.from({ length: 299 }, () => get('/s/a.png', client)))
    }
    const tries = { wrong: new Set<number>(), right: new Set<number>() }
    for (let turn = 0; turn < 10; turn += 1) {
      tries.wrong.add(await post('wrong', guessing))
      tries.right.add(await post('right', writing))
    }
    expect([[...tries.wrong], [...tries.right]]).toEqual([[401, 429], [201]])
  })
})

describe('a server that is about to end', () => {
  it('refuses who waits and who comes, and finishes what it answers', async () => {
    const { front, get, send, calls, come } = await house(nothing)
    const first = once(send('/api/a'), 'response')
    await come(1)
    const waiting = get('/api/b')
    await come(2)
    front.close()
    expect((await waiting).status).toBe(503)
    expect((await get('/api/v1/health')).status).toBe(503)
    calls[0]?.response.end('ok')
    const [{ statusCode }] = await first
    expect(statusCode).toBe(200)
  })
})

describe('an answer before the whole body was read', () => {
  const head = (length: number) =>
    `POST /api/v1/statements HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer a\r\nContent-Length: ${length}\r\n\r\n`

  async function answerTo(app: App, sent: string, isEnough: (text: string) => boolean) {
    const { port } = await house(app)
    const socket = connect(port).setEncoding('utf8')
    closers.push(() => socket.destroy())
    let text = ''
    let isClosed = false
    socket.on('data', (chunk) => (text += String(chunk)))
    socket.on('close', () => (isClosed = true)).on('error', () => undefined)
    socket.write(sent)
    await until(() => isEnough(text) || isClosed)
    return { text, isClosed: () => isClosed }
  }

  it('ends the connection, and says so', async () => {
    const refusing: App = (_, response) => response.writeHead(413).end('too large')
    const { text, isClosed } = await answerTo(refusing, `${head(2_000_000)}{`, () => false)
    expect(text).toMatch(/^HTTP\/1\.1 413 [\s\S]*connection: close/i)
    expect(isClosed()).toBe(true)
  })

  it('leaves a connection open whose body was read', async () => {
    const reading: App = async (request, response) => {
      for await (const chunk of request) void chunk
      response.end('recorded')
    }
    const { text, isClosed } = await answerTo(reading, `${head(2)}{}`, (answer) =>
      answer.includes('recorded'),
    )
    expect(text).toMatch(/connection: keep-alive/i)
    expect(isClosed()).toBe(false)
  })
})

describe('an answer that is sent compressed', () => {
  const digest = { 'Repr-Digest': 'sha-256=:a:' }
  const file: App = (request, response) => {
    response.setHeaders(new Headers({ ETag: '"a"', ...digest }))
    if (request.headers['if-none-match'] !== undefined) response.statusCode = 304
    else if (request.headers['accept-encoding'] === 'gzip') {
      response.setHeader('Content-Encoding', 'gzip')
    }
    response.end()
  }

  it.each([
    ['says so', { 'Accept-Encoding': 'gzip' }, 'W/"a"', undefined],
    ['is another one as it is', {}, '"a"', 'sha-256=:a:'],
    ['is still good for who has it', { 'If-None-Match': '"b", W/"a"' }, 'W/"a"', undefined],
    ['is not meant by who has the bytes', { 'If-None-Match': '"a"' }, '"a"', 'sha-256=:a:'],
  ])('%s', async (_, headers, etag, reprDigest) => {
    const { get } = await house(file)
    const answer = await get('/s/a.svg', headers)
    expect([answer.headers.etag, answer.headers['repr-digest']]).toEqual([etag, reprDigest])
  })

  it('has an ETag of its own where readers share it', async () => {
    const { get } = await house((_, response) => {
      response.setHeaders(new Headers({ ETag: '"a"', 'Content-Type': 'application/json' }))
      response.end('{}')
    })
    const tags = [{}, { 'Accept-Encoding': 'gzip' }].map(async (headers) => {
      return (await get('/api/v1/events', headers)).headers.etag
    })
    expect(await Promise.all(tags)).toEqual(['"a"', 'W/"a"'])
  })
})

describe('what a script says of the page that it is on', () => {
  it.each([
    ['%5B%22%22%2C%7B%7D%5D', 200],
    ['%5B%22%22%5D', 400],
    ['%', 400],
    ['', 400],
  ])('is read before the app is asked: %s', async (state, status) => {
    const { get, calls } = await house((_, response) => response.end('ok'))
    const answer = await get('/events/a', { RSC: '1', 'Next-Router-State-Tree': state })
    expect([answer.status, calls.length]).toEqual([status, status === 200 ? 1 : 0])
  })
})
