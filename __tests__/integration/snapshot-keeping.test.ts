/** What the store keeps of a snapshot for good, what is made again, and that neither fills a disk. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { theStore } from '@/lib/server/open'
import { upkeep } from '@/lib/server/upkeep'
import { MIGRATIONS } from '@/lib/store/migrations'
import { recordDigest } from '@/lib/store/renditions'
import { sql } from 'kysely'
import { WRITE_KEY, type House } from './support/house'
import {
  configure,
  freeze,
  openPublicHouse,
  postForm,
  recordTwo,
  remove,
  see,
  sha256,
} from './support/snapshots'
import { onBothStores } from './support/stores'

const VIEW = { measure: 'killed' }
const OTHER = { measure: 'killed', chart: 'over-time' }
const LARGE = ['png', '2x.png', 'card.png', 'zip']
const SMALL = ['json', 'svg', 'csv', 'csl.json', 'jsonld', 'bib', 'ris', 'citations.json']
const WRITER = { Authorization: `Bearer ${WRITE_KEY}` }
const FOREVER = 'public, max-age=31536000'

onBothStores('what is kept of a snapshot', (kind) => {
  let house: House
  let id: string

  beforeEach(async () => {
    house = await openPublicHouse(kind)
    await recordTwo(house)
    id = (await freeze('war', VIEW)).json.snapshot.id
  })
  afterEach(() => house.remove())

  const folder = () => join(house.folder, 'renditions')
  const files = () => {
    try {
      return readdirSync(folder()).sort()
    } catch {
      return []
    }
  }
  const digestOf = async (file: string) => sha256((await see(`${id}.${file}`)).bytes)

  it('is small: fonts once, everything compressed, and no picture', async () => {
    for (const one of [...SMALL, ...LARGE]) expect((await see(`${id}.${one}`)).status).toBe(200)
    const rows = await house.store.reader.selectFrom('renditions').select('kind').execute()
    expect(rows.map((row) => row.kind).sort()).toEqual(SMALL.filter((one) => one !== 'json').sort())
    const { bytes } = await house.store.reader
      .selectFrom('snapshot_totals')
      .selectAll()
      .executeTakeFirstOrThrow()
    expect(bytes).toBeLessThan(30_000)
    expect(files()).toEqual(LARGE.map((one) => `${id}.${one}`).sort())
  })

  it('is promised to stay where the store keeps it, and there alone', async () => {
    for (const one of SMALL) {
      expect((await see(`${id}.${one}`)).headers.get('Cache-Control')).toBe(`${FOREVER}, immutable`)
    }
    for (const one of LARGE) {
      expect((await see(`${id}.${one}`)).headers.get('Cache-Control')).toBe(FOREVER)
    }
  })

  it('is made again, the same, when a file is gone, was changed, or is another one', async () => {
    for (const one of LARGE) {
      const first = await digestOf(one)
      rmSync(join(folder(), `${id}.${one}`))
      expect(await digestOf(one)).toBe(first)
      writeFileSync(join(folder(), `${id}.${one}`), 'half of a pictu')
      expect(await digestOf(one)).toBe(first)
      expect(sha256(readFileSync(join(folder(), `${id}.${one}`)))).toBe(first)
    }
  })

  it('says the same address after the installation has moved', async () => {
    const first = await digestOf('png')
    rmSync(folder(), { recursive: true })
    configure(house, { BYSOURCE_URL: 'https://moved.test' })
    expect(await digestOf('png')).toBe(first)
  })

  it('has another digest where another program made it, and the list of both', async () => {
    const before = { digest: 'f'.repeat(64), program: 'bysource 0.0.1', kind: 'png' }
    await recordDigest(house.store, id, { ...before, madeAt: '2020-01-01T00:00:00.000Z' })
    const { bytes, headers } = await see(`${id}.png`)
    const digest = sha256(bytes)
    expect(headers.get('ETag')).toBe(`"${digest}"`)
    expect(headers.get('Repr-Digest')).toBe(
      `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    )
    const { renditions, made } = (await see(`${id}/envelope.json`)).json
    expect(renditions.png).toBe(before.digest)
    expect(made.png?.map((one) => one.digest)).toEqual([before.digest, digest])
    expect(made.png?.[1]?.program).toMatch(/^bysource \d.*@resvg\/resvg-js \d/)
  })

  it('is not made for somebody who has it, whichever program made it', async () => {
    const etag = (await see(`${id}.png`)).headers.get('ETag') ?? ''
    rmSync(folder(), { recursive: true })
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const { status, headers } = await see(`${id}.png`, { 'If-None-Match': known })
      expect([status, headers.get('ETag')]).toEqual([304, etag])
    }
    expect(files()).toEqual([])
    expect((await see(`${id}.png`, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('is made once for all who ask at once', async () => {
    // More than may wait for pictures, were each of them to be made for itself.
    const asked = Array.from({ length: 40 }, () => see(`${id}.png`))
    const answers = (await Promise.all(asked)).map(({ status, bytes }) => [status, sha256(bytes)])
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(answers[0]?.[0]).toBe(200)
  })

  it('is served also where its folder takes no files, of which an operator reads once', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation()
    writeFileSync(folder(), 'no folder')
    for (const one of ['png', 'card.png', 'png']) {
      expect((await see(`${id}.${one}`)).status).toBe(200)
    }
    expect((await remove(id, { reason: 'mistake', erase: false }, WRITER)).status).toBe(201)
    expect(log.mock.calls).toEqual([[expect.stringContaining('(ENOTDIR)')]])
    log.mockRestore()
    rmSync(folder())
    const next = (await freeze('war', OTHER)).json.snapshot.id
    expect((await see(`${next}.png`)).status).toBe(200)
    expect(files()).toEqual([`${next}.png`])
  })

  it('never takes more of the disk than it may', async () => {
    configure(house, { BYSOURCE_RENDITIONS_MB: '1' })
    const views = [VIEW, OTHER, { measure: 'killed', chart: 'contradictions' }]
    for (const view of views) {
      const { snapshot } = (await freeze('war', view)).json
      for (const one of LARGE) await see(`${snapshot.id}.${one}`)
    }
    const sizes = files().map((name) => statSync(join(folder(), name)).size)
    expect(sizes.length).toBeGreaterThan(0)
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1_000_000)
  })

  describe('when there are as many as there may be', () => {
    it.each([{ BYSOURCE_SNAPSHOTS_MAX: '1' }, { BYSOURCE_SNAPSHOTS_MB: '0' }])(
      'refuses another one, and serves those that there are: %j',
      async (limit) => {
        configure(house, limit)
        const { status, text } = await freeze('war', OTHER)
        expect(status).toBe(507)
        expect(JSON.parse(text).detail).toContain('keeps no more snapshots: ask its operator')
        const again = await freeze('war', VIEW)
        expect([again.status, again.json.snapshot.id]).toEqual([200, id])
        for (const one of ['json', 'svg', 'png']) {
          expect((await see(`${id}.${one}`)).status).toBe(200)
        }
        expect((await see(id)).status).toBe(200)
      },
    )

    it.each([
      ['en', 'keeps no more snapshots than its operator allows'],
      ['fr', 'ne conserve pas plus d’instantanés'],
      ['ar', 'لا يحفظ هذا الموقع من اللقطات'],
    ])('says so to readers of %s', async (language, said) => {
      configure(house, { BYSOURCE_SNAPSHOTS_MAX: '1' })
      const headers = { Accept: 'text/html', 'Accept-Language': language }
      const { status, text } = await postForm({ event: 'war', ...OTHER }, headers)
      expect(status).toBe(507)
      expect(text).toContain(said)
    })

    it('keeps no more even when many are made at once', async () => {
      configure(house, { BYSOURCE_SNAPSHOTS_MAX: '2' })
      const views = ['11', '12', '13', '14'].map((day) => ({ ...VIEW, at: `2024-03-${day}` }))
      const made = await Promise.all(views.map((view) => freeze('war', view)))
      const rows = await house.store.reader.selectFrom('snapshots').select('id').execute()
      expect(rows).toHaveLength(2)
      expect(made.map(({ status }) => status).sort()).toEqual([201, 507, 507, 507])
    })

    it('has room again when one was erased', async () => {
      configure(house, { BYSOURCE_SNAPSHOTS_MAX: '1' })
      for (const one of SMALL) await see(`${id}.${one}`)
      expect((await remove(id, { reason: 'law', erase: true }, WRITER)).status).toBe(201)
      const totals = await house.store.reader.selectFrom('snapshot_totals').selectAll().execute()
      expect(totals).toEqual([{ id: 1, snapshots: 0, bytes: 0 }])
      expect((await freeze('war', OTHER)).status).toBe(201)
    })
  })

  it('is in no shared cache when the installation is private', async () => {
    configure(house, { BYSOURCE_PRIVATE: 'on' })
    const everything = [...SMALL, ...LARGE].map((one) => `.${one}`)
    const about = ['', '/status.json', '/envelope.json', '/timemap', '/embed', '/embed.svg']
    for (const path of [...everything, ...about]) {
      const { status, headers } = await see(`${id}${path}`, WRITER)
      expect([path, status, headers.get('Cache-Control')]).toEqual([
        path,
        200,
        expect.stringMatching(/^private,/),
      ])
    }
    await remove(id, { reason: 'law', erase: false }, WRITER)
    for (const path of ['', '.svg']) {
      expect((await see(`${id}${path}`, WRITER)).headers.get('Cache-Control')).toMatch(/^private/)
    }
    const style = await see('style.css', WRITER)
    expect(style.headers.get('Cache-Control')).toMatch(/^public/)
  })

  describe('when it is removed', () => {
    it('leaves no file, and none is served that another server still has', async () => {
      for (const one of LARGE) await see(`${id}.${one}`)
      const file = join(folder(), `${id}.png`)
      const bytes = readFileSync(file)
      await remove(id, { reason: 'law', erase: false }, WRITER)
      expect(files()).toEqual([])
      writeFileSync(file, bytes)
      expect((await see(`${id}.png`)).status).toBe(410)
      await upkeep()
      expect(files()).toEqual([])
    })

    it.each([true, false])('leaves nothing of it in memory (erased: %s)', async (erase) => {
      const { keptAlready } = await import('@/lib/server/cache')
      const { eventRevisions, turnOf } = await import('@/lib/server/reading/context')
      const store = await theStore()
      const key = async () => ['snapshot-page', id, turnOf(await eventRevisions(store, ['war']))]
      await see(id)
      expect(await keptAlready(store, await key())).not.toBeNull()
      await remove(id, { reason: 'law', erase }, WRITER)
      expect(await keptAlready(store, await key())).toBeNull()
    })

    it('is erased from every table', async () => {
      for (const one of [...SMALL, ...LARGE]) await see(`${id}.${one}`)
      await remove(id, { reason: 'law', erase: true }, WRITER)
      for (const table of ['renditions', 'rendition_digests'] as const) {
        expect(await house.store.reader.selectFrom(table).selectAll().execute()).toEqual([])
      }
    })
  })
})

/** Every table as the program before this one made it. */
const OLDER = MIGRATIONS.slice(0, 4)

