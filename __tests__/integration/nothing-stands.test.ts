/** An event of which every claim was withdrawn shows what was withdrawn: its page may not look like silence. */
import { readEventPage } from '@/lib/server/reading/event-page'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('an event of which nothing stands', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const said = statement({ claimant: 'north', claims: [killed(471, { measure: 'missing' })] })
    const { json } = await expectStatus(house.post('statements', said), 201)
    const withdrawal = {
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-12',
      status: 'withdrawn',
    }
    await expectStatus(house.post(`claims/${json.claims[0]?.id ?? ''}/revisions`, withdrawal), 201)
  })
  afterAll(() => house.remove())

  it('opens on the measure of what was withdrawn, in its lane', async () => {
    const page = await readEventPage('war', {}, 'en')
    expect(page?.measure).toBe('missing')
    expect(page?.lane?.counts).toMatchObject({ current: 0, withdrawn: 1 })
  })

  it('has no measure before anything was recorded', async () => {
    const page = await readEventPage('war', { publishedBy: '2020-01-01T00:00:00.000Z' }, 'en')
    expect(page?.measure).toBeNull()
  })
})
