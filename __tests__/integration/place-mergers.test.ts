/** Two places of an event that prove to be one, and how that is undone. */
import { readEventPage } from '@/lib/server/reading/event-page'
import { postPlaceMerger } from '@/lib/server/desk/mergers'
import { undoChange } from '@/lib/server/desk/undo-change'
import { outlookOfPlaces } from '@/lib/store/merge-places'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

const WHY = { reason: 'error', note: 'One town, two spellings', seen: null } as const
/** Claims write the town with its district, by its code, and in a spelling that the list does not have. */
const SPELLINGS = [
  { name: 'Derne', admin: 'Jabal' },
  { name: 'The port', code: 'LY07' },
  { name: 'Dernah' },
]

onOneStore('merging two places', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const places = [
      { name: 'Derna', admin: 'East', code: 'LY01' },
      { name: 'Derne', admin: 'Jabal', code: 'LY07', aliases: ['Darna'] },
    ]
    await expectStatus(house.post('events/war/revisions', { places, note: null }), 201)
  })
  afterEach(() => house.remove())

  const say = (claimant: string, value: number, place: object, asOf = '2024-03-10') =>
    expectStatus(
      house.post('statements', statement({ claimant, claims: [killed(value, { place, asOf })] })),
      201,
    )
  const lanes = async () =>
    (await house.get('events/war/comparison?measure=killed')).json.lanes
      .map(({ place, current }) => `${place?.name}: ${current.map(({ id }) => id).length}`)
      .toSorted()
  const merger = { event: 'war', from: '#LY07', into: '#LY01' }
  const undoLast = async () => {
    const { seq } = await house.store.reader
      .selectFrom('changes')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    return undoChange(seq, 'Ed', 'Undone')
  }

  it('counts whatever names the one by name, area or code in the lane of the other', async () => {
    await say('north', 20, { name: 'Derna' })
    await say('south', 22, SPELLINGS[0] ?? {})
    await say('agency', 24, SPELLINGS[1] ?? {})
    await say('herald', 26, SPELLINGS[2] ?? {})
    expect(await lanes()).toEqual(['Derna: 1', 'Dernah: 1', 'Derne: 2'])
    expect(await postPlaceMerger('Ed', merger, WHY)).toMatchObject({ ok: true })
    expect(await lanes()).toEqual(['Derna: 3', 'Dernah: 1'])
    // One that the event does not list, into one that it does.
    const unlisted = { event: 'war', from: 'dernah|', into: '#LY01' }
    expect(await postPlaceMerger('Ed', unlisted, WHY)).toMatchObject({ ok: true })
    expect(await lanes()).toEqual(['Derna: 4'])
    await say('gazette', 28, { name: 'Darna' })
    expect(await lanes()).toEqual(['Derna: 5'])
  })

  it('leads on from addresses that name the former place', async () => {
    await say('north', 20, { name: 'Derna' })
    await postPlaceMerger('Ed', merger, WHY)
    for (const place of ['Derne|Jabal', 'Derne', 'darna']) {
      const page = await readEventPage('war', { measure: 'killed', place }, 'en')
      expect([page?.isPlaceKnown, page?.choice.place]).toEqual([true, 'Derna|East'])
    }
    const listed = await house.get('events/war/claims?place=Derne')
    expect(listed.json.claims.map(({ quantity }) => quantity.value)).toEqual([20])
    expect(listed.headers.get('Link')).toMatch(/place=Derna%7CEast>; rel="canonical"/)
  })

  it('is undone to what was, and redone', async () => {
    await say('north', 20, { name: 'Derna' })
    await say('south', 22, SPELLINGS[0] ?? {})
    const { places } = (await house.get('events/war')).json.event
    await postPlaceMerger('Ed', merger, WHY)
    expect(await undoLast()).toMatchObject({ ok: true })
    expect((await house.get('events/war')).json.event.places).toEqual(places)
    expect(await lanes()).toEqual(['Derna: 1', 'Derne: 1'])
    expect(await undoLast()).toMatchObject({ ok: true })
    expect(await lanes()).toEqual(['Derna: 2'])
  })

  it('brings figures that do not agree together only after they were looked at', async () => {
    await say('north', 20, { name: 'Derna' })
    await say('north', 35, SPELLINGS[0] ?? {})
    expect(await postPlaceMerger('Ed', merger, WHY)).toMatchObject({ ok: false })
    expect(await lanes()).toEqual(['Derna: 1', 'Derne: 1'])
    const { seen = '' } = (await outlookOfPlaces(house.store.reader, merger)) ?? {}
    expect(await postPlaceMerger('Ed', merger, { ...WHY, seen })).toMatchObject({ ok: true })
    expect(await lanes()).toEqual(['Derna: 1'])
  })

  it('is made through the API by the names that addresses have', async () => {
    await say('north', 20, { name: 'Derne', admin: 'Jabal' })
    await say('south', 27, { name: 'Derna' })
    const path = 'events/war/place-mergers'
    const body = { from: 'Derne|Jabal', into: 'Derna' }
    await expectStatus(house.post(path, { from: 'Nowhere', into: 'Derna' }), 404)
    expect((await expectStatus(house.post(path, body), 201)).json).toMatchObject({ claims: 1 })
    expect(await lanes()).toEqual(['Derna: 2'])
    await expectStatus(house.post(path, { ...body, from: 'Derne' }), 200)
  })
})
