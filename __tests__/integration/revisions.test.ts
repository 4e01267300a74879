import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('revising', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const recorded = async (...claims: object[]): Promise<string[]> => {
    const { json } = await expectStatus(house.post('statements', statement({ claims })), 201)
    return json.claims.map((claim) => claim.id)
  }
  const revise = (id: string, revision: object, status: number) =>
    expectStatus(
      house.post(`claims/${id}/revisions`, { by: 'record', reason: 'error', ...revision }),
      status,
    )
  const lanes = async (query = '') =>
    (await house.get(`events/war/comparison?measure=killed${query}`)).json.lanes
  const exactly = (value: number) => ({ form: 'exact', value, wording: String(value) })

  it('keeps the old figure readable beside the new one', async () => {
    const [id = ''] = await recorded(killed(27))
    const { json } = await revise(id, { quantity: exactly(72), note: 'Digits were swapped.' }, 201)
    expect(json.claim).toMatchObject({ id, revision: 2, quantity: { value: 72 } })
    const detail = (await house.get(`claims/${id}`)).json
    expect(detail.revisions).toHaveLength(2)
    expect(detail.revisions[0]).toMatchObject({ revision: 1, by: null, changed: {} })
    expect(detail.revisions[1]).toMatchObject({
      revision: 2,
      by: 'record',
      note: 'Digits were swapped.',
      changed: { quantity: { before: { value: 27 }, after: { value: 72 } } },
    })
  })

  it('answers an identical revision with the claim as it is', async () => {
    const [id = ''] = await recorded(killed(27))
    await revise(id, { quantity: exactly(72) }, 201)
    const { json } = await revise(id, { quantity: exactly(72) }, 200)
    expect(json.claim.revision).toBe(2)
  })

  it('records what is nothing new today, but is for a reader of an earlier day', async () => {
    const [id = ''] = await recorded(killed(27))
    const withdrawal = { by: 'source', reason: 'retraction', status: 'withdrawn' }
    await revise(id, { ...withdrawal, statedOn: '2024-05-12' }, 201)
    await revise(id, { ...withdrawal, statedOn: '2024-05-20' }, 200)
    expect(await lanes('&publishedBy=2024-04-12')).toHaveLength(1)
    await revise(id, { ...withdrawal, statedOn: '2024-04-12' }, 201)
    await revise(id, { ...withdrawal, statedOn: '2024-04-12' }, 200)
    expect(await lanes('&publishedBy=2024-04-11')).toHaveLength(1)
    const [withdrawn] = await lanes('&publishedBy=2024-04-12')
    expect(withdrawn).toMatchObject({ range: null, current: [], withdrawn: [{ id }] })
  })

  it('corrects the day of a statement for every reader, and what is remarked about it', async () => {
    const said = statement({ claims: [killed(27)] })
    const { json } = await expectStatus(house.post('statements', { ...said, statedOn: null }), 201)
    const id = json.claims[0]?.id ?? ''
    const day = { statedOn: '2024-03-08', statedOnPrecision: 'day' }
    await revise(id, { ...day, asOf: '2024-03-08', remark: 'Said two days before.' }, 201)
    await revise(id, { ...day, remark: 'Said two days before.' }, 200)
    const { claim, revisions } = (await house.get(`claims/${id}`)).json
    expect(claim).toMatchObject({ ...day, note: 'Said two days before.', revision: 2 })
    expect(revisions[1]?.changed).toMatchObject({
      statedOn: { before: null, after: '2024-03-08' },
      remark: { before: null, after: 'Said two days before.' },
    })
    expect(await lanes('&publishedBy=2024-03-08')).toHaveLength(1)
    expect(await lanes('&publishedBy=2024-03-07')).toHaveLength(0)
    await revise(id, { statedOn: '2024-03-01', statedOnPrecision: 'month' }, 201)
    expect((await house.get(`claims/${id}`)).json.claim).toMatchObject({
      statedOn: '2024-03-01',
      statedOnPrecision: 'month',
    })
  })

  it('refuses a day of saying long after the publication, or long before the day it is about', async () => {
    const [id = ''] = await recorded(killed(27))
    const after = await revise(id, { statedOn: '2024-03-20' }, 422)
    expect(after.json.errors.map(({ path }) => path)).toEqual(['statedOn'])
    const before = await revise(id, { statedOn: '2024-03-07' }, 422)
    expect(before.json.errors.map(({ path }) => path)).toEqual(['asOf'])
  })

  it('corrects a first figure to what the source later amended it to', async () => {
    const [id = ''] = await recorded(killed(27))
    const amended = { by: 'source', statedOn: '2024-05-12', quantity: exactly(30) }
    await revise(id, amended, 201)
    await revise(id, { quantity: exactly(30) }, 201)
    await revise(id, { quantity: exactly(30) }, 200)
    const [lane] = await lanes('&publishedBy=2024-04-12')
    expect(lane?.range).toMatchObject({ low: 30, high: 30 })
  })

  it('moves a claim to another lane, and both lanes follow', async () => {
    const [id = ''] = await recorded(killed(27), killed(5, { category: 'civilians' }))
    await revise(id, { reason: 'reclassification', category: 'civilians', asOf: '2024-03-11' }, 201)
    const [lane, ...others] = await lanes()
    expect(others).toHaveLength(0)
    expect(lane).toMatchObject({ category: 'civilians', range: { low: 27, high: 27 } })
    expect(lane?.history).toHaveLength(1)
    const { measures } = (await house.get('events/war')).json.event
    expect(measures.killed).toMatchObject({ category: 'civilians', lanes: 1 })
  })

  it('lets a part into its own lane when its whole leaves that lane', async () => {
    const [whole = '', part = ''] = await recorded(
      killed(27, { ref: 'w', category: 'civilians' }),
      killed(3, { ref: 'p', partOf: 'w', partKind: 'subset' }),
    )
    expect((await lanes())[0]?.current.map((claim) => claim.id)).toEqual([whole])
    await revise(whole, { category: 'all' }, 201)
    const shown = await lanes()
    expect(shown.map((lane) => [lane.category, lane.current[0]?.id]).sort()).toEqual([
      ['all', whole],
      ['civilians', part],
    ])
  })

  it('makes the claim before current again when the current one is withdrawn, and back', async () => {
    const [first = '', second = ''] = await recorded(killed(20), killed(27, { asOf: '2024-03-11' }))
    expect((await lanes())[0]?.current[0]?.id).toBe(second)
    const withdrawal = {
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-12',
      status: 'withdrawn',
    }
    await revise(second, withdrawal, 201)
    const [lane] = await lanes()
    expect(lane?.current.map((claim) => claim.id)).toEqual([first])
    expect(lane?.history).toHaveLength(0)
    expect((await lanes('&publishedBy=2024-03-11'))[0]?.current[0]?.id).toBe(second)
    await revise(second, { status: 'stands' }, 201)
    expect((await lanes())[0]?.current[0]?.id).toBe(second)
  })

  it('shows a lane with withdrawn claims alone, and counts it nowhere', async () => {
    const [id = ''] = await recorded(killed(27))
    await revise(id, { status: 'withdrawn' }, 201)
    expect(await lanes()).toMatchObject([{ range: null, current: [], withdrawn: [{ id }] }])
    const { event } = (await house.get('events/war')).json
    expect(event).toMatchObject({ claims: 0, claimants: 0, measures: {} })
    expect((await house.get('events/war/claims')).json.claims[0]?.status).toBe('withdrawn')
  })

  it('refuses a part above its whole, naming both figures, and records nothing', async () => {
    const [whole = ''] = await recorded(
      killed(27, { ref: 'w' }),
      killed(20, { ref: 'p', category: 'civilians', partOf: 'w', partKind: 'subset' }),
    )
    const { json } = await revise(whole, { quantity: exactly(12) }, 422)
    expect(json.errors[0]?.message).toMatch(/20.*12/)
    expect((await house.get(`claims/${whole}`)).json.revisions).toHaveLength(1)
  })

  it.each([
    ['a first day of what is no period', { from: '2024-03-01' }, 422, 'from'],
    ['a citing of nobody', { citing: ['nobody'] }, 422, 'citing.0'],
    ['a limit by nobody', { scope: ['by:nobody'] }, 422, 'scope.0'],
    ['a claimant who relayed it', { claimant: 'agency', via: ['agency'] }, 422, 'via'],
    ['a whole of no statement', { partOf: 'c-none', partKind: 'subset' }, 422, 'partOf'],
    ['a day long after it was said', { asOf: '2024-03-20' }, 422, 'asOf'],
    [
      'a number that its words deny',
      { quantity: { form: 'exact', value: 29, wording: '29.000 dead' } },
      422,
      'quantity.value',
    ],
    ['a group that is not recorded', { group: 'nobody' }, 422, 'group'],
    [
      'a date that its precision does not fit',
      { asOf: '2024-03-10', asOfPrecision: 'time' },
      422,
      'asOf',
    ],
    [
      'a number that contradicts its form',
      { quantity: { form: 'none', value: 3, wording: 'x' } },
      422,
      'quantity.value',
    ],
    ['a field that cannot be revised', { ownVoice: true, status: 'withdrawn' }, 400, 'ownVoice'],
    ['a revision that changes nothing', {}, 422, 'status'],
    [
      'a revision by the source without its date',
      { by: 'source', status: 'withdrawn' },
      422,
      'statedOn',
    ],
  ])('refuses %s', async (_, revision, status, path) => {
    const [id = ''] = await recorded(killed(27))
    const { json } = await revise(id, revision, status)
    expect(json.errors.map((error) => error.path)).toContain(path)
    expect((await house.get(`claims/${id}`)).json.revisions).toHaveLength(1)
  })

  it('amends a publication, and every claim that it carries follows', async () => {
    const [id = ''] = await recorded(killed(27))
    const publicationOf = async () =>
      (await house.get(`claims/${id}`)).json.claim.appearances[0]?.publication
    const path = `publications/${(await publicationOf())?.id}/revisions`
    const before = (await house.get('events/war')).json.event.revision
    const change = { note: 'It has no title.', title: 'A list of names', described: true }
    await expectStatus(house.post(path, change), 201)
    await expectStatus(house.post(path, change), 200)
    expect(await publicationOf()).toMatchObject({ title: 'A list of names', described: true })
    expect((await house.get('events/war')).json.event.revision).toBe(before + 1)
    const { json } = await expectStatus(house.post(path, { publisher: 'nobody' }), 422)
    expect(json.errors.map((error) => error.path)).toEqual(['publisher'])
    await expectStatus(house.post('publications/p-none/revisions', change), 404)
  })

  it('answers 404 for a claim that is not there', async () => {
    await revise('c-none', { status: 'withdrawn' }, 404)
  })

  it('shows a renamed source everywhere, in a new revision of each event it appears in', async () => {
    await recorded(killed(27))
    const before = (await house.get('events/war')).json.event.revision
    const rename = { note: 'It changed its name.', name: 'North Government' }
    await expectStatus(house.post('sources/north/revisions', rename), 201)
    await expectStatus(house.post('sources/north/revisions', rename), 200)
    expect((await house.get('events/war')).json.event.revision).toBe(before + 1)
    expect((await lanes())[0]?.current[0]?.claimant.name).toBe('North Government')
    expect((await house.get('sources/north')).json.source.name).toBe('North Government')
    expect((await house.get('events/war')).json.event.parties[0]?.name).toBe('North Government')
  })

  it('counts claimants anew when one comes to belong to another', async () => {
    await recorded(killed(27))
    await expectStatus(house.post('statements', statement({ claimant: 'south' })), 201)
    const claimants = async () =>
      (await house.get('events/war')).json.event.measures.killed?.claimants
    expect(await claimants()).toBe(2)
    await expectStatus(house.post('sources/south/revisions', { memberOf: 'north-office' }), 201)
    expect(await claimants()).toBe(1)
    expect((await lanes())[0]?.support.claimants).toBe(1)
  })

  it('refuses a membership or a parent that leads back to itself', async () => {
    const member = await expectStatus(
      house.post('sources/north/revisions', { memberOf: 'north-office' }),
      422,
    )
    expect(member.json.errors[0]?.path).toBe('memberOf')
    const incident = {
      id: 'blast',
      title: 'Blast',
      kind: 'explosion',
      startedOn: '2024-03-02',
      parent: 'war',
    }
    await expectStatus(house.post('events', incident), 201)
    const parent = await expectStatus(house.post('events/war/revisions', { parent: 'blast' }), 422)
    expect(parent.json.errors[0]?.path).toBe('parent')
  })

  it('shows what changed in an incident under its parent at once', async () => {
    const incident = {
      id: 'blast',
      title: 'Blast',
      kind: 'explosion',
      startedOn: '2024-03-02',
      parent: 'war',
    }
    await expectStatus(house.post('events', incident), 201)
    expect((await house.get('events/war')).json.event.incidents).toMatchObject([
      { id: 'blast', claims: 0 },
    ])
    await expectStatus(house.post('statements', statement({ event: 'blast' })), 201)
    const { event } = (await house.get('events/war')).json
    expect(event.incidents).toMatchObject([
      { id: 'blast', claims: 1, measures: { killed: { range: { low: 27 } } } },
    ])
    expect(event.measures).toEqual({})
  })

  it('answers the same source or event with 200, another one of that id with 409', async () => {
    const actor = { id: 'gazette', name: 'The Gazette', kind: 'media' }
    await expectStatus(house.post('sources', actor), 200)
    await expectStatus(house.post('sources', { ...actor, name: 'Other' }), 409)
    const event = { id: 'quake', title: 'Quake', kind: 'earthquake', startedOn: '2024-01-01' }
    await expectStatus(house.post('events', event), 201)
    await expectStatus(house.post('events', event), 200)
    await expectStatus(house.post('events', { ...event, title: 'Other' }), 409)
  })

  it('amends an event by fields', async () => {
    const amended = await expectStatus(
      house.post('events/war/revisions', { endedOn: '2024-03-20' }),
      201,
    )
    expect(amended.json.event).toMatchObject({ title: 'The war', endedOn: '2024-03-20' })
    const refused = await expectStatus(
      house.post('events/war/revisions', { endedOn: '2024-02-01' }),
      422,
    )
    expect(refused.json.errors[0]?.path).toBe('endedOn')
    await expectStatus(house.post('events/nothing/revisions', { title: 'x' }), 404)
    await expectStatus(house.post('events/war/revisions', { note: 'only' }), 422)
  })

  it('tells of a denial on the pages of both claims', async () => {
    const [id = ''] = await recorded(killed(27))
    const denial = killed(0, {
      quantity: { form: 'denied', wording: 'that is false' },
      disputes: [id],
    })
    const body = statement({ claimant: 'south', url: 'https://herald.example/2', claims: [denial] })
    const { json } = await expectStatus(house.post('statements', body), 201)
    const denier = json.claims[0]?.id
    const told = (await house.get(`claims/${id}`)).json.verdicts
    expect(told).toMatchObject([{ verdict: 'contradicts', other: { id: denier } }])
    const tells = (await house.get(`claims/${denier}`)).json.verdicts
    expect(tells).toMatchObject([{ verdict: 'contradicts', other: { id } }])
    expect(tells[0]?.because).toBe(told[0]?.because)
  })
})
