/** An erased snapshot is in no file of the database any more, also while everything stays open. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { upkeep } from '@/lib/server/upkeep'
import { scrub } from '@/lib/store/scrub'
import { onBothStores } from './support/stores'
import { WRITE_KEY, type House } from './support/house'
import { freeze, openPublicHouse, recordTwo, remove, see } from './support/snapshots'

const WRITER = { Authorization: `Bearer ${WRITE_KEY}` }
const ERASE = { reason: 'privacy', erase: true }
const RARE = 'Xyloquartzophane'

/** A snapshot as an older program kept it: its words stand in the file as they are. */
async function keepPlainly({ store }: House, id: string): Promise<void> {
  const record = `{"text":"${RARE} ${'and more of it '.repeat(2000)}${RARE}"}`
  await store.writer
    .updateTable('snapshots')
    .set({ record, packed: null })
    .where('id', '=', id)
    .execute()
  await store.writer
    .updateTable('renditions')
    .set({ bytes: Buffer.from(record), packing: '' })
    .where('kind', '=', 'svg')
    .execute()
}

/** Which files hold these bytes. */
function filesWith({ folder }: House, bytes: Buffer | string): string[] {
  return readdirSync(folder).filter(
    (name) => /^bysource\.db/.test(name) && readFileSync(join(folder, name)).includes(bytes),
  )
}

describe('an erased snapshot (SQLite)', () => {
  let house: House
  let id: string

  beforeEach(async () => {
    house = await openPublicHouse('sqlite')
    await recordTwo(house)
    id = (await freeze('war', { measure: 'killed' })).json.snapshot.id
  })
  afterEach(() => house.remove())

  it('leaves none of its words in the file or in the log', async () => {
    const { digest, citation } = await removeCitable()
    await keepPlainly(house, id)
    expect(filesWith(house, RARE)).not.toEqual([])
    expect((await remove(id, ERASE, WRITER)).status).toBe(201)
    expect(filesWith(house, RARE)).toEqual([])
    // What the tombstone says is there, so that the files are those that were looked through.
    for (const left of [digest, citation]) expect(filesWith(house, left)).not.toEqual([])
  })

  it.each([true, false])(
    'leaves no picture that was in the making, and its reader learns that it is gone: erased %s',
    async (erase) => {
      const reading = see(`${id}.png`)
      const text = see(`${id}.bib`)
      await remove(id, { ...ERASE, erase }, WRITER)
      await text
      expect([(await reading).status, (await see(`${id}.png`)).status]).toEqual([
        erase ? 410 : 200,
        410,
      ])
      const folder = join(house.folder, 'renditions')
      expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
    },
  )

  /** The removal that an erasure then follows. */
  async function removeCitable() {
    const { json } = await remove(id, { ...ERASE, erase: false }, WRITER)
    return json.removal
  }

  it('leaves none of its packed bytes either', async () => {
    await see(`${id}.bib`)
    const rows = await house.store.reader.selectFrom('renditions').selectAll().execute()
    const { packed } = await house.store.reader
      .selectFrom('snapshots')
      .select('packed')
      .executeTakeFirstOrThrow()
    const pieces = [packed ?? [], ...rows.map(({ bytes }) => bytes)].map((bytes) =>
      Buffer.from(new Uint8Array(bytes)).subarray(40, 80),
    )
    expect(pieces).toHaveLength(6)
    for (const piece of pieces) expect(filesWith(house, piece)).not.toEqual([])
    await remove(id, ERASE, WRITER)
    for (const piece of pieces) expect(filesWith(house, piece)).toEqual([])
  })

  it('goes from the log when the reader who was at work has done, and nobody waits for that', async () => {
    await removeCitable()
    await keepPlainly(house, id)
    const told = jest.spyOn(console, 'error').mockImplementation()
    let letGo = () => undefined as void
    let isReading = () => undefined as void
    const begun = new Promise<void>((resolve) => (isReading = resolve))
    const reading = house.store.longReader.transaction().execute(async (db) => {
      await db.selectFrom('snapshots').select('id').execute()
      isReading()
      await new Promise<void>((resolve) => (letGo = resolve))
    })
    await begun
    expect((await remove(id, ERASE, WRITER)).status).toBe(201)
    expect(told).toHaveBeenCalledWith(expect.stringContaining('may still be in the files'))
    expect(await scrub(house.store)).toBe(false)
    expect(filesWith(house, RARE)).not.toEqual([])
    letGo()
    await reading
    told.mockRestore()
    await upkeep()
    expect(filesWith(house, RARE)).toEqual([])
    expect(await scrub(house.store)).toBe(true)
  })
})

onBothStores('an erasure', (kind) => {
  it('is followed by what the database needs, once', async () => {
    const house = await openPublicHouse(kind)
    try {
      await recordTwo(house)
      const { id } = (await freeze('war', { measure: 'killed' })).json.snapshot
      const asked = () =>
        house.store.writer.selectFrom('meta').selectAll().where('key', '=', 'scrub').execute()
      expect(await scrub(house.store)).toBe(true)
      await remove(id, ERASE, WRITER)
      // In PostgreSQL the answer does not wait for it.
      for (let turn = 0; turn < 100 && (await asked()).length > 0; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      expect(await asked()).toEqual([])
    } finally {
      await house.remove()
    }
  })
})
