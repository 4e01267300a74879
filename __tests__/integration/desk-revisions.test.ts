/** What the desk's forms do to a recorded claim, and how each act is undone from the ledger. */
import type { PersonAct } from '@/lib/server/people/act'
import { reviseAct, undoAct } from '@/lib/server/desk/claim-acts'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onOneStore } from './support/stores'

onOneStore('revising from the desk', (kind) => {
  let house: House
  let id = ''
  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
    const body = statement({ claims: [killed(27), killed(2, { category: 'civilians' })] })
    id = (await expectStatus(house.post('statements', body), 201)).json.claims[0]?.id ?? ''
  })
  afterEach(() => house.remove())

  const person = {
    id: 'u',
    name: 'Ed',
    email: 'ed@house.test',
    role: 'editor',
    session: 's',
  } as const
  const send = async (
    act: (asked: PersonAct) => Promise<{ to: string }>,
    form: Record<string, string>,
  ) =>
    (
      await act({
        request: new Request('http://house.test/desk/acts/revise', { method: 'POST' }),
        store: house.store,
        person,
        form,
      })
    ).to
  const revise = (form: Record<string, string>) => send(reviseAct, { claim: id, ...form })
  const claim = async () => (await house.get(`claims/${id}`)).json.claim
  async function undoLatest() {
    const row = await house.store.reader
      .selectFrom('changes')
      .select('seq')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    return send(undoAct, { seq: String(row.seq), why: 'Undone' })
  }

  it('corrects the claimant in one act, for the whole statement, and undoes it', async () => {
    expect(await revise({ claimant: 'South', by: 'record', reason: 'error' })).toContain('done=1')
    const claims = (await house.get('events/war/claims')).json.claims
    expect(claims.map((one) => one.claimant.id)).toEqual(['south', 'south'])
    expect(await claim()).toMatchObject({ recordedBy: 'Ed' })
    expect(await undoLatest()).toContain('done=1')
    const after = (await house.get('events/war/claims')).json.claims
    expect(after.map((one) => one.claimant.id)).toEqual(['north', 'north'])
  })

  it('withdraws with a reason, and undoes it by a new revision', async () => {
    await revise({
      status: 'withdrawn',
      by: 'source',
      reason: 'retraction',
      statedOn: '2024-03-12',
    })
    expect(await claim()).toMatchObject({ status: 'withdrawn', revision: 2 })
    expect(await undoLatest()).toContain('done=1')
    expect(await claim()).toMatchObject({ status: 'stands', revision: 3 })
  })

  it('records only what was changed, and a reason learnt later', async () => {
    await revise({
      words: '28 dead',
      value: '28',
      form: 'exact',
      group: 'north',
      asOf: '2024-03-10',
    })
    expect(await claim()).toMatchObject({ quantity: { value: 28 }, group: 'north' })
    const { revisions } = (await house.get(`claims/${id}`)).json
    expect(Object.keys(revisions.at(-1)?.changed ?? {})).toEqual(['quantity'])
    await revise({ stepReason: 'new-count', stepNote: 'as it said in April', reason: 'unknown' })
    expect(await claim()).toMatchObject({ step: { reason: 'new-count' } })
    expect(await undoLatest()).toContain('done=1')
    expect(await claim()).toMatchObject({ step: null, quantity: { value: 28 } })
  })

  it('undoes a recording by taking it back', async () => {
    await undoLatest()
    const claims = (await house.get('events/war/claims')).json.claims
    expect(claims.filter(({ status }) => status === 'withdrawn')).toHaveLength(1)
  })

  it('redoes by undoing an undoing, and undoes nothing that was changed again since', async () => {
    const last = async () =>
      (
        await house.store.reader
          .selectFrom('changes')
          .select('seq')
          .orderBy('seq', 'desc')
          .executeTakeFirstOrThrow()
      ).seq
    await revise({ words: '28 dead', value: '28', form: 'exact' })
    const revision = await last()
    await undoLatest()
    expect(await claim()).toMatchObject({ quantity: { value: 27 } })
    await undoLatest()
    expect(await claim()).toMatchObject({ quantity: { value: 28 } })
    await revise({ words: '29 dead', value: '29', form: 'exact' })
    expect(await send(undoAct, { seq: String(revision), why: 'Undone' })).toMatch(/faults=.*since/)
    expect(await claim()).toMatchObject({ quantity: { value: 29 } })
  })

  it('says of what is recorded under an address of its own that it stays', async () => {
    const row = await house.store.reader
      .selectFrom('changes')
      .select('seq')
      .where('kind', '=', 'event-recorded')
      .executeTakeFirstOrThrow()
    expect(await send(undoAct, { seq: String(row.seq), why: '' })).toContain('faults=')
  })

  it('refuses at once what the domain refuses, with everything that was typed', async () => {
    const to = await revise({ value: '1.5 million', note: 'a slip' })
    const query = new URL(to, 'http://house.test').searchParams
    expect(query.get('faults')).toContain('quantity.value')
    expect(query.get('typed')).toContain('a slip')
    expect(await revise({ claimant: 'Nobody' })).toContain('faults=')
    expect(await claim()).toMatchObject({ revision: 1 })
  })

  it('records nothing where nothing differs', async () => {
    expect(await revise({ words: '27 dead', value: '27' })).toContain('faults=')
    expect(await claim()).toMatchObject({ revision: 1 })
  })
})
