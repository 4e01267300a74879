/** Many generated claims go out of one store and into others, on both databases, and each is as the first was. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { replaceStore } from '@/lib/server/open'
import { generate } from '../bench/generate'
import { describeOnPostgres } from '../support/postgres'
import { expectStatus, openHouse, type House } from './support/house'
import { freeze } from './support/snapshots'
import { freshStore, type Fresh } from './support/stores'
import { exported, takenBack } from './support/transfers'

const opened: (House | Fresh)[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.remove()
})

/** TEST_ROUND_TRIP_CLAIMS=100000 takes as many. */
const CLAIMS = Number(process.env.TEST_ROUND_TRIP_CLAIMS ?? 400)
const CLAIMS_AN_EVENT = 200

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer) // read without an encoding
  return hash.digest('hex')
}

describeOnPostgres('a store of many claims', () => {
  const perClaim = 20
  it(
    'goes from SQLite to PostgreSQL and back as it was',
    async () => {
      const one = await openHouse('sqlite')
      opened.push(one)
      await generate(one.folder, { claims: CLAIMS, events: Math.ceil(CLAIMS / CLAIMS_AN_EVENT) })
      const view = { chart: 'by-source', measure: 'killed' }
      const { id } = (await freeze('bench-event-0', view)).json
      const told = async () => [
        (await expectStatus(one.get('events/bench-event-1/claims.json'), 200)).text,
        (await expectStatus(one.get('changes?limit=500'), 200)).text,
        (await freeze('bench-event-0', view)).json.id,
      ]
      const before = await told()
      const file = join(one.folder, 'first.bysource')
      await exported(one.store, file, null)
      const digest = await digestOfFile(file)
      let last = file
      for (const kind of ['postgres', 'sqlite', 'sqlite'] as const) {
        const empty = await freshStore(kind)
        opened.push(empty)
        expect(await takenBack(empty.store, last)).toMatchObject({ ok: true, created: true })
        last = join(empty.folder, 'next.bysource')
        await exported(empty.store, last, null)
        expect(await digestOfFile(last)).toBe(digest)
        replaceStore(empty.store, { BYSOURCE_DATA: empty.folder })
        expect(await told()).toEqual(before)
      }
      expect(before.at(-1)).toBe(id)
    },
    120_000 + CLAIMS * perClaim,
  )
})
