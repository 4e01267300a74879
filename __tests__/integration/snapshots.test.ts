/** A snapshot is the same for good, on any store, in any locale; what changed since is told beside it. */
import { execFileSync } from 'node:child_process'
import { XMLValidator } from 'fast-xml-parser'
import { readRecord } from '@/lib/domain/snapshot/bytes'
import { replaceStore } from '@/lib/server/open'
import { MIGRATIONS, type Migration } from '@/lib/store/migrations'
import { seed } from '@/lib/server/seed/seed'
import { readShippedFiles } from '@/lib/server/seed/shipped-files'
import { expectStatus, furnish, killed, statement, type House } from './support/house'
import { freeze, openPublicHouse, postForm, recordTwo, see, sha256 } from './support/snapshots'
import { onBothStores } from './support/stores'

/** Every chart that can be cited. */
const VIEWS = [
  { event: 'karabakh-offensive-2023', view: { measure: 'killed' } },
  { event: 'karabakh-offensive-2023', view: { measure: 'killed', chart: 'over-time' } },
  {
    event: 'karabakh-offensive-2023',
    view: { measure: 'wounded', publishedBy: '2023-09-20', convention: 'acled' },
  },
  { event: 'karabakh-offensive-2023', view: { measure: 'killed', chart: 'contradictions' } },
  { event: 'karabakh-exodus-2023', view: { measure: 'arrived', chart: 'as-published' } },
  { event: 'karabakh-offensive-2023', view: { measure: 'killed', chart: 'breakdown' } },
  { event: 'karabakh-offensive-2023', view: { chart: 'coverage' } },
  { event: 'nagorno-karabakh-2023', view: { measure: 'killed', chart: 'map' } },
]

/** The ids that a process in another locale and time zone gives these views. */
function idsElsewhere(): string[] {
  const script = '__tests__/integration/support/snapshot-id.ts'
  const args = ['--conditions=react-server', '--import', 'tsx', script, JSON.stringify(VIEWS)]
  const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }))
}

