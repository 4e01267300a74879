/** A spreadsheet that is watched: only what changed in it is recorded, and what is gone from it waits for a person. */
import { fetchDue } from '@/lib/server/watching/schedule'
import { listWaiting } from '@/lib/store/waiting'
import { endServers } from '../support/loopback'
import { expectStatus, furnish, type House } from './support/house'
import { row } from './support/imports'
import { onBothStores, onOneStore } from './support/stores'
import { ALLOWED, fetchAgain, makeDue, openWith, sheet, watch, watches } from './support/watches'

const claims = async (house: House) =>
  (await house.get('events/war/claims?limit=100')).json.claims.map(({ quantity, asOf, claimant }) =>
    [claimant.id, quantity.value, asOf].join(' '),
  )

afterEach(endServers)

onBothStores('a watched table', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openWith(kind, ALLOWED)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('is recorded once, and asked for again only where it changed', async () => {
    const { url, requests } = await sheet([row(1), row(2, { claimant: 'south' })])
    expect(await watch(house, url)).toMatchObject({ state: 'done', accepted: 2, total: 2 })
    expect(await claims(house)).toHaveLength(2)
    const changes = (await house.get('changes?limit=100')).text
    const before = (await watches(house))[0]
    const again = await fetchAgain(house)
    expect(requests.at(-1)?.headers['if-none-match']).toBeDefined()
    expect(again.watch).toMatchObject({ fault: null, failures: 0, import: before?.import })
    expect((await house.get('changes?limit=100')).text).toBe(changes)
  })

  it.each(['record', 'source'] as const)(
    'has a changed cell as a revision by the %s, a new row as a claim, and holds a vanished one',
    async (by) => {
      const { url, state } = await sheet([
        row(1),
        row(2, { claimant: 'south' }),
        row(3, { claimant: 'agency' }),
      ])
      await watch(house, url, { changes: by })
      const changed = { ...row(1), value: '11', wording: '11 killed' }
      state.rows = [row(4, { claimant: 'herald' }), changed, row(2, { claimant: 'south' })]
      const { job } = await fetchAgain(house)
      expect(job).toMatchObject({ state: 'done', accepted: 2, duplicates: 1, held: 0, refused: 0 })
      expect((await claims(house)).toSorted()).toEqual([
        'agency 3 2024-03-10',
        'herald 4 2024-03-10',
        'north 11 2024-03-10',
        'south 2 2024-03-10',
      ])
      const all = (await house.get('events/war/claims?claimant=north')).json.claims
      const { revisions } = (await house.get(`claims/${all[0]?.id}`)).json
      expect(revisions.map((one) => one.by)).toEqual([null, by])
      const waiting = await listWaiting(house.store.reader, 'vanished', 10)
      expect(waiting.map(({ content }) => content)).toEqual([
        expect.objectContaining({ claimant: 'agency', row: 4, wording: '3 killed' }),
      ])

      state.rows = [...state.rows, row(3, { claimant: 'agency' })]
      await fetchAgain(house)
      expect(await listWaiting(house.store.reader, 'vanished', 10)).toEqual([])
      expect(await claims(house)).toHaveLength(4)
    },
  )

  it('is fetched by one process at a time', async () => {
    const { url, requests } = await sheet([row(1)])
    await watch(house, url)
    await makeDue(house.store)
    const before = requests.length
    await Promise.all(['one', 'another', 'a third'].map((name) => fetchDue(house.store, name)))
    expect(requests.length - before).toBe(1)
  })
})

onOneStore('a watched table', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openWith(kind, ALLOWED)
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('has a figure of another day in the same place as a claim of its own, where sources change cells', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url, { changes: 'source' })
    state.rows = [row(1, { value: '5', wording: '5 killed', asOf: '2024-03-11' })]
    await fetchAgain(house)
    expect(await claims(house)).toEqual(
      expect.arrayContaining(['north 1 2024-03-10', 'north 5 2024-03-11']),
    )
    expect(await listWaiting(house.store.reader, 'vanished', 10)).toEqual([])
  })

  it('corrects the day of the claim, where the record is changed', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url)
    state.rows = [row(1, { asOf: '2024-03-09' })]
    await fetchAgain(house)
    expect(await claims(house)).toEqual(['north 1 2024-03-09'])
  })

  it('changes nothing that was changed here too, and holds the row', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url)
    const [claim] = (await house.get('events/war/claims')).json.claims
    await expectStatus(
      house.post(`claims/${claim?.id}/revisions`, {
        by: 'record',
        reason: 'error',
        note: 'misread',
        quantity: { form: 'exact', value: 8, wording: '8 killed' },
      }),
      201,
    )
    state.rows = [row(1, { value: '9', wording: '9 killed' })]
    const { job } = await fetchAgain(house)
    expect(job).toMatchObject({ held: 1, accepted: 0 })
    expect(job?.holds[0]?.code).toBe('changed-here')
    expect(await claims(house)).toEqual(['north 8 2024-03-10'])
  })

  it('holds a changed row that is doubtful, and refuses one that breaks a rule', async () => {
    const { url, state } = await sheet([row(1), row(2, { claimant: 'south' })])
    await watch(house, url)
    state.rows = [
      row(1, { value: '4', wording: '4 families' }),
      row(2, { claimant: 'south', value: 'many' }),
    ]
    const { job } = await fetchAgain(house)
    expect(job).toMatchObject({ held: 1, refused: 1, accepted: 0 })
    expect(await claims(house)).toHaveLength(2)
    // A row that cannot be read is there still.
    expect(await listWaiting(house.store.reader, 'vanished', 10)).toEqual([])
  })

  it('says why it could not be fetched, and waits longer each time', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url)
    state.status = 500
    const first = await fetchAgain(house)
    expect(first.watch).toMatchObject({ failures: 1, fault: { code: 'status', status: 500 } })
    expect(first.watch.fault?.message).toBe('the server answered with status 500')
    const second = await fetchAgain(house)
    const third = await fetchAgain(house)
    const nextOf = ({ nextAt }: typeof first.watch) => Date.parse(nextAt ?? '') - Date.now()
    expect(nextOf(third.watch)).toBeGreaterThan(1.5 * nextOf(second.watch))
    state.status = 200
    expect((await fetchAgain(house)).watch).toMatchObject({ failures: 0, fault: null })
  })
})

onOneStore('an address that is refused', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openWith(kind, {})
    await furnish(house)
  })
  afterEach(() => house.remove())

  it('is told at its field, and nothing is watched', async () => {
    const { url, requests } = await sheet([row(1)])
    const body = { url, event: 'war', format: 'csv', every: 60 }
    const { json } = await expectStatus(house.post('watches', body), 422)
    expect(json.errors).toEqual([
      { path: 'url', message: '127.0.0.1 is in a private network, from which nothing is fetched' },
    ])
    expect(requests).toEqual([])
    expect(await watches(house)).toEqual([])
    const others = { event: 'nothing', mapping: 'none' }
    const unknown = await expectStatus(house.post('watches', { ...body, ...others }), 422)
    expect(unknown.json.errors.map(({ path }) => path)).toEqual(['event', 'mapping'])
    await expectStatus(house.post('watches', { ...body, every: 'often' }), 400)
    await expectStatus(house.post('watches', body, { Authorization: '' }), 401)
  })
})
