/** A past that a reader was answered stays as it was, and answering it writes nothing. */
import { statementInput } from '@/lib/domain/statement'
import { replaceStore } from '@/lib/server/open'
import { openStore } from '@/lib/store/open'
import { openPostgres } from '@/lib/store/postgres'
import { recordStatement } from '@/lib/store/record-statement'
import { settle } from '@/lib/store/settle'
import type { Store } from '@/lib/store/store'
import { write, type Write } from '@/lib/store/write'
import { describeOnPostgres } from '../support/postgres'
import { expectStatus, furnish, killed, openHouse, statement, type House } from './support/house'
import { onBothStores } from './support/stores'

const iso = (moment: number) => new Date(moment).toISOString()

/** Records one claim; gives the moment that it got. */
async function record(store: Store, value: number, before?: (turn: Write) => Promise<void>) {
  let at = ''
  await write(store, 'writer', async (turn) => {
    at = turn.at
    await before?.(turn)
    await recordStatement(turn, statementInput.parse(statement({ claims: [killed(value)] })))
  })
  return at
}

/** Resolves when `open` is called. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = () => {}
  const passed = new Promise<void>((done) => (open = done))
  return { passed, open: () => open() }
}

onBothStores('a past that was read', (kind) => {
  let house: House

  beforeEach(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterEach(() => house.remove())

  const clock = () => house.store.reader.selectFrom('clock').selectAll().executeTakeFirstOrThrow()
  const figuresAt = async (knownAt: string) => {
    const { json } = await house.get(`events/war/claims?knownAt=${knownAt}`)
    return json.claims.map(({ quantity }) => quantity.value).sort()
  }

  it('costs no write, however near it is', async () => {
    const before = await clock()
    for (const ago of [0, 500, 5_000, 3_600_000]) {
      const { status } = await house.get(`events/war?knownAt=${iso(Date.now() - ago)}`)
      expect([200, 404]).toContain(status)
    }
    expect(await clock()).toEqual(before)
  })

  it('waits for a write that took its moment before', async () => {
    const [taken, held] = [gate(), gate()]
    const writing = record(house.store, 27, async () => {
      taken.open()
      await held.passed
    })
    await taken.passed
    const knownAt = iso(Date.now() + 1)
    await new Promise((done) => setTimeout(done, 5))
    const reading = figuresAt(knownAt)
    await new Promise((done) => setTimeout(done, 100))
    held.open()
    expect((await writing) <= knownAt).toBe(true)
    expect(await reading).toEqual([27])
  })

  it('stays, though the clock steps back, the house is opened again and more is recorded', async () => {
    await record(house.store, 1)
    const knownAt = iso(Date.now())
    const then = await figuresAt(knownAt)
    house.clock.now = () => Date.now() - 3_600_000
    expect((await record(house.store, 2)) > knownAt).toBe(true)
    await house.reopen()
    replaceStore(house.store)
    expect((await record(house.store, 3)) > knownAt).toBe(true)
    expect(await figuresAt(knownAt)).toEqual(then)
  })

  it('is not entered by a write that took long: that is begun anew, with a later moment', async () => {
    let late = 0
    house.clock.now = () => Date.now() + late
    const moments: string[] = []
    const at = await record(house.store, 27, async (turn) => {
      moments.push(turn.at)
      if (moments.length === 1) late = 21_000
    })
    expect(moments).toHaveLength(2)
    expect(moments[1]).toBe(at)
    expect(Date.parse(at) - Date.parse(moments[0] ?? '')).toBeGreaterThanOrEqual(21_000)
    expect(await figuresAt(iso(Date.now() + late))).toEqual([27])
  })

  it('refuses a write that takes too long every time', async () => {
    let late = 0
    house.clock.now = () => Date.now() + late
    const slow = record(house.store, 27, async () => {
      late += 21_000
    })
    await expect(slow).rejects.toThrow(/longer than 20 seconds/)
    expect((await house.get('events/war/claims')).json.claims).toEqual([])
  })
})

describeOnPostgres('a past that was read on one of two machines', () => {
  let house: House
  let other: Store
  let apart = 0

  beforeEach(async () => {
    apart = 0
    house = await openHouse('postgres')
    await furnish(house)
    other = await openStore(house.location, () => Date.now() + apart)
  })
  afterEach(async () => {
    await other.close()
    await house.remove()
  })

  it.each([-400, -50, 300])(
    'is not entered by the other one, whose clock is %d ms apart',
    async (difference) => {
      apart = difference
      for (const value of [1, 2]) {
        const knownAt = iso(Date.now())
        await settle(house.store, knownAt)
        expect((await record(other, value)) > knownAt).toBe(true)
      }
    },
  )

  it('holds the answer back while the other one writes', async () => {
    const [taken, held] = [gate(), gate()]
    const writing = record(other, 27, async () => {
      taken.open()
      await held.passed
    })
    await taken.passed
    let isSettled = false
    const knownAt = iso(Date.now())
    const settling = settle(house.store, knownAt).then(() => (isSettled = true))
    await new Promise((done) => setTimeout(done, 2_000))
    expect(isSettled).toBe(false)
    held.open()
    await Promise.all([writing, settling])
    const { json } = await expectStatus(house.get(`events/war/claims?knownAt=${knownAt}`), 200)
    expect(json.claims).toHaveLength(1)
  })

  it('is answered where nothing may be written', async () => {
    await record(house.store, 27)
    const url = new URL(house.location.kind === 'postgres' ? house.location.url : '')
    const options = `${url.searchParams.get('options') ?? ''} -c default_transaction_read_only=on`
    url.searchParams.set('options', options)
    const readOnly = openPostgres(url.href, null, Date.now)
    replaceStore(readOnly)
    const { json } = await expectStatus(house.get(`events/war?knownAt=${iso(Date.now())}`), 200)
    expect(json.event.claims).toBe(1)
    await expect(record(readOnly, 1)).rejects.toMatchObject({ fault: 'read-only' })
    await readOnly.close()
  })
})
