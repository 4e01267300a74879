import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, runScript, startServer, type TestServer } from '../support/server'

describe('npm start', () => {
  let server: TestServer
  let data: string

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'bysource-start-'))
    server = await startServer({ data })
  }, 90_000)
  afterAll(async () => {
    await server.close()
    await rm(data, { recursive: true, force: true })
  })

  it('makes a new store in an empty folder, and fills it before it is healthy', async () => {
    const { claims } = await (await fetch(`${server.url}/api/v1/health`)).json()
    expect(claims).toBeGreaterThan(0)
  })

  it('prints the address when it is ready', async () => {
    while (!server.output().includes('Bysource is at')) await sleep(50)
    expect(server.output()).toContain(`Bysource is at ${server.url}\n`)
  })

  it('drains on SIGTERM and ends with 0, though browsers keep connections open', async () => {
    const running = fetch(`${server.url}/`)
    expect((await server.stop()).code).toBe(0)
    await running.catch(() => undefined)
  })

  it('starts on an existing store, and after kill -9, without installing or building', async () => {
    await server.restart()
    await server.kill()
    await server.restart()
    expect(server.output()).not.toMatch(/Installing|Building/)
  }, 90_000)
})

describe('npm start refuses in one line', () => {
  let taken: Server

  beforeAll((done) => {
    taken = createServer().listen(0, done)
  })
  afterAll((done) => {
    taken.close(done)
  })

  it('a port in use', async () => {
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, output } = await runScript('start.mjs', { PORT: String(port) })
    expect(output).toBe(`Port ${port} is in use by another program. Set PORT to a free one.\n`)
    expect(code).toBe(1)
  })

  it.each(['http', '70000', '-1', '80.5', ' 80'])('PORT=%s', async (port) => {
    const { code, output } = await runScript('start.mjs', { PORT: port })
    expect(output).toBe(`PORT must be a whole number from 0 to 65535, and is "${port}".\n`)
    expect(code).toBe(1)
  })

  it.each([
    ['a wrong DATABASE_URL', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }],
    ['a folder that cannot be made', { BYSOURCE_DATA: '/dev/null/store' }],
  ])(
    '%s',
    async (_, env) => {
      const { code, output } = await runScript('start.mjs', {
        PORT: String(await freePort()),
        ...env,
      })
      expect(code).toBe(1)
      expect(output).not.toMatch(/^\s+at /m)
    },
    60_000,
  )
})
