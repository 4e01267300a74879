/** A store in trouble: it is said within seconds, nothing is lost, and nobody has to restart anything. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { recordKey, revokeKey } from '@/lib/store/api-keys'
import { program } from '../support/programs'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import type { Site } from './support/stores'

jest.setTimeout(120_000)

let lines: jest.SpyInstance
beforeEach(() => {
  lines = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => lines.mockRestore())

/** What the log says, without where. */
const logged = () => lines.mock.calls.map(([line]) => String(line))

let stated = 0
const state = (house: House) => {
  stated += 1
  return house.post(
    'statements',
    statement({ url: `https://gazette.example/${stated}`, claims: [killed(stated)] }),
  )
}

async function recorded(house: House): Promise<number> {
  const { json } = await expectStatus(house.get('events/war'), 200)
  return json.event.claims
}

/** Keeps the lock of writers in another process until it is let go. */
async function lockedBy(house: House) {
  if (house.location.kind !== 'sqlite') throw new Error('a house on SQLite')
  const path = join(house.location.folder, 'bysource.db')
  const args = [program('lock-holder.ts'), path]
  const holder = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  return async () => {
    holder.stdin.end()
    await once(holder, 'close')
  }
}

describe('a store that another program keeps locked (SQLite)', () => {
  let house: House
  beforeEach(async () => {
    house = await openHouse('sqlite')
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('answers reads and refuses keys meanwhile, and writes with 503; time after time it recovers', async () => {
    for (const time of [1, 2]) {
      const letGo = await lockedBy(house)
      let isStanding = true
      const write = state(house).finally(() => (isStanding = false))
      const another = state(house)
      await expectStatus(house.get('events/war'), 200)
      await expectStatus(house.post('sources', {}, { Authorization: 'Bearer bys_none' }), 401)
      expect(isStanding).toBe(true)
      for (const { status, headers, json } of await Promise.all([write, another])) {
        expect({ status, again: headers.get('Retry-After') }).toEqual({ status: 503, again: '5' })
        expect(json).toMatchObject({ detail: 'Another program keeps the store locked' })
      }
      const health = await house.get('health')
      expect(health.status).toBe(503)
      expect(health.json.status).toBe('locked')
      await letGo()
      await expectStatus(state(house), 201)
      await expectStatus(house.get('health'), 200)
      expect(await recorded(house)).toBe(time)
    }
    expect(new Set(logged().map((line) => line.split(':')[0]))).toEqual(
      new Set(['Another program keeps the store locked for 4 s']),
    )
    expect(logged().join('')).not.toMatch(/rollback|\n\s+at /)
  })

  it('waits for a lock that is let go in time', async () => {
    const letGo = await lockedBy(house)
    const writes = Array.from({ length: 10 }, () => state(house))
    await sleep(500)
    await letGo()
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual(writes.map(() => 201))
  })

  it('takes many short locks of another writer for what they are, not for one that lasts', async () => {
    // One after the other, for longer than anybody waits for one.
    for (let turn = 0; turn < 16; turn += 1) {
      const letGo = await lockedBy(house)
      const write = state(house)
      await sleep(200)
      await letGo()
      await expectStatus(write, 201)
    }
  })

  it('never stands still for it', async () => {
    const letGo = await lockedBy(house)
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 20)
    await expectStatus(state(house), 503)
    clearInterval(clock)
    await letGo()
    // A wait in SQLite itself would leave none.
    expect(ticks).toBeGreaterThan(20)
  })

  it('refuses a key that was revoked, at once', async () => {
    const at = new Date().toISOString()
    const { writer } = house.store
    const id = await recordKey(writer, { name: 'x', scope: 'write', secret: 'bys_x', at })
    await revokeKey(writer, id, at)
    const letGo = await lockedBy(house)
    await expectStatus(house.post('sources', {}, { Authorization: 'Bearer bys_x' }), 401)
    await letGo()
  })
})

interface FullDisk {
  readonly site?: Site
  readonly fill: (house: House) => Promise<void>
  readonly makeRoom: (house: House) => Promise<void>
}

/** A disk of two megabytes, which only root on Linux can have. */
function smallDisk(): FullDisk {
  const folder = mkdtempSync(join(tmpdir(), 'bysource-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder])
  if (status !== 0) throw new Error('the small disk could not be mounted')
  const filling = join(folder, 'filling')
  return {
    site: {
      location: { kind: 'sqlite', folder },
      remove: async () => {
        // Lazily: SQLite lets go of its file when the last of its statements is collected.
        spawnSync('umount', ['-l', folder])
        rmSync(folder, { recursive: true, force: true })
      },
    },
    fill: async () => {
      const file = openSync(filling, 'w')
      for (const size of [65_536, 512]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size))
        } catch {
          // The disk has no room left for a piece of this size.
        }
      }
      closeSync(file)
    },
    makeRoom: async () => rmSync(filling),
  }
}

/** SQLite's own limit, which it reports as it does a full disk. */
function limitedFile(): FullDisk {
  const limit = ({ store }: House, pages: number) =>
    sql`PRAGMA max_page_count = ${sql.lit(pages)}`.execute(store.writer)
  return {
    fill: async (house) => void (await limit(house, 1)),
    makeRoom: async (house) => void (await limit(house, 1_000_000)),
  }
}

const canMount = process.platform === 'linux' && process.getuid?.() === 0

describe.each([
  ['a limit of pages', limitedFile],
  ...(canMount ? [['a small file system', smallDisk] as const] : []),
] as const)('a full disk (SQLite, %s)', (_, makeDisk) => {
  let house: House
  let disk: FullDisk
  beforeEach(async () => {
    disk = makeDisk()
    house = await openHouse('sqlite', { site: disk.site })
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('refuses writes with 503, answers reads, and records again once there is room', async () => {
    await expectStatus(state(house), 201)
    await disk.fill(house)
    let kept = 1
    let refused = await state(house)
    while (refused.status === 201) {
      kept += 1
      refused = await state(house)
    }
    expect(refused.status).toBe(503)
    expect(refused.headers.get('Retry-After')).toBe('30')
    expect(refused.json).toMatchObject({ detail: 'The disk of the store is full' })
    expect(await recorded(house)).toBe(kept)
    const health = await house.get('health')
    expect([health.status, health.json.status]).toEqual([503, 'full'])
    expect(logged().join('\n')).toMatch(/^The disk is full: /)
    await disk.makeRoom(house)
    await expectStatus(state(house), 201)
    await expectStatus(house.get('health'), 200)
    await house.reopen()
    expect(await recorded(house)).toBe(kept + 1)
  })
})
