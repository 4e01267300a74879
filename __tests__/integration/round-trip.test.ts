/** Every export goes into an empty store without loss: ids, revisions, moments, the ledger and snapshots. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceStore } from '@/lib/server/open'
import { dumpTables } from '@/lib/store/dump-tables'
import type { StoreKind } from '@/lib/store/store'
import { describeOnPostgres } from '../support/postgres'
import { asProcess, inProcess } from './support/command'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { freeze } from './support/snapshots'
import { freshStore, onBothStores, type Fresh } from './support/stores'
import { exported, takenBack } from './support/transfers'

const EVENTS = ['al-ahli-hospital-2023', 'karabakh-offensive-2023', 'derna-flood-2023']

const opened: (House | Fresh)[] = []
afterEach(async () => {
  for (const one of opened.splice(0)) await one.remove()
})

async function house(kind: StoreKind, contents: 'empty' | 'seeded'): Promise<House> {
  const one = await openHouse(kind, { contents })
  opened.push(one)
  return one
}

async function emptyStore(kind: StoreKind): Promise<Fresh> {
  const one = await freshStore(kind)
  opened.push(one)
  return one
}

/** All that readers are told of a store, byte for byte. */
async function told({ get }: House, events: readonly string[]): Promise<string[]> {
  const paths = [
    'sources?limit=500',
    // Found by a number, and by who published it.
    'claims?q=200',
    'claims?q=reuters',
    ...events.flatMap((id) => [
      `events/${id}`,
      `events/${id}/claims.json`,
      `events/${id}/comparison?measure=killed`,
      `changes?event=${id}&limit=500`,
    ]),
  ]
  const replies: string[] = []
  for (const path of paths) replies.push((await expectStatus(get(path), 200)).text)
  return replies
}

async function eventsOf({ get }: House): Promise<string[]> {
  return (await get('events?limit=500')).json.events.map(({ id }) => id).sort()
}

async function roundTrip(from: StoreKind, to: StoreKind): Promise<void> {
  const one = await house(from, 'seeded')
  const file = join(one.folder, 'all.bysource')
  const { json } = await expectStatus(one.get('events/derna-flood-2023/claims?limit=2'), 200)
  const [claim, other] = json.claims
  await expectStatus(
    one.post(`claims/${claim?.id}/revisions`, {
      by: 'record',
      reason: 'error',
      status: 'withdrawn',
    }),
    201,
  )
  await expectStatus(
    one.post(`claims/${other?.id}/revisions`, { by: 'record', reason: 'error', term: 'other' }),
    201,
  )
  const view = { chart: 'by-source', measure: 'killed' }
  const { id } = (await freeze('derna-flood-2023', view)).json
  const events = await eventsOf(one)
  const before = await told(one, events)
  const ledger = (await one.get('changes?limit=500')).text
  await exported(one.store, file, null)

  const empty = await emptyStore(to)
  expect(await takenBack(empty.store, file)).toMatchObject({ ok: true, created: true })
  const again = join(one.folder, 'again.bysource')
  await exported(empty.store, again, null)
  expect(readFileSync(again, 'utf8') === readFileSync(file, 'utf8')).toBe(true)

  replaceStore(empty.store, { BYSOURCE_DATA: empty.folder })
  expect(await eventsOf(one)).toEqual(events)
  expect(await told(one, events)).toEqual(before)
  expect((await one.get('changes?limit=500')).text).toBe(ledger)
  expect((await freeze('derna-flood-2023', view)).json.id).toBe(id)
  // The same again adds nothing.
  expect(await takenBack(empty.store, file)).toMatchObject({ ok: true, created: false })
}

onBothStores('a whole store', (kind) => {
  it('goes out and comes back as it was', () => roundTrip(kind, kind))
})

describeOnPostgres('a store of one kind', () => {
  it('goes from SQLite to PostgreSQL', () => roundTrip('sqlite', 'postgres'))
  it('goes from PostgreSQL to SQLite', () => roundTrip('postgres', 'sqlite'))
})

