/** Figures that are none are refused, each with its place; doubtful ones are recorded, and their writer is told. */
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const quantity = (value: number, wording: string) => ({
  quantity: { form: 'exact', value, wording },
})

/** The report of the 27 dead that `statement` names by itself. */
const SAME = 'https://gazette.example/1'

onBothStores('a doubtful figure', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const refused = async (body: object) => {
    const { json } = await expectStatus(house.post('statements', body), 422)
    return json.errors.map(({ path }) => path)
  }
  const warned = async (body: object) => {
    const { json } = await expectStatus(house.post('statements', body), 201)
    const { warnings } = json as unknown as { warnings: { path: string; code: string }[] }
    return warnings.map(({ path, code }) => [path, code])
  }
  const published = { publishedAt: '2024-03-10T09:00:00Z', statedOn: null }

  it.each([
    [
      'two days after its publication',
      { ...published, claims: [killed(27, { asOf: '2024-03-12' })] },
      ['claims.0.asOf'],
    ],
    [
      'two days after it was said',
      { publishedAt: null, statedOn: '2024-03-10', claims: [killed(27, { asOf: '2024-03-12' })] },
      ['claims.0.asOf'],
    ],
    [
      'to come',
      { publishedAt: null, statedOn: null, claims: [killed(27, { asOf: '2999-01-01' })] },
      ['claims.0.asOf'],
    ],
    ['said two days after its publication', { ...published, statedOn: '2024-03-12' }, ['statedOn']],
    ['relayed by its claimant', { via: ['north'] }, ['appearance.via.0']],
    ['twice, with two numbers', { claims: [killed(27), killed(30)] }, ['claims.1.quantity']],
    [
      'with a separator taken for a point',
      { claims: [killed(29, quantity(29, '29.000 dead'))] },
      ['claims.0.quantity.value'],
    ],
    [
      'that replaces one of another claimant',
      { claims: [killed(27, { step: { reason: 'new-count', replaces: 'c-none' } })] },
      ['claims.0.step.replaces'],
    ],
    ['that cites nobody', { claims: [killed(27, { citing: ['nobody'] })] }, ['claims.0.citing.0']],
    ['limited by nobody', { claims: [killed(27, { scope: ['by:nobody'] })] }, ['claims.0.scope.0']],
  ])('%s is refused', async (_, said, paths) => {
    expect(await refused(statement(said))).toEqual(expect.arrayContaining(paths))
    expect((await house.get('health')).json).toMatchObject({ claims: 0 })
  })

  it.each([
    ['a day after its publication', { ...published, claims: [killed(27, { asOf: '2024-03-11' })] }],
    [
      'twice, where the numbers overlap',
      {
        claims: [
          killed(27),
          killed(20, { quantity: { form: 'at-least', value: 20, wording: 'at least 20' } }),
        ],
      },
    ],
    [
      'twice, where a limit tells them apart',
      { claims: [killed(27), killed(30, { scope: ['identified'] })] },
    ],
    ['for a period whose first day is not said', { claims: [killed(27, { basis: 'period' })] }],
    ['for the whole event', { claims: [killed(27, { basis: 'final' })] }],
    [
      'by an estimate',
      {
        claims: [
          killed(27, {
            quantity: {
              form: 'estimate',
              value: 27,
              interval: { low: 20, high: 30 },
              wording: '27',
            },
          }),
        ],
      },
    ],
  ])('%s is recorded', async (_, said) => {
    await expectStatus(house.post('statements', statement(said)), 201)
  })

  it('a second number for one day from a publication is refused with both, by whoever records it', async () => {
    await expectStatus(house.post('statements', statement({ claims: [killed(27)] })), 201)
    const { json } = await expectStatus(
      house.post('statements', statement({ url: SAME, claims: [killed(30)] })),
      422,
    )
    expect(json.errors[0]?.message).toMatch(/30 dead.*27 dead/)
    await expectStatus(house.post('statements', statement({ claims: [killed(27)] })), 200)
    const elsewhere = statement({ url: 'https://herald.example/1', claims: [killed(30)] })
    await expectStatus(house.post('statements', elsewhere), 201)
  })

  it('is not made of two by a revision', async () => {
    const claims = [killed(27), killed(30, { category: 'civilians' })]
    const { json } = await expectStatus(house.post('statements', statement({ claims })), 201)
    const revision = { by: 'record', reason: 'error', category: 'all' }
    const path = `claims/${json.claims[1]?.id}/revisions`
    const refusal = await expectStatus(house.post(path, revision), 422)
    expect(refusal.json.errors.map((error) => error.path)).toEqual(['quantity'])
  })

  it.each([
    [
      'of a day before its event',
      { claims: [killed(27, { asOf: '2024-02-28' })] },
      ['claims.0.asOf', 'before-event'],
    ],
    [
      'whose words say another number',
      { claims: [killed(27, quantity(27, '72 dead'))] },
      ['claims.0.quantity.wording', 'wording-differs'],
    ],
    [
      'of families',
      { claims: [killed(27, quantity(27, '27 families'))] },
      ['claims.0.quantity.wording', 'not-people'],
    ],
    [
      'that is a change',
      { claims: [killed(27, quantity(27, '27 fewer'))] },
      ['claims.0.quantity.wording', 'a-change'],
    ],
    [
      'that its words multiply',
      { claims: [killed(30, quantity(30, 'twice 30 dead'))] },
      ['claims.0.quantity.wording', 'doubtful-words'],
    ],
    [
      'whose words limit it',
      { claims: [killed(27, quantity(27, '27 identified'))] },
      ['claims.0.quantity.wording', 'scope-in-words'],
    ],
  ])('%s is recorded with a warning', async (_, said, warning) => {
    expect(await warned(statement(said))).toContainEqual(warning)
  })

  it('of a relay that claims it too is recorded with a warning', async () => {
    const own = statement({ claimant: 'agency', url: 'https://agency.example/1' })
    expect(await warned(own)).toEqual([])
    expect(await warned(statement({ via: ['agency'] }))).toEqual([
      ['appearance.via.0', 'relay-claims-too'],
    ])
  })

  it('of a claimant that is recorded as the relay of it is recorded with a warning', async () => {
    expect(await warned(statement({ via: ['agency'] }))).toEqual([])
    const own = statement({ claimant: 'agency', url: 'https://agency.example/1' })
    expect(await warned(own)).toEqual([['claimant', 'relay-claims-too']])
    const other = { claimant: 'agency', url: 'https://agency.example/2', claims: [killed(40)] }
    expect(await warned(statement(other))).toEqual([])
  })

  it('in order has no warning', async () => {
    expect(await warned(statement({ claims: [killed(27, { asOf: '2024-02-29' })] }))).toEqual([])
  })

  it('by the wrong claimant is corrected in all claims of its statement, and the former one was the relay', async () => {
    const said = { claimant: 'agency', publisher: 'agency', url: 'https://agency.example/1' }
    const claims = [killed(27), { ...killed(40), measure: 'wounded' }]
    const { json } = await expectStatus(
      house.post('statements', statement({ ...said, claims })),
      201,
    )
    const [first = '', second = ''] = json.claims.map(({ id }) => id)
    const revision = { by: 'record', reason: 'error', claimant: 'north' }
    await expectStatus(house.post(`claims/${first}/revisions`, revision), 201)
    for (const id of [first, second]) {
      const { claim } = (await house.get(`claims/${id}`)).json
      expect(claim.claimant.id).toBe('north')
      expect(claim.appearances[0]?.via.map((relay) => relay.id)).toEqual(['agency'])
    }
    expect((await house.get('sources/agency')).json.source.claims).toBe(0)
    expect((await house.get('sources/north')).json.source.claims).toBe(2)
  })
})
