/** A wall clock that was set wrong dates no record. */
import { replaceStore } from '@/lib/server/open'
import { ClockGuard, confirmClock } from '@/lib/store/clock-guard'
import { expectStatus, killed, openHouse, furnish, statement, type House } from './support/house'

const START = Date.parse('2026-11-29T12:00:00Z')
const DAY = 86_400_000

describe('the clock', () => {
  let house: House
  let wall: number
  let steady: number

  const pass = (ms: number) => {
    wall += ms
    steady += ms
  }
  /** A guard that has not seen its clock yet, as at the start of a process. */
  const begin = (built = 0) => {
    steady = 0
    const clock = new ClockGuard({ wall: () => wall, steady: () => steady, built })
    replaceStore({ ...house.store, clock })
  }
  let stated = 0
  const state = () => {
    stated += 1
    const url = `https://gazette.example/${stated}`
    return house.post('statements', statement({ url, claims: [killed(stated)] }))
  }
  const newest = async () => {
    const { json } = await expectStatus(house.get('events/war/claims?limit=500'), 200)
    return (
      json.claims
        .map((claim) => claim.recordedAt)
        .toSorted()
        .at(-1) ?? ''
    )
  }

  beforeEach(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    wall = START
    house = await openHouse('sqlite')
    house.clock.now = () => wall
    begin()
    await furnish(house)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await house.remove()
  })

  it('that steps ahead while the program runs dates nothing, is told by health, and is believed when set back', async () => {
    await expectStatus(state(), 201)
    wall += 400 * DAY
    await expectStatus(state(), 503)
    const health = await house.get('health')
    expect([health.status, health.json.status]).toEqual([503, 'clock'])
    await expectStatus(house.get('events/war'), 200)
    wall -= 400 * DAY
    pass(1000)
    await expectStatus(state(), 201)
    expect((await newest()).slice(0, 10)).toBe('2026-11-29')
  })

  it('that steps by less than a minute, or runs for years, is believed', async () => {
    wall += 59_000
    await expectStatus(state(), 201)
    for (let month = 0; month < 24; month += 1) {
      pass(30 * DAY)
      await expectStatus(state(), 201)
    }
  })

  it('that an operator confirms is believed; an older confirmation is none', async () => {
    await confirmClock(house.store.writer, wall)
    wall += 2 * 60_000
    await expectStatus(state(), 503)
    await confirmClock(house.store.writer, wall)
    await expectStatus(state(), 201)
  })

  it('is doubted at a start more than a month after all that is known, and then confirmed', async () => {
    await expectStatus(state(), 201)
    wall += 29 * DAY
    begin()
    await expectStatus(state(), 201)
    wall += 31 * DAY
    begin()
    await expectStatus(state(), 503)
    // Starting again makes nothing better.
    begin()
    await expectStatus(state(), 503)
    begin(wall - DAY)
    await expectStatus(state(), 201)
    wall += 31 * DAY
    begin()
    await confirmClock(house.store.writer, wall)
    await expectStatus(state(), 201)
  })

  it('that was set back records after what is there, and never before it', async () => {
    await expectStatus(state(), 201)
    const before = await newest()
    wall -= 3_600_000
    await expectStatus(state(), 201)
    expect(Date.parse(await newest())).toBe(Date.parse(before) + 1)
  })
})
