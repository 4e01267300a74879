import { statementInput } from '@/lib/domain/statement'
import { recordStatement } from '@/lib/store/record-statement'
import { write } from '@/lib/store/write'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

onBothStores('recording statements', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const record = (body: object, status: number) =>
    expectStatus(house.post('statements', body), status)
  const claimsOf = async (event = 'war') => (await house.get(`events/${event}/claims`)).json.claims

  it('tells apart in one write what a source went back to', async () => {
    const said = (value: number, day: string) =>
      statementInput.parse(
        statement({
          url: `https://gazette.example/${day}`,
          publishedAt: day,
          statedOn: day,
          claims: [killed(value, { asOf: '2024-03-10' })],
        }),
      )
    await write(house.store, 'editor', async (turn) => {
      for (const [value, day] of [
        [27, '2024-03-11'],
        [30, '2024-03-12'],
        [27, '2024-03-13'],
      ] as const) {
        expect(await recordStatement(turn, said(value, day))).toMatchObject({ ok: true })
      }
    })
    // The third is no second publication of the first: the source had said otherwise between.
    expect(await claimsOf()).toHaveLength(3)
  })

  it('gives a statement and its claims ids, and shows them', async () => {
    const { json } = await record(statement(), 201)
    expect(json.claims).toEqual([{ ref: 'c1', id: expect.stringMatching(/^c-[a-z2-7]{16}$/) }])
    const [claim] = await claimsOf()
    expect(claim).toMatchObject({
      id: json.claims[0]?.id,
      statement: json.statement,
      claimant: { id: 'north', name: 'North', kind: 'government' },
      quantity: { form: 'exact', value: 27, low: 27, high: 27, wording: '27 dead' },
      stance: 'own',
      recordedBy: 'editor',
    })
  })

  it('records nothing when the same statement comes again', async () => {
    const first = await record(statement(), 201)
    const revision = (await house.get('events/war')).json.event.revision
    const again = await record(statement(), 200)
    expect(again.json).toEqual(first.json)
    expect((await house.get('events/war')).json.event.revision).toBe(revision)
    expect((await claimsOf())[0]?.appearances).toHaveLength(1)
  })

  it('makes nine articles with one figure one claim with nine appearances', async () => {
    const first = await record(statement(), 201)
    for (let article = 2; article <= 9; article += 1) {
      const url = `https://herald.example/${article}`
      const reply = await record(statement({ url, publisher: 'herald', via: ['agency'] }), 201)
      expect(reply.json).toEqual(first.json)
    }
    const claims = await claimsOf()
    expect(claims).toHaveLength(1)
    expect(claims[0]?.appearances).toHaveLength(9)
    const { lanes } = (await house.get('events/war/comparison?measure=killed')).json
    expect(lanes[0]?.support).toEqual({
      claimants: 1,
      sources: 1,
      claims: 1,
      publications: 9,
    })
  })

  it('counts one address once, though it was re-titled', async () => {
    await record(statement(), 201)
    await record(statement({ title: 'A report, updated' }), 201)
    const [claim] = await claimsOf()
    expect(claim?.appearances.map((one) => one.publication.title).sort()).toEqual([
      'A report',
      'A report, updated',
    ])
    const { lanes } = (await house.get('events/war/comparison?measure=killed')).json
    expect(lanes[0]?.support.publications).toBe(1)
  })

  it('keeps the earliest time of saying', async () => {
    await record(statement({ statedOn: '2024-03-10' }), 201)
    await record(statement({ url: 'https://herald.example/2', statedOn: '2024-03-09' }), 201)
    expect((await claimsOf())[0]?.statedOn).toBe('2024-03-09')
  })

  it.each([
    ['another number', killed(28)],
    [
      'another form',
      killed(27, { quantity: { form: 'at-least', value: 27, wording: 'at least 27' } }),
    ],
    ['another day', killed(27, { asOf: '2024-03-11' })],
    ['a coarser date', killed(27, { asOf: '2024-03-01', asOfPrecision: 'month' })],
    ['another group', killed(27, { group: null })],
    ['another category', killed(27, { category: 'civilians' })],
    ['another place', killed(27, { place: { name: 'A town' } })],
    ['another basis', killed(27, { basis: 'stock' })],
  ])('does not take %s for the same claim', async (_, claim) => {
    await record(statement(), 201)
    await record(statement({ url: 'https://herald.example/2', claims: [claim] }), 201)
    expect(await claimsOf()).toHaveLength(2)
  })

  it('matches claim by claim: what is new is recorded, what is known appears again', async () => {
    const first = await record(statement(), 201)
    const wounded = { ...killed(80), measure: 'wounded' }
    const both = statement({ url: 'https://herald.example/2', claims: [killed(27), wounded] })
    const second = await record(both, 201)
    expect(second.json.claims[0]?.id).toBe(first.json.claims[0]?.id)
    expect(second.json.statement).not.toBe(first.json.statement)
    expect((await record(both, 200)).json).toEqual(second.json)
    expect(await claimsOf()).toHaveLength(2)
  })

  it('tells parts of one whole from the same number elsewhere', async () => {
    const part = killed(2, { ref: 'part', category: 'civilians', partOf: 'c1', partKind: 'subset' })
    const whole = { ...statement(), claims: [part, { ...killed(27), ref: 'c1' }] }
    const first = await record(whole, 201)
    expect((await record(whole, 200)).json).toEqual(first.json)
    const alone = killed(2, { category: 'civilians' })
    const second = await record(statement({ claims: [alone] }), 201)
    expect(second.json.claims[0]?.id).not.toBe(first.json.claims[0]?.id)
    const claims = await claimsOf()
    const ids = Object.fromEntries(first.json.claims.map((one) => [one.ref, one.id]))
    expect(claims.find((claim) => claim.id === ids.part)?.partOf).toBe(ids.c1)
  })

  it('does not take a withdrawn claim for the same', async () => {
    const first = await record(statement(), 201)
    const id = first.json.claims[0]?.id ?? ''
    const withdrawal = {
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-12',
      status: 'withdrawn',
    }
    await expectStatus(house.post(`claims/${id}/revisions`, withdrawal), 201)
    const again = await record(statement({ url: 'https://herald.example/2' }), 201)
    expect(again.json.claims[0]?.id).not.toBe(id)
    expect((await record(statement({ url: 'https://herald.example/2' }), 200)).json).toEqual(
      again.json,
    )
  })

  it('records nothing when the same record is sent again after its claim was withdrawn', async () => {
    const first = await record(statement(), 201)
    const id = first.json.claims[0]?.id ?? ''
    const withdrawal = { by: 'record', reason: 'error', status: 'withdrawn' }
    await expectStatus(house.post(`claims/${id}/revisions`, withdrawal), 201)
    expect((await record(statement(), 200)).json).toEqual(first.json)
    expect(await claimsOf()).toMatchObject([{ id, status: 'withdrawn' }])
  })

  it('knows the same record after a correction of it, and no other', async () => {
    const first = await record(statement(), 201)
    const id = first.json.claims[0]?.id ?? ''
    const quantity = { form: 'exact', value: 72, wording: '72 dead' }
    const correction = { by: 'record', reason: 'error', quantity }
    await expectStatus(house.post(`claims/${id}/revisions`, correction), 201)
    expect((await record(statement(), 200)).json).toEqual(first.json)
    const other = await record(statement({ url: 'https://herald.example/2' }), 201)
    expect(other.json.claims[0]?.id).not.toBe(id)
  })

  it('makes one claim of twenty identical statements at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => house.post('statements', statement())),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1)
    expect(await claimsOf()).toHaveLength(1)
  })

  it('loses none of twenty different statements at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        house.post(
          'statements',
          statement({ url: `https://gazette.example/${index}`, claims: [killed(100 + index)] }),
        ),
      ),
    )
    expect(replies.every(({ status }) => status === 201)).toBe(true)
    const claims = await claimsOf()
    expect(claims).toHaveLength(20)
    expect(new Set(claims.map((claim) => claim.recordedAt)).size).toBe(20)
    const changes = (await house.get('changes?event=war')).json.changes
    const moments = changes.map((change) => change.at)
    expect(moments).toEqual(moments.toSorted().toReversed())
  })

  it('names every unknown reference at once, and stores nothing', async () => {
    const body = {
      ...statement({ claimant: 'nobody', publisher: 'no-paper', via: ['no-relay'] }),
      claims: [killed(27, { group: 'no-group', disputes: ['no-claim'] })],
    }
    const before = (await house.get('health')).json.claims
    const { json } = await record(body, 422)
    expect(json.errors.map((error) => error.path)).toEqual([
      'claimant',
      'appearance.via.0',
      'appearance.publication.publisher',
      'claims.0.group',
      'claims.0.disputes.0',
    ])
    expect((await house.get('health')).json.claims).toBe(before)
    const tables = ['statements', 'claims', 'appearances', 'publications'] as const
    for (const table of tables) {
      const rows = await house.store.reader.selectFrom(table).selectAll().execute()
      expect(rows).toHaveLength(0)
    }
  })

  it('keeps a first archived copy of a known publication as a revision of it', async () => {
    await record(statement(), 201)
    const archived = statement() as { appearance: { publication: object } }
    const publication = {
      ...archived.appearance.publication,
      archivedUrl: 'https://archive.example/1',
      retrievedAt: '2024-03-11T00:00:00Z',
    }
    await record({ ...archived, appearance: { publication } }, 201)
    await record({ ...archived, appearance: { publication } }, 200)
    const [claim] = await claimsOf()
    expect(claim?.appearances).toHaveLength(1)
    expect(claim?.appearances[0]?.publication.archivedUrl).toBe('https://archive.example/1')
  })
})
