/** A PostgreSQL server that is frozen, and one that goes away: said within seconds, and over when it is over. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describeOnPostgres } from '../support/postgres'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'

jest.setTimeout(180_000)

interface OwnServer {
  readonly url: string
  readonly tell: (command: 'freeze' | 'thaw' | 'stop' | 'start') => Promise<void>
  readonly end: () => Promise<void>
}

async function ownServer(): Promise<OwnServer> {
  const args = ['__tests__/integration/support/own-postgres.mjs']
  const program = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const line = async () => String((await once(program.stdout, 'data'))[0]).trim()
  return {
    url: await line(),
    tell: async (command) => {
      const done = line()
      program.stdin.write(`${command}\n`)
      expect(await done).toBe('done')
    },
    end: async () => {
      program.stdin.end()
      await once(program, 'close')
    },
  }
}

describeOnPostgres('a server of PostgreSQL in trouble', () => {
  let server: OwnServer
  let house: House
  let lines: jest.SpyInstance

  beforeAll(async () => {
    server = await ownServer()
    const location = { kind: 'postgres', url: server.url, replica: null } as const
    house = await openHouse('postgres', { site: { location, remove: () => server.end() } })
    await furnish(house)
  })
  afterAll(() => house.remove())
  beforeEach(() => {
    lines = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  })
  afterEach(() => lines.mockRestore())

  let stated = 0
  const state = () => {
    stated += 1
    const url = `https://gazette.example/${stated}`
    return house.post('statements', statement({ url, claims: [killed(stated)] }))
  }

  it.each([
    ['is frozen', 'freeze', 'thaw', 'silent', 'The store does not answer'],
    ['goes away', 'stop', 'start', 'unreachable', 'The store cannot be reached'],
  ] as const)(
    'that %s is answered with 503, and used again when it is back',
    async (_, begin, end, kind, detail) => {
      await expectStatus(state(), 201)
      const before = (await expectStatus(house.get('events/war'), 200)).json.event.claims
      await server.tell(begin)
      const refused = await Promise.all([
        ...Array.from({ length: 20 }, () => state()),
        ...Array.from({ length: 20 }, () => house.get('events/war')),
      ])
      for (const { status, headers, json } of refused) {
        expect({ status, again: headers.get('Retry-After') }).toEqual({ status: 503, again: '10' })
        expect(json).toMatchObject({ detail })
      }
      const health = await house.get('health')
      expect([health.status, health.json.status]).toEqual([503, kind])
      const logged = lines.mock.calls.map(([line]) => String(line))
      expect(logged).not.toEqual([])
      expect(logged.every((line) => line.startsWith('DATABASE_URL (127.0.0.1:'))).toBe(true)

      await server.tell(end)
      while ((await house.get('health')).status !== 200) await sleep(100)
      await expectStatus(state(), 201)
      const { json } = await expectStatus(house.get('events/war'), 200)
      // A write that was refused may have been recorded all the same: the server never said.
      expect(json.event.claims).toBeGreaterThan(before)
    },
  )
})
