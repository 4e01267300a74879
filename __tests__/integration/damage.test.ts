/** A file of the store that was damaged: said by health and in the log before anybody wonders. */
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { lookForDamage } from '@/lib/server/damage'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'

describe('a damaged store (SQLite)', () => {
  let house: House
  let folder: string
  let lines: jest.SpyInstance
  beforeEach(async () => {
    lines = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    house = await openHouse('sqlite')
    if (house.location.kind !== 'sqlite') throw new Error('a house on SQLite')
    folder = house.location.folder
    await furnish(house)
    await expectStatus(house.post('statements', statement({ claims: [killed(27)] })), 201)
  })
  afterEach(async () => {
    lines.mockRestore()
    await house.remove()
  })

  /** Writes over the page that begins this table. */
  async function damage(table: string): Promise<void> {
    const { reader, writer } = house.store
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(writer)
    const { rows } = await sql<{
      page: number
      size: number
    }>`select rootpage as page, (select page_size from pragma_page_size) as size from sqlite_master where name = ${table}`.execute(
      reader,
    )
    const { page = 0, size = 0 } = rows[0] ?? {}
    const path = join(folder, 'bysource.db')
    expect(statSync(path).size).toBeGreaterThanOrEqual(page * size)
    const file = openSync(path, 'r+')
    writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size)
    closeSync(file)
    await house.reopen()
  }

  it('is found by a look at the whole file, and told by health from then on', async () => {
    await lookForDamage(house.store, folder)
    await expectStatus(house.get('health'), 200)
    await damage('renditions')
    await expectStatus(house.get('health'), 200)
    await lookForDamage(house.store, folder)
    const health = await house.get('health')
    expect([health.status, health.json.status]).toEqual([503, 'damaged'])
    expect(lines.mock.calls.map(([line]) => String(line).split(':')[0])).toContain(
      'The store is damaged, restore a backup',
    )
  })

  it('is found by a read that meets it: 503, and told by health from then on', async () => {
    await damage('appearances')
    const asked = await Promise.all(
      ['events/war', 'events/war/claims', 'sources/north', 'changes'].map((path) =>
        house.get(path),
      ),
    )
    expect(asked.map(({ status }) => status)).toContain(503)
    expect(asked.map(({ status }) => status)).not.toContain(500)
    const health = await house.get('health')
    expect([health.status, health.json.status]).toEqual([503, 'damaged'])
  })
})
