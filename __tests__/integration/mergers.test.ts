/** Two sources that prove to be one, and how that is undone. */
import { outlookOfMerger } from '@/lib/store/merge-actors'
import { postSourceMerger } from '@/lib/server/desk/mergers'
import { readDeskClaims } from '@/lib/server/desk/read-claims'
import { inputNow } from '@/lib/server/snapshots/input-now'
import { readKnownActors } from '@/lib/server/reading/known-actors'
import { undoChange } from '@/lib/server/desk/undo-change'
import {
  expectStatus,
  furnish,
  killed,
  openHouse,
  statement,
  WRITE_KEY,
  type House,
} from './support/house'
import { onBothStores } from './support/stores'

const MERGER = { from: 'north-office', into: 'north' }
const WHY = { reason: 'error', note: 'Recorded twice', seen: null } as const

onBothStores('merging two sources', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const say = (said: Parameters<typeof statement>[0]) =>
    expectStatus(house.post('statements', statement(said)), 201)
  const lane = async (more = '') =>
    (await house.get(`events/war/comparison?measure=killed${more}`)).json.lanes[0]
  const figures = async (more = '') =>
    (await lane(more))?.current
      .map(({ claimant, quantity }) => [claimant.id, quantity.value])
      .toSorted()
  const lastChange = async () =>
    (
      await house.store.reader
        .selectFrom('changes')
        .select(['seq', 'at'])
        .orderBy('seq', 'desc')
        .executeTakeFirstOrThrow()
    ).seq
  const undo = async () => undoChange(await lastChange(), 'Ed', 'Undone')

  /** An earlier figure of the office, a later one of the authority, and all roles that a source may have. */
  async function record() {
    await say({ claimant: 'north-office', claims: [killed(20, { asOf: '2024-03-09' })] })
    await say({ claimant: 'north', claims: [killed(31)] })
    await say({
      claimant: 'south',
      publisher: 'north-office',
      url: 'https://office.example/1',
      claims: [
        killed(44, { group: 'north-office', scope: ['by:north-office'], citing: ['north-office'] }),
      ],
    })
    await say({ claimant: 'agency', via: ['north-office'], claims: [killed(50)] })
  }

  it('gives one all claims, roles and names of the other, and leads on from its address', async () => {
    await record()
    const merged = await postSourceMerger('Ed', MERGER, WHY)
    expect(merged).toMatchObject({ ok: true })
    expect(await figures()).toEqual([
      ['agency', 50],
      ['north', 31],
    ])
    expect((await lane())?.history.map(({ quantity }) => quantity.value)).toEqual([20])
    const { claims } = (await house.get('events/war/claims?claimant=south')).json
    expect(claims[0]).toMatchObject({ group: 'north', scope: ['by:north'], citing: ['north'] })
    expect(claims[0]?.appearances[0]?.publication.publisher.id).toBe('north')
    const agency = (await house.get('events/war/claims?claimant=agency')).json.claims[0]
    expect(agency?.appearances[0]?.via.map(({ id }) => id)).toEqual(['north'])
    const { source } = (await house.get('sources/north-office')).json
    expect(source).toMatchObject({ id: 'north', aliases: ['Office of the North'] })
    const found = (await house.get('sources?q=office%20of%20the%20north')).json.sources
    expect(found.map(({ id }) => id)).toEqual(['north'])
    expect((await readKnownActors()).map(({ id }) => id)).not.toContain('north-office')
  })

  it('answers lists, files and the ledger under the former id as under the new one', async () => {
    await record()
    await postSourceMerger('Ed', MERGER, WHY)
    const [old, now] = ['claimant=north-office', 'claimant=north']
    for (const path of ['events/war/claims', 'events/war/claims.csv', 'changes']) {
      const [asked, expected] = [
        await house.get(`${path}?${old}`),
        await house.get(`${path}?${now}`),
      ]
      expect(asked.text).toBe(expected.text)
    }
    expect(await figures(`&${old}`)).toEqual([['north', 31]])
    const { headers, json } = await house.get(`events/war/claims?${old}`)
    expect(headers.get('Link')).toBe('</api/v1/events/war/claims?claimant=north>; rel="canonical"')
    expect(json.claims.map(({ claimant }) => claimant.id)).toEqual(['north', 'north'])
    expect((await house.get(`events/war/claims?${now}`)).headers.get('Link')).toBeNull()
    const limited = (await house.get('events/war/claims?group=north-office&scope=by:north-office'))
      .json.claims
    expect(limited.map(({ quantity }) => quantity.value)).toEqual([44])
    expect(
      await inputNow({ event: 'war', view: { claimants: ['north-office', 'south'] } }),
    ).toEqual({
      event: 'war',
      view: { claimants: ['north', 'south'] },
    })
    expect((await readDeskClaims('north-office')).map(({ claimant }) => claimant.id)).toContain(
      'north',
    )
  })

  it('is undone as one act to what was, and redone by undoing that', async () => {
    await record()
    const before = await house.get('events/war/claims')
    const lanes = await house.get('events/war/comparison?measure=killed')
    await postSourceMerger('Ed', MERGER, WHY)
    const merged = (await house.get('events/war/comparison?measure=killed')).json.lanes
    expect(await undo()).toMatchObject({ ok: true })
    const bare = (text: string) => text.replace(/"(revision|recordedAt|recordedBy)":[^,}]*/g, '')
    const after = await house.get('events/war/claims')
    expect(bare(after.text)).toBe(bare(before.text))
    expect(bare((await house.get('events/war/comparison?measure=killed')).text)).toBe(
      bare(lanes.text),
    )
    expect((await house.get('sources/north-office')).json.source).toMatchObject({
      id: 'north-office',
      memberOf: 'north',
    })
    expect(await undo()).toMatchObject({ ok: true })
    const redone = (await house.get('events/war/comparison?measure=killed')).json.lanes
    expect(redone.map(({ current }) => current.map(({ id }) => id))).toEqual(
      merged.map(({ current }) => current.map(({ id }) => id)),
    )
  })

  it('leaves what was answered for a past as it was', async () => {
    await record()
    const at = new Date(house.clock.now()).toISOString()
    const path = `events/war/comparison?measure=killed&knownAt=${at}`
    const before = (await house.get(path)).text
    const now = house.clock.now()
    house.clock.now = () => now + 120_000
    await postSourceMerger('Ed', MERGER, WHY)
    expect((await house.get(path)).text).toBe(before)
  })

  it('brings figures that do not agree together only after they were looked at', async () => {
    await say({ claimant: 'north-office', claims: [killed(20)] })
    await say({ claimant: 'north', claims: [killed(31)] })
    const refused = await postSourceMerger('Ed', MERGER, WHY)
    expect(refused).toMatchObject({ ok: false, refusals: [{ path: ['seen'] }] })
    expect(await figures()).toHaveLength(2)
    const outlook = await outlookOfMerger(house.store.reader, MERGER)
    expect(outlook?.meetings.map(({ others }) => others.map(({ verdict }) => verdict))).toEqual([
      ['differs'],
    ])
    const seen = outlook?.seen ?? ''
    expect(await postSourceMerger('Ed', MERGER, { ...WHY, seen })).toMatchObject({ ok: true })
    expect(await figures()).toEqual([['north', 31]])
  })

  it('refuses two figures of one publication that nothing would tell apart', async () => {
    const url = 'https://gazette.example/both'
    await say({ claimant: 'north-office', url, claims: [killed(20)] })
    await say({ claimant: 'north', url, claims: [killed(31)] })
    const { seen = '' } = (await outlookOfMerger(house.store.reader, MERGER)) ?? {}
    const refused = await postSourceMerger('Ed', MERGER, { ...WHY, seen })
    expect(refused).toMatchObject({ ok: false, refusals: [{ path: ['into'] }] })
  })

  it.each([
    [{ from: 'north', into: 'north' }, /itself/],
    [{ from: 'north', into: 'south' }, /different sides/],
  ])('refuses %j', async (merger, message) => {
    const outcome = await postSourceMerger('Ed', merger, WHY)
    expect(JSON.stringify(outcome)).toMatch(message)
  })

  it('takes what is sent under the former id for the other, and knows it again', async () => {
    const said = { claimant: 'north-office', claims: [killed(20)] }
    const first = await say(said)
    await postSourceMerger('Ed', MERGER, WHY)
    const again = await expectStatus(house.post('statements', statement(said)), 200)
    expect(again.json.claims).toEqual(first.json.claims)
    const later = await say({ claimant: 'north-office', claims: [killed(35)] })
    const id = later.json.claims[0]?.id
    expect((await house.get(`claims/${id}`)).json.claim.claimant.id).toBe('north')
  })

  it('cannot be undone once what it changed was changed again, and says so', async () => {
    await record()
    await postSourceMerger('Ed', MERGER, WHY)
    const merger = await lastChange()
    await expectStatus(
      house.post('sources/north/revisions', { aliases: ['The North'], note: 'Its own' }),
      201,
    )
    const outcome = await undoChange(merger, 'Ed', 'Undone')
    expect(JSON.stringify(outcome)).toContain('aliases of North was changed again since')
    expect(await figures()).toHaveLength(2)
  })

  it('is made, foretold and undone through the API as at the desk', async () => {
    await record()
    const before = await figures()
    const path = 'sources/north-office/merger'
    const headers = { Authorization: `Bearer ${WRITE_KEY}` }
    const foretold = await expectStatus(house.get(`${path}?into=north`, headers), 200)
    expect(foretold.json).toMatchObject({ claims: 3, refusals: [] })
    expect(await figures()).toEqual(before)
    await expectStatus(house.post(path, { into: 'north', reason: 'new-count' }), 400)
    await expectStatus(house.post(path, { into: 'nobody' }), 404)
    await expectStatus(house.post(path, { into: 'north' }, { Authorization: '' }), 401)
    const merged = await expectStatus(house.post(path, { into: 'north', note: 'Twice' }), 201)
    expect(merged.json).toMatchObject({ into: 'north', claims: 3 })
    expect(await figures()).toEqual([
      ['agency', 50],
      ['north', 31],
    ])
    await expectStatus(house.post(path, { into: 'north' }), 200)
    const { seq } = (await house.get('changes?limit=1')).json.changes[0] ?? {}
    await expectStatus(house.post(`changes/${seq}/undoing`, {}), 201)
    expect(await figures()).toEqual(before)
    await expectStatus(house.post(`changes/${seq}/undoing`, {}), 422)
    await expectStatus(house.post('changes/999999/undoing', {}), 404)
    await expectStatus(house.post('changes/none/undoing', {}), 404)
  })
})
