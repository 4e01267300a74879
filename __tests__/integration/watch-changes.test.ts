/** A watch that an editor changes or removes, and an import of it that is taken back. */
import { setTimeout as sleep } from 'node:timers/promises'
import { readWithdrawalOutlook } from '@/lib/server/desk/imports/withdrawal-outlook'
import { readImport } from '@/lib/server/importing/present-import'
import { fetchDue } from '@/lib/server/watching/schedule'
import { endServers } from '../support/loopback'
import { expectStatus, furnish, type House } from './support/house'
import { row, WRITER } from './support/imports'
import { onBothStores } from './support/stores'
import { ALLOWED, fetchAgain, makeDue, openWith, sheet, watch, watches } from './support/watches'

afterEach(endServers)

onBothStores('a watch that is changed', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openWith(kind, { ...ALLOWED, BYSOURCE_WATCH: 'off' })
    await furnish(house)
  })
  afterEach(() => house.remove())

  const id = async () => (await watches(house))[0]?.id ?? ''
  const revise = async (watch: string, edit: object, status = 201) =>
    (await expectStatus(house.post(`watches/${watch}/revisions`, edit), status)).json
  const detail = async (watch: string) =>
    (await expectStatus(house.ask('GET', `watches/${watch}`, { headers: WRITER }), 200)).json

  it('is fetched at its new address, as often as it says, and remembers its rows', async () => {
    const [first, second] = [
      await sheet([row(1)]),
      await sheet([row(1), row(2, { claimant: 'south' })]),
    ]
    await watch(house, first.url)
    const one = await id()
    const { watch: edited } = await revise(one, { url: second.url, every: '6h', name: 'Moved' })
    expect(edited).toMatchObject({ url: second.url, every: 360, name: 'Moved', state: 'active' })
    const { job } = await fetchAgain(house)
    expect(job).toMatchObject({ accepted: 1, duplicates: 1 })
    const { revisions, runs } = await detail(one)
    expect(revisions).toEqual([
      expect.objectContaining({
        revision: 1,
        by: 'editor',
        before: expect.objectContaining({ every: 60 }),
        after: expect.objectContaining({ every: 360, url: second.url }),
      }),
    ])
    expect(runs).toHaveLength(2)
    await revise(one, { every: '6h' }, 200)
    await revise(one, { every: 90, seen: 0 }, 409)
    await revise(one, { every: 90, seen: 1 })
  })

  it('stays as it was where its new address or event is wrong', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url)
    const one = await id()
    const before = await watches(house)
    const { errors } = await revise(one, { url: 'http://192.168.0.1/' }, 422)
    expect(errors.map(({ path }) => path)).toEqual(['url'])
    await revise(one, { event: 'nothing', mapping: 'none' }, 422)
    state.status = 500
    await revise(one, { url: `${url}other.csv` }, 422)
    await revise(one, {}, 200)
    expect(await watches(house)).toEqual(before)
    await revise('w-none', { every: 90 }, 404)
    await expectStatus(
      house.post(`watches/${one}/revisions`, { every: 90 }, { Authorization: '' }),
      401,
    )
  })

  it('is fetched no more once it is removed, keeps its history, and is watched again', async () => {
    const { url, state, requests } = await sheet([row(1)])
    await watch(house, url)
    const one = await id()
    await revise(one, { state: 'removed' })
    expect(await watches(house)).toEqual([])
    const before = requests.length
    state.rows = [row(1), row(2, { claimant: 'south' })]
    await makeDue(house.store)
    await fetchDue(house.store, 'test')
    expect(requests).toHaveLength(before)
    expect(await detail(one)).toMatchObject({
      watch: { state: 'removed', nextAt: null },
      runs: [{ accepted: 1 }],
    })
    await revise(one, { every: 90 }, 422)
    await revise(one, { state: 'active' })
    expect((await fetchAgain(house)).job).toMatchObject({ accepted: 1, duplicates: 1 })
  })

  it('corrects the record, not the source, where it is our reading that changed', async () => {
    const { url, state } = await sheet([row(1)])
    await watch(house, url, { changes: 'source' })
    const one = await id()
    const byOf = async () => {
      const [claim] = (await house.get('events/war/claims')).json.claims
      return (await house.get(`claims/${claim?.id}`)).json.revisions.map((each) => each.by)
    }
    expect(await byOf()).toEqual([null])
    await revise(one, { encoding: 'utf-8' })
    state.rows = [row(1, { value: '1001', wording: '1001 killed' })]
    await fetchAgain(house)
    expect(await byOf()).toEqual([null, 'record'])
    state.rows = [row(1, { value: '1002', wording: '1002 killed' })]
    await fetchAgain(house)
    expect(await byOf()).toEqual([null, 'record', 'source'])
  })
})