onBothStores('a store of an older program', (kind) => {
  it('serves its snapshots as they are, their pictures for good', async () => {
    const made = await openPublicHouse(kind)
    await recordTwo(made)
    const { id } = (await freeze('war', VIEW)).json.snapshot
    const before = new Map<string, Buffer>()
    for (const one of [...SMALL, ...LARGE]) before.set(one, (await see(`${id}.${one}`)).bytes)
    const row = await made.store.reader
      .selectFrom('snapshots')
      .selectAll()
      .executeTakeFirstOrThrow()
    await made.remove()

    const house = await openPublicHouse(kind, { first: OLDER })
    try {
      const { packed: _packed, ...old } = row
      const record = before.get('json')?.toString('utf8') ?? ''
      await house.store.writer
        .insertInto('snapshots')
        // The older program kept the record as plain text, in the column that is empty today.
        .values({ ...old, record } as typeof row)
        .execute()
      // Whatever was kept is served, also what no program would make today.
      before.set('png', Buffer.from('a picture of an older program'))
      for (const [one, bytes] of before) {
        if (one === 'json') continue
        await sql`insert into renditions (snapshot, kind, digest, bytes)
          values (${id}, ${one}, ${sha256(bytes)}, ${bytes})`.execute(house.store.writer)
      }
      await house.reopen()
      configure(house)
      for (const [one, bytes] of before) {
        const { bytes: served, headers } = await see(`${id}.${one}`)
        expect([one, sha256(served)]).toEqual([one, sha256(bytes)])
        expect(headers.get('Cache-Control')).toBe(`${FOREVER}, immutable`)
      }
      expect((await see(id)).status).toBe(200)
      const { renditions } = (await see(`${id}/envelope.json`)).json
      expect(renditions.png).toBe(sha256(before.get('png') ?? Buffer.alloc(0)))
      const totals = await house.store.reader.selectFrom('snapshot_totals').selectAll().execute()
      const bytes = [...before.values()].reduce((sum, one) => sum + one.length, 0)
      expect(totals).toEqual([{ id: 1, snapshots: 1, bytes }])
    } finally {
      await house.remove()
    }
  })
})
