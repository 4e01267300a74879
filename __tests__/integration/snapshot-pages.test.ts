/** What a snapshot says and shows: its page, its figure and its texts, and why one is refused. */
import { expectStatus, furnish, statement, type House } from './support/house'
import { freeze, openPublicHouse, postForm, recordTwo, see } from './support/snapshots'
import { onOneStore } from './support/stores'

onOneStore('what a snapshot says', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openPublicHouse(kind)
  })
  afterEach(() => house.remove())

  const recorded = () => recordTwo(house)

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
        by: 'source',
        reason: 'retraction',
        statedOn: '2024-03-13',
        status: 'withdrawn',
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
    const atEight = await caveats('2024-03-10T08:00')
    expect(atEight).toContain('As publicly claimed by 10 March 2024, 08:00 UTC.')
    expect(atEight).toContain('2 other claims are left out, though they may already have been')
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
    expect(page.text).toContain('<h1>Aucun instantané ne peut être fait de cette vue</h1>')
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
    expect((await see('a'.repeat(26), browser)).text).toContain(
      'Aucun instantané n’a cette adresse',
    )
  })
})
