/** The chart of a view as a file: as it is now, said to be no snapshot, and no longer than it is true. */
import * as png from '@/app/events/[id]/chart.png/route'
import * as svg from '@/app/events/[id]/chart.svg/route'
import { replaceStore } from '@/lib/server/open'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('the chart of a view', (kind) => {
  let house: House
  const draw = (
    query: string,
    headers: Record<string, string> = {},
    { routes = svg, id = 'war' } = {},
  ) =>
    routes.GET(new Request(`http://house.test/events/${id}/chart.svg?${query}`, { headers }), {
      params: Promise.resolve({ id }),
    })
  const say = (claimant: string, value: number) =>
    expectStatus(
      house.post(
        'statements',
        statement({
          claimant,
          url: `https://gazette.example/${claimant}`,
          claims: [killed(value)],
        }),
      ),
      201,
    )

  beforeEach(async () => {
    house = await openHouse(kind)
    replaceStore(house.store, { BYSOURCE_URL: 'https://figures.test' })
    await furnish(house)
    await say('north', 27)
    await say('agency', 72)
  })
  afterEach(() => house.remove())

  it('names its claimants, its address, and that it cannot be cited', async () => {
    const response = await draw('measure=killed&chart=over-time')
    const text = await response.text()
    expect(response.headers.get('Content-Type')).toContain('image/svg+xml')
    expect(response.headers.get('Cache-Control')).toBe('no-cache')
    for (const part of [
      'North',
      'Agency',
      'figures.test/events/war?measure=killed',
      'not a citable',
    ])
      expect(text).toContain(part)
  })

  it('draws only who is left by the filters, and names them', async () => {
    const text = await (await draw('measure=killed&kind=media')).text()
    expect(text).toContain('Only these claimants are shown: Agency')
    expect(text).not.toContain('>27<')
    expect((await draw('measure=killed&kind=witness')).status).toBe(422)
  })

  it('is the same until something is recorded, and then another', async () => {
    const first = await draw('measure=killed')
    const etag = first.headers.get('ETag') ?? ''
    expect((await draw('measure=killed', { 'If-None-Match': etag })).status).toBe(304)
    await say('south', 200)
    const later = await draw('measure=killed', { 'If-None-Match': etag })
    expect(later.status).toBe(200)
    expect(await later.text()).toContain('South')
  })

  it('is a picture too', async () => {
    const response = await draw('measure=killed', {}, { routes: png, id: 'war' })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.toString('latin1')).toContain('not a citable snapshot')
  })

  it('refuses a chart and a parameter that it does not know by name', async () => {
    expect((await draw('measure=killed&chart=pie')).status).toBe(400)
    const refused = await draw('measure=hurt')
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ errors: [{ path: 'measure' }] })
    expect((await draw('measure=killed', {}, { routes: svg, id: 'none' })).status).toBe(404)
  })
})
