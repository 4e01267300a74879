/** A snapshot is the same for good, on any store; what changed since is told beside it. */
import { replaceStore } from '@/lib/server/open'
import { MIGRATIONS, type Migration } from '@/lib/store/migrations'
import { expectStatus, killed, statement, type House } from './support/house'
import { freeze, openPublicHouse, postForm, recordTwo, see, sha256 } from './support/snapshots'
import { onBothStores } from './support/stores'

onBothStores('snapshots', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openPublicHouse(kind)
  })
  afterEach(() => house.remove())

  const recorded = () => recordTwo(house)

  it('is made once: the same content is 200 with the same id', async () => {
    await recorded()
    const first = await freeze('war', { measure: 'killed' })
    expect(first.status).toBe(201)
    const { id, url, digest } = first.json.snapshot
    expect(first.headers.get('Location')).toBe(`/s/${id}`)
    expect(url).toBe(`https://figures.test/s/${id}`)
    const again = await freeze('war', { measure: 'killed', knownAt: null, claimants: [] })
    expect([again.status, again.json.snapshot.id]).toEqual([200, id])
    // The record's own view is a request for itself.
    const { json: record } = await see(`${id}.json`)
    const itself = await freeze('war', record.view)
    expect([itself.status, itself.json.snapshot.digest]).toEqual([200, digest])
  })

  it('serves the very bytes that were hashed, with what proves them', async () => {
    await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id, digest } = json.snapshot
    const { bytes, headers, text } = await see(`${id}.json`)
    expect(sha256(bytes)).toBe(digest)
    expect(text).not.toContain('capturedAt')
    expect(headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('Repr-Digest')).toBe(
      `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`,
    )
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    const etag = headers.get('ETag') ?? ''
    expect((await see(`${id}.json`, { 'If-None-Match': etag })).status).toBe(304)
    for (const none of ['pdf', 'constructor']) {
      expect((await see(`${id}.${none}`)).status).toBe(404)
    }
  })

  it('keeps every byte through a revision, a withdrawal and a restart, and names the drift', async () => {
    const claim = await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id } = json.snapshot
    const kinds = ['json', 'svg', 'png', 'csv']
    const files = async () =>
      Promise.all(kinds.map(async (one) => sha256((await see(`${id}.${one}`)).bytes)))
    const before = await files()
    const status = async () => (await see(`${id}/status.json`)).json
    expect(await status()).toMatchObject({ id, drifted: false, newClaims: [] })

    const quantity = { form: 'exact', value: 31, valueTo: null, wording: '31 dead' }
    const revise = (body: object) =>
      expectStatus(house.post(`claims/${claim}/revisions`, body), 201)
    const of = async () => (await status()).claims.find((one) => one.claim === claim)
    await revise({ by: 'source', reason: 'unknown', statedOn: '2024-03-12', quantity })
    expect(await of()).toMatchObject({
      drift: 'revised',
      frozen: { quantity: { value: 27 } },
      current: { quantity: { value: 31 } },
    })
    await revise({ by: 'record', reason: 'error', quantity: { ...quantity, value: 32 } })
    expect(await of()).toMatchObject({ drift: 'corrected', current: { quantity: { value: 32 } } })
    const page = async () => (await see(id)).text
    expect(await page()).toContain('and we corrected our record of it: 27 became 32.')
    await revise({
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-13',
      status: 'withdrawn',
    })
    expect(await of()).toMatchObject({
      drift: 'withdrawn',
      current: { status: 'withdrawn' },
      since: [
        { revision: 2, by: 'source', statedOn: '2024-03-12' },
        { revision: 3, by: 'record', reason: 'error' },
        { revision: 4, by: 'source', reason: 'retraction', statedOn: '2024-03-13' },
      ],
    })
    expect((await status()).drifted).toBe(true)
    for (const said of [
      'withdrew its figure, 27.',
      'The source changed it, 12 March 2024; reason not given.',
      'The source changed it, 13 March 2024. Reason: retraction.',
    ]) {
      expect(await page()).toContain(said)
    }

    await house.reopen()
    expect(await files()).toEqual(before)
  })

  it('keeps every byte when a later version adds to the tables', async () => {
    const claim = await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id } = json.snapshot
    const kinds = ['json', 'svg', 'png', 'csv', 'bib', 'zip']
    const files = async () =>
      Promise.all(kinds.map(async (one) => sha256((await see(`${id}.${one}`)).bytes)))
    const before = await files()
    await house.reopen()
    expect(await files()).toEqual(before)
    const further: Migration = async (db) => {
      await db.schema.alterTable('snapshots').addColumn('later', 'text').execute()
      await db.schema.alterTable('renditions').addColumn('later', 'text').execute()
      await db.schema.createTable('afterwards').addColumn('id', 'text').execute()
    }
    await house.reopen([...MIGRATIONS, further])
    expect(await files()).toEqual(before)
    await expectStatus(
      house.post(`claims/${claim}/revisions`, {
        by: 'source',
        reason: 'retraction',
        statedOn: '2024-03-13',
        status: 'withdrawn',
      }),
      201,
    )
    expect((await see(`${id}/status.json`)).json.drifted).toBe(true)
    expect(await files()).toEqual(before)
  })

  it('cannot be made of a time to come, which would not stay as it is', async () => {
    await recorded()
    const soon = new Date(house.clock.now() + 3_600_000).toISOString()
    const { status, json } = await freeze('war', { measure: 'killed', knownAt: soon })
    expect([status, json.errors?.[0]?.path]).toEqual([422, 'view.knownAt'])
    const now = new Date(house.clock.now()).toISOString()
    expect((await freeze('war', { measure: 'killed', knownAt: now })).status).toBe(201)
  })

  it('tells new claims of the lane, which are no drift, and none that a revision moved there', async () => {
    await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id } = json.snapshot
    const say = (claims: object[], url: string) =>
      expectStatus(house.post('statements', statement({ claimant: 'herald', url, claims })), 201)
    const { json: added } = await say([killed(40)], 'https://herald.example/1')
    const moved = await say(
      [killed(41, { category: 'civilians', asOf: '2024-03-09' })],
      'https://herald.example/2',
    )
    await expectStatus(
      house.post(`claims/${moved.json.claims[0]?.id}/revisions`, {
        by: 'record',
        reason: 'reclassification',
        category: 'all',
      }),
      201,
    )
    const { json: status } = await see(`${id}/status.json`)
    expect(status.drifted).toBe(false)
    expect(status.newClaims.map((claim) => claim.id)).toEqual([added.claims[0]?.id])
    const timeMap = await see(`${id}/timemap`)
    expect(
      timeMap.text.split(',\n').map((link) => link.replace(/; (?:datetime|from).*/s, '')),
    ).toEqual([
      '<https://figures.test/events/war?measure=killed&group=north&category=all&place=none&basis=cumulative>; rel="original"',
      `<https://figures.test/s/${id}/timemap>; rel="self"; type="application/link-format"`,
      `<https://figures.test/s/${id}>; rel="first last memento"`,
    ])
  })

  it('is limited for one address, and says when to try again', async () => {
    await recorded()
    replaceStore(house.store)
    const from = { 'X-Forwarded-For': `192.0.2.${kind.length}` }
    let last = await freeze('war', { measure: 'killed' }, from)
    for (let more = 0; more < 40 && last.status !== 429; more += 1) {
      last = await freeze('war', { measure: 'killed' }, from)
    }
    expect(last.status).toBe(429)
    const page = await postForm(
      { event: 'war', measure: 'killed' },
      { ...from, Accept: 'text/html' },
    )
    expect([page.status, Number(page.headers.get('Retry-After')) > 0]).toEqual([429, true])
    expect(page.text).toMatch(/It can be tried again in \d+ seconds?\./)
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0)
    const other = await freeze('war', { measure: 'killed' }, { 'X-Forwarded-For': '198.51.100.7' })
    expect(other.status).toBe(200)
  })
})
