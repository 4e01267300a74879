import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { GET as atom } from '@/app/changes.atom/route'
import { GET as json } from '@/app/changes.json/route'
import { replaceStore } from '@/lib/server/open'
import { readLedger } from '@/lib/server/reading/ledger'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('the ledger for readers', (kind) => {
  let house: House
  let claim = ''

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = statement({ claims: [killed(27, { quantity: FIGURE })] })
    claim = (await expectStatus(house.post('statements', said), 201)).json.claims[0]?.id ?? ''
    await expectStatus(
      house.post(`claims/${claim}/revisions`, {
        by: 'record',
        reason: 'error',
        note: 'misread <b>& more',
        quantity: { form: 'exact', value: 72, wording: '72 dead' },
      }),
      201,
    )
  })
  afterAll(() => house.remove())

  const ask = (get: typeof atom, query = '', headers: Record<string, string> = {}) =>
    get(new Request(`http://inner.test/changes${query}`, { headers }), {
      params: Promise.resolve({}),
    })

  it('tells each change with the figure it had then, and what a revision changed', async () => {
    const { entries } = await readLedger({ event: 'war' })
    expect(entries.map((entry) => [entry.kind, entry.claim?.quantity.value ?? null])).toEqual([
      ['claim-revised', 72],
      ['claim-recorded', 27],
      ['event-recorded', null],
    ])
    expect(entries[0]).toMatchObject({
      reason: 'error',
      revisedBy: 'record',
      changed: [{ field: 'quantity', before: { value: 27 }, after: { value: 72 } }],
    })
  })

  it('begins at the newest for a cursor that no answer gave', async () => {
    const all = await readLedger()
    for (const parts of [
      ['9'.repeat(24), ''],
      ['\ud800', ''],
      ['x', 'y'],
    ]) {
      const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
      expect((await readLedger({ cursor })).entries).toEqual(all.entries)
    }
  })

  it('goes on where a page ended', async () => {
    const first = await readLedger({ limit: 2 })
    const second = await readLedger({ limit: 2, cursor: first.next ?? '' })
    const numbers = [...first.entries, ...second.entries].map(({ seq }) => seq)
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a))
    expect(numbers).toHaveLength(4)
  })

  it.each([
    [{ claimant: 'north' }, ['claim-revised', 'claim-recorded']],
    [{ claimant: 'north', kind: 'revised' }, ['claim-revised']],
    [{ event: 'war', kind: 'added' }, ['claim-recorded']],
    [{ event: 'war', kind: 'described' }, ['event-recorded']],
    [{ claimant: 'south' }, []],
    [{ since: '9998-01-01T00:00:00.000Z' }, []],
  ] as const)('narrows the ledger to %j', async (choice, kinds) => {
    const { entries } = await readLedger(choice)
    expect(entries.map((entry) => entry.kind)).toEqual(kinds)
    const search = new URLSearchParams(choice).toString()
    const feed = JSON.parse(await (await ask(json, `?${search}`)).text())
    expect(feed.items.map(({ tags }: { tags: string[] }) => tags[0])).toEqual(kinds)
    const { changes } = (await expectStatus(house.get(`changes?${search}`), 200)).json
    expect(changes.map((change) => change.kind)).toEqual(kinds)
  })

  it('names in a feed whose changes it holds, and has none of nobody', async () => {
    const feed = JSON.parse(await (await ask(json, '?claimant=north&kind=revised')).text())
    expect(feed.title).toContain('North')
    expect(new URL(feed.feed_url).search).toBe('?claimant=north&kind=revised')
    expect((await ask(json, '?claimant=nobody')).status).toBe(404)
    expect((await ask(json, '?kind=price')).status).toBe(400)
  })

  it('is well-formed Atom with absolute addresses and the words of the revision', async () => {
    const response = await ask(atom, '?event=war', { Host: 'figures.test:8080' })
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    expect(XMLValidator.validate(text)).toBe(true)
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text)
    expect(feed.id).toBe('http://figures.test:8080/changes.atom?event=war')
    expect(feed.updated).toBe(feed.entry[0].updated)
    expect(feed.entry).toHaveLength(3)
    expect(new Set(feed.entry.map((entry: { id: string }) => entry.id)).size).toBe(3)
    expect(feed.entry[0].link['@_href']).toBe(`http://figures.test:8080/claims/${claim}`)
    expect(feed.entry[0].author.name).toBe('editor')
    expect(feed.entry[0].content['#text']).toContain('misread <b>& more')
    expect(feed.entry[0].content['#text']).toContain('27 (“27 dead”) became 72 (“72 dead”)')
    expect(feed.entry[1].content['#text']).toContain('(North, 10 Mar 2024)\n“27 dead”')
  })

  it('is JSON Feed 1.1 with the same entries, at the address the operator set', async () => {
    replaceStore(house.store, { BYSOURCE_URL: 'http://localhost:3000/' })
    const response = await ask(json, '', { Host: 'elsewhere.test' })
    replaceStore(house.store)
    expect(response.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8')
    const feed = await response.json()
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.feed_url).toBe('http://localhost:3000/changes.json')
    expect(feed.items[0]).toMatchObject({
      url: `http://localhost:3000/claims/${claim}`,
      tags: ['claim-revised', 'killed'],
    })
    for (const item of feed.items) expect(item.id).toMatch(/^http:\/\/localhost:3000\/changes#/)
  })

  it('answers 304 to a reader that has it, 404 for an event that is none', async () => {
    const first = await ask(atom)
    const etag = first.headers.get('ETag') ?? ''
    expect((await ask(atom, '', { 'If-None-Match': etag })).status).toBe(304)
    expect((await ask(atom, '?event=peace')).status).toBe(404)
  })
})

const FIGURE = { form: 'exact', value: 27, wording: '27 dead' }
