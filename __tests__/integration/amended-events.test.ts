/** What an amendment of an event makes of older claims is warned of, and never refused. */
import { expectStatus, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const URL_OF_BOTH = 'https://gazette.example/both'

onBothStores('an amendment of an event', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await expectStatus(house.post('sources', { id: 'mayor', name: 'Mayor', kind: 'other' }), 201)
    await expectStatus(
      house.post('sources', { id: 'gazette', name: 'Gazette', kind: 'media' }),
      201,
    )
    const places = [{ name: 'North Town' }]
    const event = { id: 'flood', title: 'Flood', kind: 'flood', startedOn: '2024-03-01', places }
    await expectStatus(house.post('events', event), 201)
  })
  afterEach(() => house.remove())

  const say = async (
    value: number,
    place: string | null,
    url = URL_OF_BOTH,
    wording = `${value}`,
  ) => {
    const quantity = { form: 'exact', value, valueTo: null, wording }
    const claims = [killed(value, { group: null, place: place && { name: place }, quantity })]
    const said = statement({ event: 'flood', claimant: 'mayor', publisher: 'gazette', url, claims })
    const { json } = await expectStatus(house.post('statements', said), 201)
    return json.claims[0]?.id ?? ''
  }
  const amend = async (changes: object) => {
    const { json } = await expectStatus(
      house.post('events/flood/revisions', { note: null, ...changes }),
      201,
    )
    return (json as unknown as { warnings: { path: string; code: string; message: string }[] })
      .warnings
  }
  const withAlias = { places: [{ name: 'North Town', aliases: ['Nordstadt'] }] }

  it('names two figures of one claimant from one source that an alias puts into one lane', async () => {
    const [one, other] = [await say(5, 'North Town'), await say(6, 'Nordstadt')]
    const [warning, ...more] = await amend(withAlias)
    expect(more).toEqual([])
    expect([warning?.path, warning?.code]).toEqual(['places', 'two-in-one-lane'])
    for (const id of [one, other]) expect(warning?.message).toContain(id)
    const { lanes } = (await house.get('events/flood/comparison?measure=killed')).json
    expect(lanes).toHaveLength(1)
  })

  it('says nothing of figures from two sources, nor again of what it did not make', async () => {
    await say(5, 'North Town')
    await say(6, 'Nordstadt', 'https://gazette.example/other')
    expect(await amend(withAlias)).toEqual([])
    expect(await amend({ places: [...withAlias.places, { name: 'South Town' }] })).toEqual([])
  })

  it('names the figures that a later start leaves before the event', async () => {
    const id = await say(5, null)
    const [warning, ...more] = await amend({ startedOn: '2024-03-20' })
    expect(more).toEqual([])
    expect([warning?.path, warning?.code]).toEqual(['startedOn', 'before-event'])
    expect(warning?.message).toContain(id)
    expect(await amend({ startedOn: '2024-03-21' })).toEqual([])
    expect(await amend({ title: 'The flood' })).toEqual([])
  })
})
