/** Snapshots of what ships: every chart, with the same id in any locale and on any store. */
import { execFileSync } from 'node:child_process'
import { XMLValidator } from 'fast-xml-parser'
import { readRecord } from '@/lib/domain/snapshot/bytes'
import { program } from '../support/programs'
import { expectStatus, type House } from './support/house'
import { freeze, openPublicHouse, see } from './support/snapshots'
import { onBothStores, onOneStore } from './support/stores'

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

let elsewhere: string[] | undefined

/** The ids that a process in another locale and time zone gives these views: whatever the store is here. */
function idsElsewhere(): string[] {
  if (elsewhere !== undefined) return elsewhere
  const args = [program('snapshot-id.ts'), JSON.stringify(VIEWS)]
  const env = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }
  const printed = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
  return (elsewhere = JSON.parse(printed) as string[])
}

onBothStores('snapshots of what ships', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openPublicHouse(kind, { contents: 'seeded' })
  })
  afterEach(() => house.remove())

  it('has the id that any other machine gives the same view of the same data', async () => {
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

  it('tells drift of every claim in it: of parts, of other measures, of incidents', async () => {
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
        by: 'source',
        reason: 'retraction',
        statedOn: '2024-03-13',
        status: 'withdrawn',
      }),
      201,
    )
    const { json: status } = await see(path)
    expect(status.claims.filter(({ drift }) => drift !== 'none')).toMatchObject([
      { claim: ofIncident, drift: 'withdrawn', current: { status: 'withdrawn' } },
    ])
    expect((await see(json.snapshot.id)).text).toContain('data-drift="withdrawn"')
  })
})

onOneStore('the drawings of what ships', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openPublicHouse(kind, { contents: 'seeded' })
  })
  afterEach(() => house.remove())

  it('draws every chart, as a page, as a figure and as a card', async () => {
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
    const view = { measure: 'killed', chart: 'map', publishedBy: '2023-09-20T12:00' }
    const { json } = await freeze('nagorno-karabakh-2023', view)
    const { caveats } = (await see(`${json.snapshot.id}.json`)).json.text
    expect(caveats.join(' ')).toMatch(/\d+ other claims are left out/)
  })

  it('has the map as a table too: each place with its claims, and the incidents', async () => {
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
})