onBothStores('snapshots', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openPublicHouse(kind)
  })
  afterEach(() => house.remove())

  const recorded = () => recordTwo(house)

  it('has the id that any other machine gives the same view of the same data', async () => {
    await seed(house.store, await readShippedFiles(process.cwd()))
    const ids: string[] = []
    for (const { event, view } of VIEWS) ids.push((await freeze(event, view)).json.snapshot.id)
    expect(ids).toEqual(idsElsewhere())
    // However it is asked for: a record's own view is a request for itself.
    for (const [index, { event }] of VIEWS.entries()) {
      const { json } = await see(`${ids[index]}.json`)
      expect((await freeze(event, json.view)).json.snapshot.id).toBe(ids[index])
    }
    expect(new Set(ids).size).toBe(VIEWS.length)
  })

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
        ...{ by: 'source', reason: 'retraction', statedOn: '2024-03-13', status: 'withdrawn' },
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
        ...{ by: 'record', reason: 'reclassification', category: 'all' },
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

  it('tells drift of every claim in it: of parts, of other measures, of incidents', async () => {
    await seed(house.store, await readShippedFiles(process.cwd()))
    for (const { event, view } of VIEWS.slice(4)) {
      const { json } = await freeze(event, view)
      const { id } = json.snapshot
      const record: { claims: { id: string }[] } = JSON.parse((await see(`${id}.json`)).text)
      const { claims, drifted, newClaims } = (await see(`${id}/status.json`)).json
      expect([drifted, newClaims]).toEqual([false, []])
      expect(claims.map(({ claim }) => claim)).toEqual(record.claims.map((one) => one.id))
      expect(claims.every(({ current }) => current !== null)).toBe(true)
    }
    const [map] = VIEWS.slice(-1)
    if (map === undefined) throw new Error('the last view is the map')
    const { json } = await freeze(map.event, map.view)
    const path = `${json.snapshot.id}/status.json`
    const ofIncident = (await see(path)).json.claims.find(
      ({ frozen }) => frozen.event !== map.event,
    )?.claim
    await expectStatus(
      house.post(`claims/${ofIncident}/revisions`, {
        ...{ by: 'source', reason: 'retraction', statedOn: '2024-03-13', status: 'withdrawn' },
      }),
      201,
    )
    const { json: status } = await see(path)
    expect(status.claims.filter(({ drift }) => drift !== 'none')).toMatchObject([
      { claim: ofIncident, drift: 'withdrawn', current: { status: 'withdrawn' } },
    ])
    expect((await see(json.snapshot.id)).text).toContain('data-drift="withdrawn"')
  })

  it('draws every chart, as a page, as a figure and as a card', async () => {
    await seed(house.store, await readShippedFiles(process.cwd()))
    for (const { event, view } of VIEWS) {
      const { json } = await freeze(event, view)
      const { id } = json.snapshot
      const chart = 'chart' in view ? view.chart : 'by-source'
      const svg = await see(`${id}.svg`)
      expect(svg.text).not.toMatch(/(?:href|src)=|url\((?!data:)|@import|<script|var\(/)
      expect(XMLValidator.validate(svg.text)).toBe(true)
      expect((await see(`${id}.card.png`)).bytes.readUInt32BE(16)).toBe(1200)
      for (const path of [id, `${id}/embed`]) {
        const { status, text } = await see(path)
        expect([status, text.includes(`data-chart="${chart}"`)]).toEqual([200, true])
      }
    }
  })

  it('counts on a map what its incidents leave out, too', async () => {
    await seed(house.store, await readShippedFiles(process.cwd()))
    const view = { measure: 'killed', chart: 'map', publishedBy: '2023-09-20T12:00' }
    const { json } = await freeze('nagorno-karabakh-2023', view)
    const { caveats } = (await see(`${json.snapshot.id}.json`)).json.text
    expect(caveats.join(' ')).toMatch(/\d+ other claims are left out/)
  })

  it('has the map as a table too: each place with its claims, and the incidents', async () => {
    await seed(house.store, await readShippedFiles(process.cwd()))
    const storm = await freeze('hurricane-melissa-haiti-2025', { chart: 'map', measure: 'killed' })
    const { id } = storm.json.snapshot
    const page = await see(id)
    const record = readRecord(Uint8Array.from((await see(`${id}.json`)).bytes))
    if (!record.ok) throw new Error('what was made is read')
    const [, table = ''] = /<table[^>]*data-map-table[^>]*>(.*?)<\/table>/s.exec(page.text) ?? []
    const rows = [...table.matchAll(/<a class="figure-cell" href="\/claims\/([^"]+)"/g)]
    const placed = record.record.claims.filter(({ place }) => place !== null)
    expect(rows.map(([, claim]) => claim).sort()).toEqual(placed.map((claim) => claim.id).sort())
    for (const [, target] of page.text.matchAll(/href="#(place-[^"]+)"/g)) {
      expect(table).toContain(`id="${target}"`)
    }
    const crisis = await freeze('nagorno-karabakh-2023', { chart: 'map', measure: 'killed' })
    const { text } = await see(crisis.json.snapshot.id)
    expect(text).toMatch(/data-map-table.*href="\/events\/karabakh-offensive-2023/s)
  })

  it('tells readers of other languages, in theirs, that it is in English', async () => {
    await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { text } = await see(json.snapshot.id)
    expect(text).toContain('<html lang="en" dir="ltr">')
    expect(text).toMatch(/<p [^>]*lang="fr" dir="ltr">[^<]*anglais[^<]*<a href="[^"]*lang=fr"/)
    expect(text).toMatch(/<p [^>]*lang="ar" dir="rtl">[^<]*الإنجليزية[^<]*<a href="[^"]*lang=ar"/)
  })

  it('draws a figure that refers to nothing outside, and a picture that says where it is from', async () => {
    await recorded()
    for (const chart of ['by-source', 'over-time', 'contradictions']) {
      const { json } = await freeze('war', { measure: 'killed', chart })
      const { id, digest } = json.snapshot
      const svg = await see(`${id}.svg`)
      expect(svg.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
      expect(svg.text).toMatch(/^<\?xml .*\n<svg /)
      expect(svg.text).toContain('data:font/woff2;base64,')
      expect(svg.text).not.toMatch(/(?:href|src)=|url\((?!data:)|@import|<script|var\(/)
      expect(svg.text).toContain(digest)
      const { bytes } = await see(`${id}.png`)
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect(bytes.readUInt32BE(16)).toBe(1200)
      expect(bytes.toString('latin1')).toContain(`iTXtDigest\0\0\0\0\0sha-256:${digest}`)
    }
  })

  it('has a page without any script, which can be cited, verified and read in full', async () => {
    const claim = await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id, digest } = json.snapshot
    const page = await see(id)
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(page.text).toMatch(/^<!doctype html>/)
    expect(page.text).not.toMatch(/<script|javascript:|\son[a-z]+=/i)
    expect(page.text).toContain(digest)
    expect(page.text).toContain(`data-claim="${claim}"`)
    expect(page.text).toContain('<q dir="auto" class="font-serif text-lg">more than 200</q>')
    expect(page.text).toMatch(/Bysource\. \(\d{4}\)\. .* \[Data set\]/)
    const policy = page.headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; style-src 'self';/)
    const style = await see(/href="\/s\/(style\.css\?v=[0-9a-f]+)"/.exec(page.text)?.[1] ?? '')
    expect(style.text).toContain('/s/fonts/source-serif-4-latin-wght-normal.woff2')
    expect((await see('fonts/source-serif-4-latin-wght-normal.woff2')).status).toBe(200)
    expect((await see('fonts/..%2f..%2fpackage.json')).status).toBe(404)
    expect(page.headers.get('Link')).toContain(`<https://figures.test/s/${id}>; rel="cite-as"`)
    expect(page.text).toContain('data-drifted="false"')

    await expectStatus(
      house.post(`claims/${claim}/revisions`, {
        ...{ by: 'source', reason: 'retraction', statedOn: '2024-03-13', status: 'withdrawn' },
      }),
      201,
    )
    expect((await see(id)).text).toContain('data-drift="withdrawn"')
  })

  it('is taken by reference managers, with the same text tomorrow', async () => {
    await recorded()
    const { json } = await freeze('war', { measure: 'killed' })
    const { id, url } = json.snapshot
    const title = (await see(`${id}.json`)).json.text.title
    const { Cite } = await import('@citation-js/core')
    for (const kind of ['bib', 'ris', 'csl.json']) {
      const file = await see(`${id}.${kind}`)
      expect(file.status).toBe(200)
      const [read] = (new Cite(file.text as never) as unknown as { data: object[] }).data
      expect(read).toMatchObject({ title, URL: url })
      expect((await see(`${id}.${kind}`)).bytes).toEqual(file.bytes)
    }
  })

  it('refuses what it cannot freeze, and says why', async () => {
    await recorded()
    const refused = async (view: object, event = 'war') => {
      const { status, json } = await freeze(event, view)
      return [status, json.errors?.[0]?.path]
    }
    expect(await refused({ chart: 'pie' })).toEqual([422, 'view.chart'])
    const olderLeftOut = await freeze('war', { measure: 'killed', aboutFrom: '2024-03-10' })
    expect(olderLeftOut.json.errors).toEqual([
      { path: 'view.aboutFrom', message: expect.stringContaining('the whole history') },
    ])
    expect(await refused({ chart: 'map', category: 'women' })).toEqual([422, 'category'])
    expect(await refused({ chart: 'map' })).toEqual([422, 'view'])
    expect(await refused({ chart: 'breakdown' })).toEqual([422, 'view'])
    expect(await refused({ chart: 'as-published', claimants: ['north'] })).toEqual([422, 'view'])
    expect(await refused({ chart: 'coverage' })).toEqual([422, 'view'])
    expect(await refused({ measure: 'displaced' })).toEqual([422, 'view'])
    expect(await refused({ title: 'Free text' })).toEqual([400, 'view.title'])
    expect(await refused({ claimants: ['north', 'buy-this-now'] })).toEqual([422, 'claimants'])
    expect(await refused({ measure: 'dead' })).toEqual([400, 'view.measure'])
    expect(await refused({}, 'no-such-event')).toEqual([404, 'event'])
    expect((await see('aaaaaaaaaaaaaaaaaaaaaaaaaa.json')).status).toBe(404)
    expect((await see('..%2f.json')).status).toBe(404)
  })

  it('says how many claims it leaves out since only their day is recorded, until that is over', async () => {
    await recorded()
    const early = { claimant: 'south', statedOn: '2024-03-09', publishedAt: '2024-03-09' }
    const url = 'https://gazette.example/early'
    await expectStatus(house.post('statements', statement({ ...early, url })), 201)
    const caveats = async (publishedBy: string) => {
      const { id } = (await freeze('war', { measure: 'killed', publishedBy })).json.snapshot
      return (await see(`${id}.json`)).json.text.caveats.join(' ')
    }
    const atNoon = await caveats('2024-03-10T12:00')
    expect(atNoon).toContain('As publicly claimed by 10 March 2024, 12:00 UTC.')
    expect(atNoon).toContain('2 other claims are left out, though they may already have been')
    const atItsEnd = await caveats('2024-03-10')
    expect(atItsEnd).toContain('As publicly claimed by 10 March 2024.')
    expect(atItsEnd).not.toContain('left out')
  })

  it('has the words of a claim that was stated in time and published later', async () => {
    await furnish(house)
    const said = statement({ statedOn: '2024-03-09', publishedAt: '2024-03-12' })
    await expectStatus(house.post('statements', said), 201)
    const { json } = await freeze('war', { measure: 'killed', publishedBy: '2024-03-10' })
    const { text } = await see(json.snapshot.id)
    expect(text).toContain('27 dead</q>')
    expect(text).toContain('first publication recorded here: later than this view')
  })

  it('compares only the claimants that were asked for', async () => {
    await recorded()
    const { json } = await freeze('war', { measure: 'killed', claimants: ['north', 'north'] })
    const { json: record } = await see(`${json.snapshot.id}.json`)
    expect(record.view.claimants).toEqual(['north'])
    const page = (await see(json.snapshot.id)).text
    expect(page).toMatch(/og:description" content="[^"]*Only these claimants are shown: /)
    expect(record.comparisons[0]).toMatchObject({ range: { low: 27, high: 27 }, verdicts: [] })
  })

  it('is made by a form too, and leads to its page', async () => {
    await recorded()
    const { status, headers } = await postForm({ event: 'war', measure: 'killed', group: '' })
    expect(status).toBe(303)
    const { json } = await freeze('war', { measure: 'killed' })
    expect(headers.get('Location')).toBe(`/s/${json.snapshot.id}`)
  })

  it('is refused in JSON, and to somebody with a browser on a page in their language', async () => {
    await recorded()
    const fields = { event: 'war', chart: 'coverage', measure: 'killed' }
    const { status, text } = await postForm(fields)
    expect(status).toBe(422)
    expect(text).toContain('"path":"measure","message":"a coverage chart is of all of them"')
    const twice = await postForm([...Object.entries(fields), ['measure', 'wounded']])
    expect(twice.status).toBe(400)
    expect(twice.text).toContain('"path":"measure","message":"given twice"')
    const browser = { Accept: 'text/html,*/*;q=0.8', Cookie: 'a=b; lang=fr' }
    const Referer = 'http://house.test/events/war?measure=killed'
    const page = await postForm(fields, { ...browser, Referer })
    expect([page.status, page.headers.get('Content-Type')]).toEqual([
      422,
      'text/html; charset=utf-8',
    ])
    expect(page.text).toContain('<html lang="fr" dir="ltr">')
    expect(page.text).toContain('<h1>Aucune capture ne peut être faite de cette vue</h1>')
    expect(page.text).toContain('a coverage chart is of all of them')
    expect(page.text).toContain('<a href="/events/war?measure=killed">')
    expect(page.text).toContain('<a href="/">Bysource</a> </header>')
    expect(page.text).not.toContain('<script')
    // The way back is one of ours, whoever sent the form.
    const elsewhere = await postForm(fields, {
      ...browser,
      Referer: 'http://evil.test//evil.test/',
    })
    expect(elsewhere.text).not.toContain('evil')
    expect((await see('a'.repeat(26))).text).toContain('"status":404')
    expect((await see('a'.repeat(26), browser)).text).toContain('Aucune capture n’a cette adresse')
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
