/** Pages that are kept while nothing is recorded. */
import { Kept } from '@/lib/kept'
import { KeptPages } from '../../../scripts/serving/kept-pages.mjs'

const READ = { path: '/', headers: { 'accept-language': 'en' }, isPage: true }

function house({ turn = async () => 1 }: { turn?: () => Promise<number> } = {}) {
  const clock = { ms: 0 }
  const memory = new Kept(1_000_000, { now: () => clock.ms + 1 })
  return {
    clock,
    pages: new KeptPages(
      () => memory,
      turn,
      () => clock.ms,
    ),
    memory,
  }
}

const page = (name: string) => ({ name, bytes: 1000 })

describe('a page that was made a moment ago', () => {
  it('is found by who asks for the same, and by nobody else', async () => {
    const { pages } = house()
    expect(await pages.find(READ)).toBeNull()
    const keep = await pages.begin(READ)
    keep(page('a'))
    expect(await pages.find(READ)).toEqual(page('a'))
    expect(await pages.find({ ...READ, path: '/sources' })).toBeNull()
    expect(await pages.find({ ...READ, headers: { 'accept-language': 'ar' } })).toBeNull()
  })

  it('is made again after a write, one that came while it was made too', async () => {
    let turn = 1
    const { pages } = house({ turn: async () => turn })
    const keep = await pages.begin(READ)
    turn = 2
    keep(page('a'))
    expect(await pages.find(READ)).toBeNull()
    const again = await pages.begin(READ)
    again(page('b'))
    expect(await pages.find(READ)).toEqual(page('b'))
    turn = 3
    expect(await pages.find(READ)).toBeNull()
  })

  it('is made again after a minute, however often it is asked for', async () => {
    const { pages, clock } = house()
    const keep = await pages.begin(READ)
    keep(page('a'))
    for (let second = 0; second <= 60; second += 5) {
      clock.ms = second * 1000
      // A page that was made once is held for half a minute; who makes it again keeps it.
      const found = await pages.find(READ)
      if (found === null) (await pages.begin(READ))(page('b'))
      else expect(second).toBeLessThanOrEqual(60)
    }
    clock.ms = 100_000
    expect(await pages.find(READ)).toBeNull()
  })

  it('is neither kept nor found while the store cannot be asked', async () => {
    let isDown = false
    const turn = async () => {
      if (isDown) throw new Error('The database is gone')
      return 1
    }
    const { pages } = house({ turn })
    const keep = await pages.begin(READ)
    keep(page('a'))
    isDown = true
    expect(await pages.find(READ)).toBeNull()
    const lost = await pages.begin({ ...READ, path: '/sources' })
    lost(page('b'))
    isDown = false
    expect(await pages.find({ ...READ, path: '/sources' })).toBeNull()
    expect(await pages.find(READ)).toEqual(page('a'))
  })

  it('is never data, which is made for each', async () => {
    const { pages, memory } = house()
    const keep = await pages.begin({ ...READ, isPage: false })
    keep(page('a'))
    expect(memory.bytes).toBe(0)
  })

  it('asks the store once for a crowd, after each of them has come', async () => {
    let turn = 1
    let asked = 0
    const waiting: (() => void)[] = []
    const ask = async () => {
      asked += 1
      await new Promise<void>((done) => waiting.push(done))
      return turn
    }
    const settle = async () => {
      for (let round = 0; round < 5; round += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        for (const done of waiting.splice(0)) done()
      }
    }
    const { pages } = house({ turn: ask })
    const beginning = pages.begin(READ)
    await settle()
    const keep = await beginning
    keep(page('a'))
    const first = pages.find(READ)
    await new Promise((resolve) => setImmediate(resolve))
    // It is on its way by now: these ask after a write, and must not get the answer from before.
    turn = 2
    const crowd = Array.from({ length: 50 }, () => pages.find(READ))
    await settle()
    await first
    expect(await Promise.all(crowd)).toEqual(Array.from({ length: 50 }, () => null))
    expect(asked).toBe(3)
  })
})