onBothStores('an import of a watch that is withdrawn', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openWith(kind, { ...ALLOWED, BYSOURCE_WATCH: 'off' })
    await furnish(house)
  })
  afterEach(() => house.remove())

  async function withdraw(job: string, status: 'withdrawn' | 'stands', note: string) {
    const body = { status, note }
    await expectStatus(house.post(`imports/${job}/withdrawal`, body), 202)
    for (;;) {
      const { withdrawal } = (await house.get(`imports/${job}`)).json.job
      if (withdrawal?.state === 'done') return withdrawal
      await sleep(20)
    }
  }
  const standing = async () =>
    (await house.get('events/war/claims')).json.claims
      .filter(({ status }) => status === 'stands')
      .map(({ claimant, quantity }) => `${claimant.id} ${quantity.value}`)
      .toSorted()
  const outlook = async (job: string) => {
    const answer = await readImport(job)
    if (answer === null) throw new Error('no such import')
    const { claims, revisions, kept } = await readWithdrawalOutlook(answer, 'en')
    return { claims, revisions, ...kept }
  }
  const said = (value: string, more: object) =>
    row(1, { value, wording: `${value} killed`, ...more })

  it.each(['record', 'source'] as const)(
    'takes back its claims and its revisions by the %s, but what changed since, and that is undone',
    async (by) => {
      const [south, agency] = [{ claimant: 'south' }, { claimant: 'agency' }]
      const { url, state } = await sheet([said('1', {}), said('2', south), said('3', agency)])
      await watch(house, url, { changes: by })
      state.rows = [
        said('10', {}),
        said('20', south),
        said('30', agency),
        row(4, { claimant: 'herald' }),
      ]
      const second = (await fetchAgain(house)).job?.id ?? ''
      state.rows = [
        said('10', {}),
        said('20', south),
        said('31', agency),
        row(4, { claimant: 'herald' }),
      ]
      const third = (await fetchAgain(house)).job?.id ?? ''
      const after = ['agency 31', 'herald 4', 'north 10', 'south 20']
      expect(await standing()).toEqual(after)

      expect(await outlook(second)).toEqual({ claims: 1, revisions: 3, carried: 0, changed: 1 })
      const withdrawn = await withdraw(second, 'withdrawn', 'The wrong sheet.')
      expect(withdrawn).toMatchObject({ claims: 1, revisions: 2, kept: 1 })
      expect(await standing()).toEqual(['agency 31', 'north 1', 'south 2'])
      const [north] = (await house.get('events/war/claims?claimant=north')).json.claims
      expect((await house.get(`claims/${north?.id}`)).json.revisions.at(-1)).toMatchObject({
        by: 'record',
        reason: 'error',
        note: 'The wrong sheet.',
      })
      // The same cells say nothing new: what was taken back is not brought again.
      state.rows = [...state.rows, row(5, { claimant: 'gazette' })]
      await fetchAgain(house)
      expect(await standing()).toEqual(['agency 31', 'gazette 5', 'north 1', 'south 2'])

      expect(await outlook(second)).toEqual({ claims: 1, revisions: 2, carried: 0, changed: 0 })
      const undone = await withdraw(second, 'stands', 'It was the right one.')
      expect(undone).toMatchObject({ claims: 1, revisions: 2, kept: 0 })
      expect(await standing()).toEqual([...after, 'gazette 5'].toSorted())
      expect(await withdraw(third, 'withdrawn', 'A typing error.')).toMatchObject({
        claims: 0,
        revisions: 1,
      })
      expect(await standing()).toEqual(
        ['agency 30', 'gazette 5', 'herald 4', 'north 10', 'south 20'].toSorted(),
      )
    },
  )
})
