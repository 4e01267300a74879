/** An event's own facts, changed by the desk's form and by the API alike, with their reasons, and undone from the ledger. */
import { amendEventAct } from '@/lib/server/desk/event-acts'
import { readEventOutlook, typedAnew } from '@/lib/server/desk/amend-event'
import { faultsOfText, typedOfText } from '@/lib/server/desk/typed-text'
import { undoChange } from '@/lib/server/desk/undo-change'
import { readLedger } from '@/lib/server/reading/ledger'
import { WORDS } from '@/lib/server/reading/context'
import { formatLedger } from '@/lib/sentences/ledger'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const PERSON = {
  id: 'u',
  name: 'Ed',
  email: 'ed@house.test',
  role: 'editor',
  session: 's',
} as const

onBothStores('an event’s own facts', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const places = [
      { name: 'Derna', admin: 'East', code: 'LY01' },
      { name: 'Sousa', aliases: ['Susah'] },
    ]
    await expectStatus(house.post('events/war/revisions', { places }), 201)
  })
  afterEach(() => house.remove())

  const event = async () => (await house.get('events/war')).json.event
  const send = async (form: Record<string, string>) => {
    const { to } = await amendEventAct({
      request: new Request('http://house.test/desk/acts/event-amend', { method: 'POST' }),
      store: house.store,
      person: PERSON,
      form: {
        event: 'war',
        seen: String((await event()).revision),
        reason: 'error',
        note: 'A slip',
        ...form,
      },
    })
    return new URL(to, 'http://house.test').searchParams
  }
  const faultsOf = (query: URLSearchParams) =>
    faultsOfText(query.get('faults') ?? undefined).map(({ field }) => field)
  const say = (value: number, place: object, claimant = 'north', asOf = '2024-03-10') =>
    expectStatus(
      house.post('statements', statement({ claimant, claims: [killed(value, { place, asOf })] })),
      201,
    )
  const lanes = async () =>
    (await house.get('events/war/comparison?measure=killed')).json.lanes.map(
      ({ place, current }) => `${place?.name}: ${current.length}`,
    )

  it('records what was changed with its reason, tells before and after, and is undone', async () => {
    const { title } = await event()
    const query = await send({
      part: 'names',
      title: 'The war of March',
      'title-fr': 'La guerre de mars',
      note: 'As its sources call it',
    })
    expect(query.get('done')).toBe('1')
    expect(await event()).toMatchObject({ title: 'The war of March' })
    const [entry] = (await readLedger({ event: 'war', limit: 1 })).entries
    if (entry === undefined) throw new Error('the ledger has no row')
    expect(entry).toMatchObject({ by: 'Ed', reason: 'error', note: 'As its sources call it' })
    const { details } = formatLedger(entry, WORDS)
    expect(details).toEqual(
      expect.arrayContaining([
        `Title: ${title} became The war of March`,
        expect.stringMatching(/^Title in other languages, fr: .* became La guerre de mars$/),
      ]),
    )
    expect(await undoChange(entry.seq, 'Ed', 'Undone')).toMatchObject({ ok: true })
    expect(await event()).toMatchObject({ title })
  })

  it('is refused without a reason, and at each field that is at fault, with all that was typed', async () => {
    const summary = 'كلام طويل '.repeat(190)
    const query = await send({
      part: 'facts',
      timeZone: 'Mars/Olympus',
      startedOn: 'yesterday',
      countries: 'Libya',
      parent: 'no-such-event',
      note: '',
      summary,
    })
    expect(faultsOf(query).toSorted()).toEqual(
      ['countries.0', 'note', 'startedOn', 'timeZone'].toSorted(),
    )
    expect(query.toString().length).toBeLessThan(8_000)
    const typed = typedOfText(query.get('typed') ?? undefined)
    expect(typed).toMatchObject({ timeZone: 'Mars/Olympus', summary, countries: 'Libya' })
    expect(faultsOf(await send({ part: 'facts', parent: 'no-such-event' }))).toEqual(['parent'])
  })

  it('takes a month for a month', async () => {
    await send({ part: 'facts', startedOn: '2024-02' })
    expect(await event()).toMatchObject({
      startedOn: '2024-02-01',
      startedOnPrecision: 'month',
    })
  })

  it('keeps what names a renamed place, or a corrected code, in the lane of that place', async () => {
    await say(20, { name: 'Derna', code: 'LY01' })
    await say(21, { name: 'derna' }, 'south')
    expect(await lanes()).toEqual(['Derna: 2'])
    const query = await send({
      part: 'place',
      place: '#LY01',
      name: 'Darnah',
      admin: 'East',
      code: 'LY0101',
      lat: '32,76',
      lon: '22.64',
    })
    expect(query.get('done')).toBe('1')
    expect(await lanes()).toEqual(['Darnah: 2'])
    expect((await event()).places[0]).toMatchObject({ code: 'LY0101', lat: 32.76, lon: 22.64 })
  })

  it('adds a place once, and refuses a position that is none at its field', async () => {
    expect((await send({ part: 'place', place: '', name: 'Tobruk' })).get('done')).toBe('1')
    expect(faultsOf(await send({ part: 'place', place: '', name: 'TOBRUK' }))).toEqual(['name'])
    const wrong = { part: 'place', place: 'sousa|', name: 'Sousa', lat: 'north', lon: '22' }
    expect(faultsOf(await send(wrong))).toEqual(['lat'])
  })

  it('shows figures that do not agree and would come together before anything is recorded', async () => {
    await say(20, { name: 'Sousa' })
    await say(9, { name: 'Apollonia' }, 'north', '2024-03-11')
    const form = { part: 'place', place: 'sousa|', name: 'Sousa', aliases: 'Susah\r\nApollonia' }
    const query = await send(form)
    expect(query.get('look')).toBe('1')
    expect((await event()).places[1]?.aliases).toEqual(['Susah'])
    const typed = typedOfText(query.get('typed') ?? undefined)
    const outlook = await readEventOutlook('war', typed, WORDS)
    expect(outlook?.meetings).toMatchObject([{ isAtOdds: true }])
    expect((await send({ ...form, looked: outlook?.seen ?? '' })).get('done')).toBe('1')
    expect((await event()).places[1]?.aliases).toEqual(['Susah', 'Apollonia'])
  })

  it('writes over nothing that another changed meanwhile, by the desk and by the API', async () => {
    const { revision: seen, title: before } = await event()
    await send({ part: 'names', title: 'By another' })
    const stale = { part: 'names', seen: String(seen), title: 'Mine', summary: 'My summary' }
    const query = await send(stale)
    expect(faultsOf(query)).toEqual(['title'])
    // What is shown again is only what was typed.
    const typed = typedOfText(query.get('typed') ?? undefined)
    expect(await typedAnew('war', typed)).toMatchObject({ title: 'Mine', summary: 'My summary' })
    expect(await typedAnew('war', { ...typed, title: before })).not.toHaveProperty('title')
    // The same once more is no conflict.
    expect((await send({ ...stale, summary: '', title: 'By another' })).get('same')).toBe('1')
    // A field that nobody else changed is recorded.
    const other = { part: 'names', seen: String(seen), summary: 'My summary' }
    expect((await send(other)).get('done')).toBe('1')
    const { json } = await expectStatus(
      house.post('events/war/revisions', { seen, title: 'Mine too' }),
      422,
    )
    expect(json).toMatchObject({ errors: [{ path: 'title' }] })
    expect(await event()).toMatchObject({ title: 'By another', summary: 'My summary' })
    await expectStatus(house.post('events/war/revisions', { seen: 999_999, title: 'X' }), 422)
    await expectStatus(house.post('events/nothing/revisions', { seen, title: 'X' }), 404)
  })

  it('tells the reason of an amendment by the API in the ledger too', async () => {
    const why = { reason: 'reclassification', note: 'One crisis' }
    await expectStatus(house.post('events/war/revisions', { glide: 'XX-1', ...why }), 201)
    const [entry] = (await readLedger({ event: 'war', limit: 1 })).entries
    expect(entry).toMatchObject(why)
  })
})