/** What no export holds, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  api_keys: 'secret',
  auth_two_factors: 'secret',
  auth_users: 'secret',
  auth_sessions: 'secret',
  auth_accounts: 'secret',
  auth_verifications: 'secret',
  clock: 'its newest moment is in the head',
  rate_limits: 'of this installation',
  readings: 'articles of others, of this installation',
  job_pieces: 'the bytes of files at work',
  watches: 'how an installation works (decision 50)',
  watch_rows: 'what a watch remembers',
  watch_revisions: 'what was changed of a watch, and stays with it',
  waiting: 'articles of others, until an editor decides',
  set_aside: 'what an editor put away from the inbox',
  snapshot_totals: 'made anew',
  lane_summaries: 'made anew',
  exceedings: 'made anew',
  current_claims: 'made anew',
  claim_numbers: 'made anew',
  'claims.lane_key': 'made anew',
  'publications.publisher': 'made anew',
}

it('leaves no table and no column out but those that are named', async () => {
  const { store } = await emptyStore('sqlite')
  const kept = new Map(
    dumpTables({ event: '', family: [''], actors: [''] }).map(({ table, columns }) => [
      table,
      columns,
    ]),
  )
  const tables = await store.reader.introspection.getTables()
  const lacking = tables.flatMap(({ name, columns }) => {
    const known = kept.get(name)
    if (known === undefined) return [name]
    return columns.flatMap((column) => (column.name in known ? [] : [`${name}.${column.name}`]))
  })
  expect(lacking.toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted())
})

describe('an event', () => {
  it.each(EVENTS)('%s goes out with everybody whom it names', async (event) => {
    const one = await house('sqlite', 'seeded')
    const paths = [
      `events/${event}`,
      `events/${event}/claims.json`,
      `changes?event=${event}&limit=500`,
    ]
    const before: string[] = []
    for (const path of paths) before.push((await expectStatus(one.get(path), 200)).text)
    const file = join(one.folder, 'event.bysource')
    await exported(one.store, file, event)
    const empty = await emptyStore('sqlite')
    expect(await takenBack(empty.store, file)).toMatchObject({ ok: true, created: true })
    replaceStore(empty.store)
    for (const [index, path] of paths.entries()) {
      expect((await expectStatus(one.get(path), 200)).text).toBe(before[index])
    }
  })
})

describe('an export', () => {
  it('that was changed, or of which a part is missing, is not taken back, and leaves nothing', async () => {
    const one = await house('sqlite', 'empty')
    await furnish(one)
    await expectStatus(one.post('statements', statement({ claims: [killed(27)] })), 201)
    const file = join(one.folder, 'one.bysource')
    await exported(one.store, file, null)
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n')
    const faulty: readonly (readonly [string, RegExp])[] = [
      [text.replace('The war', 'The peace'), /was changed/],
      [lines.filter((_, index) => index !== 3).join('\n'), /part of it is missing/],
      [lines.slice(0, -2).join('\n'), /end of the file is missing/],
      [text.replace('"bysource":1', '"bysource":2'), /no export/],
      ['{"figures": []}\n', /no export/],
      ['\u0000', /no JSON/],
    ]
    const empty = await emptyStore('sqlite')
    for (const [content, message] of faulty) {
      writeFileSync(file, content)
      expect(await takenBack(empty.store, file)).toEqual({
        ok: false,
        message: expect.stringMatching(message),
      })
    }
    expect(await empty.store.reader.selectFrom('actors').select('id').execute()).toEqual([])
  })

  it('goes into no store that has something of its own', async () => {
    const one = await house('sqlite', 'empty')
    await furnish(one)
    const file = join(one.folder, 'one.bysource')
    await exported(one.store, file, null)
    expect(await takenBack(one.store, file)).toEqual({
      ok: false,
      message: expect.stringMatching(/recorded in this store already/),
    })
  })

  it('is written and taken back by the command, as tables are', async () => {
    const one = await house('sqlite', 'empty')
    await furnish(one)
    const empty = await emptyStore('sqlite')
    const [table, file] = [join(one.folder, 'table.csv'), join(one.folder, 'all.bysource')]
    const { csvOf, row } = await import('./support/imports')
    writeFileSync(table, csvOf([row(1), row(2, { value: 'two' })]))
    const imported = await inProcess(one.folder, ['import', table, '--format', 'csv'])
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    expect(imported.stdout).toMatch(
      /2 rows: 1 accepted, 0 known, 0 held, 1 refused\nrow 3, value: "two"/,
    )
    expect((await inProcess(one.folder, ['export', file])).status).toBe(0)
    expect(asProcess(empty.folder, ['import', file, '--format', 'bysource'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Taken back: \d+ records\n$/),
    })
    const refused = await inProcess(one.folder, ['import', file, '--format', 'bysource'])
    expect([refused.status, refused.stderr.trimEnd().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/empty one/)],
    ])
    for (const words of [
      ['export', '--event', 'nothing', file],
      ['import', table, '--format', 'doc'],
    ])
      expect(await inProcess(one.folder, words)).toMatchObject({ status: 1 })
  })
})
