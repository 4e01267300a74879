/** The layouts of a chart, for the script of the page that has its drawing: of exactly that view, and of no later one. */
import { GET } from '@/app/events/[id]/chart.json/route'
import type { LayoutPair } from '@/lib/charts/chart'
import { linesOfMarks } from '@/lib/charts/marks'
import { replaceStore } from '@/lib/server/open'
import { readEvent } from '@/lib/server/reading/events'
import { turnOf } from '@/lib/url/layout-address'
import {
  expectStatus,
  furnish,
  killed,
  openHouse,
  READ_KEY,
  statement,
  type House,
} from './support/house'
import { onOneStore } from './support/stores'

onOneStore('the layouts of a chart', (kind) => {
  let house: House
  const ask = (query: string, headers: Record<string, string> = {}, id = 'war') =>
    GET(new Request(`http://house.test/events/${id}/chart.json?${query}`, { headers }), {
      params: Promise.resolve({ id }),
    })
  const say = (claimant: string, value: number) => {
    const url = `https://gazette.example/${claimant}`
    const claims = [killed(value)]
    return expectStatus(house.post('statements', statement({ claimant, url, claims })), 201)
  }
  const turnNow = async () => {
    const event = await readEvent('war')
    if (event === null) throw new Error('the war is recorded')
    return turnOf(event)
  }
  const marksIn = async (response: Response) => {
    const { narrow, wide } = (await response.json()) as LayoutPair
    return [narrow, wide].map((layout) => linesOfMarks(layout).flat().length)
  }

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await say('north', 27)
    await say('agency', 72)
  })
  afterEach(() => house.remove())

  it.each([
    ['by-source', 2],
    ['over-time', 2],
    ['contradictions', 1],
    ['coverage', 3],
  ])('have every mark of %s, in both widths', async (chart, marks) => {
    // Coverage is opened where there is more than one measure.
    const missing = killed(9, { measure: 'missing' })
    if (chart === 'coverage') {
      await expectStatus(house.post('statements', statement({ claims: [missing] })), 201)
    }
    const response = await ask(`measure=killed&chart=${chart}&turn=${await turnNow()}`)
    expect(response.status).toBe(200)
    expect(await marksIn(response)).toEqual([marks, marks])
  })

  it('are of who is left by the filters, in the language of the page', async () => {
    const turn = await turnNow()
    const view = `measure=killed&kind=media&turn=${turn}`
    expect(await marksIn(await ask(view))).toEqual([1, 1])
    const [english, french] = await Promise.all(
      ['en', 'fr'].map(async (lang) => (await ask(`${view}&lang=${lang}`)).text()),
    )
    expect(french).not.toBe(english)
  })

  it('are the same for good under one address, and none are made for a page that is out of date', async () => {
    const turn = await turnNow()
    const drawn = await ask(`measure=killed&turn=${turn}`)
    const etag = drawn.headers.get('ETag') ?? ''
    const before = await drawn.text()
    await say('south', 200)
    const again = await ask(`measure=killed&turn=${turn}`)
    expect(await again.text()).toBe(before)
    expect((await ask(`measure=killed&turn=${turn}`, { 'If-None-Match': etag })).status).toBe(304)
    // Nobody had asked for this one before: it would show what the page does not.
    expect((await ask(`measure=killed&scale=log&turn=${turn}`)).status).toBe(404)
    expect(await marksIn(await ask(`measure=killed&turn=${await turnNow()}`))).toEqual([3, 3])
  })

  it('refuse by name what they cannot read', async () => {
    expect((await ask('measure=killed')).status).toBe(400)
    expect((await ask('measure=killed&turn=1&chart=pie')).status).toBe(400)
    const refused = await ask('measure=hurt&turn=1')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ path: 'measure' }] })
    expect((await ask('turn=1', {}, 'none')).status).toBe(404)
    expect((await ask(`turn=${await turnNow()}&chart=map`)).status).toBe(404)
  })

  it('are for keys alone in a private house', async () => {
    replaceStore(house.store, { BYSOURCE_PRIVATE: '1' })
    const query = `measure=killed&turn=${await turnNow()}`
    expect((await ask(query)).status).toBe(401)
    expect((await ask(query, { Authorization: `Bearer ${READ_KEY}` })).status).not.toBe(401)
  })
})
