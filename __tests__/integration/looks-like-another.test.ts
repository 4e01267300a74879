/** A name that a reader would take for a recorded one is recorded, and its writer is told. */
import { MIGRATIONS } from '@/lib/store/migrations'
import { furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

interface Warned {
  readonly warnings: readonly {
    readonly path: string
    readonly code: string
    readonly message: string
  }[]
}
const warningsIn = ({ json }: { readonly json: unknown }) => (json as Warned).warnings
const looks = (path: string, message: string) => [{ path, code: 'looks-like-another', message }]

onBothStores('a name that looks like another', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    await house.post('sources', { id: 'reuters', name: 'Reuters', kind: 'media' })
    await house.post('sources', {
      id: 'ap',
      name: 'Associated Press',
      shortName: 'AP',
      kind: 'media',
    })
  })
  afterEach(() => house.remove())

  it('is told of in the name and in the short name of a source', async () => {
    const source = { id: 'two', name: 'Rеuters', shortName: 'АР', kind: 'media' }
    const answer = await house.post('sources', source)
    expect(answer.status).toBe(201)
    const told = [
      ...looks(
        'name',
        'looks like "Reuters" (source reuters) and is another name: character 2 is U+0435 here, U+0065 there',
      ),
      ...looks(
        'shortName',
        'looks like "AP" (source ap) and is another name: character 1 is U+0410 here, U+0041 there',
      ),
    ]
    expect(warningsIn(answer)).toEqual(told)
    // A client that lost the answer gets the same warning when it sends again.
    expect(warningsIn(await house.post('sources', source))).toEqual(told)
  })

  it('is told of when a revision brings it, and when it looks like a former name', async () => {
    await house.post('sources', { id: 'wire', name: 'The Wire', kind: 'media' })
    const answer = await house.post('sources/wire/revisions', { name: 'Reutеrs' })
    expect(warningsIn(answer).map(({ path }) => path)).toEqual(['name'])
    await house.post('sources/reuters/revisions', { name: 'Thomson Reuters' })
    const third = await house.post('sources', { id: 'third', name: 'Rеuters', kind: 'media' })
    expect(warningsIn(third)).toHaveLength(1)
  })

  it('is told of in the title of an event and in its places', async () => {
    const flood = { kind: 'flood', startedOn: '2024-03-10' }
    await house.post('events', { ...flood, id: 'one', title: 'Flood in Derna' })
    const places = [{ name: 'Stepanakert' }, { name: 'Stepаnakert' }]
    const answer = await house.post('events', {
      ...flood,
      id: 'two',
      title: 'Flооd in Derna',
      places,
    })
    expect(warningsIn(answer).map(({ path }) => path)).toEqual([
      'title',
      'places.0.name',
      'places.1.name',
    ])
  })

  it('is told of in the place of a claim, among the places of its event', async () => {
    const at = (name: string) => ({ place: { name } })
    const first = killed(30)
    const state = (name: string) =>
      house.post('statements', { ...statement(), claims: [{ ...first, ...at(name) }] })
    expect(warningsIn(await state('Stepanakert'))).toEqual([])
    const answer = await state('Stepаnakert')
    expect(answer.status).toBe(201)
    expect(warningsIn(answer)).toEqual(
      looks(
        'claims.0.place.name',
        'looks like "Stepanakert" (a place of this event) and is another name: character 5 is U+0430 here, U+0061 there',
      ),
    )
    const id = answer.json.claims[0]?.id
    const revision = { by: 'record', reason: 'error', place: { name: 'Stераnakert' } }
    expect(warningsIn(await house.post(`claims/${id}/revisions`, revision))).toHaveLength(1)
  })

  it('is no name of the same words, and none of another kind', async () => {
    const answers = [
      await house.post('sources', { id: 'big', name: 'REUTERS', kind: 'media' }),
      await house.post('sources', { id: 'same', name: 'Reuters', kind: 'media' }),
      await house.post('events', {
        id: 'event',
        title: 'Rеuters',
        kind: 'flood',
        startedOn: '2024-03-10',
      }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(answers.flatMap(warningsIn)).toEqual([])
  })

  it('is found among the names of a store that is older than this', async () => {
    const first = killed(30)
    const claims = [{ ...first, place: { name: 'Stepanakert' } }]
    await house.post('statements', { ...statement(), claims })
    await house.store.writer.schema.dropTable('looks').execute()
    const step = MIGRATIONS.find(({ name }) => name === 'keepLooks')
    await step?.(house.store.writer, kind)
    const source = { id: 'two', name: 'Rеuters', shortName: 'АР', kind: 'media' }
    expect(warningsIn(await house.post('sources', source))).toHaveLength(2)
    const place = { name: 'Stepаnakert' }
    const answer = await house.post('statements', {
      ...statement(),
      claims: [{ ...first, place }],
    })
    expect(warningsIn(answer).map(({ path }) => path)).toEqual(['claims.0.place.name'])
  })
})

onBothStores('a record from before a rule', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openHouse(kind)
    await house.post('sources', { id: 'old', name: 'Old', kind: 'media' })
    const content = JSON.stringify({
      id: 'old',
      name: 'Old\u200b',
      shortName: null,
      kind: 'media',
      country: null,
      memberOf: null,
      names: {},
      shortNames: {},
      ownLanguage: null,
    })
    await house.store.writer.updateTable('actor_revisions').set({ content }).execute()
  })
  afterEach(() => house.remove())

  it('stands, and can be amended elsewhere, but not by what the rule refuses', async () => {
    expect((await house.get('sources/old')).json.source.name).toBe('Old\u200b')
    const amended = await house.post('sources/old/revisions', { country: 'AM' })
    expect([amended.status, amended.json.source.name]).toEqual([201, 'Old\u200b'])
    const worse = await house.post('sources/old/revisions', { name: 'Older\u200b' })
    expect([worse.status, worse.json.errors.map(({ path }) => path)]).toEqual([422, ['name']])
  })
})
