import { Allowance, NO_LIMIT } from '../../../scripts/serving/allowance.mjs'

const reader = { name: '198.51.100.7', mayBeMany: false }
const proxy = { name: '172.17.0.1', mayBeMany: true }

describe('what one client may ask for in a minute', () => {
  it('is 1,200 pages, then it is told how many seconds to wait', async () => {
    const allowance = new Allowance()
    for (let page = 0; page < 1200; page += 1) expect(await allowance.take(reader, 10)).toBe(0)
    const seconds = await allowance.take(reader, 1)
    expect(seconds).toBeGreaterThanOrEqual(1)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(await allowance.take({ ...reader, name: '198.51.100.8' }, 10)).toBe(0)
  })

  it('is only looked at by what costs nothing', async () => {
    const allowance = new Allowance()
    expect(await allowance.take(reader, 0)).toBe(0)
    await allowance.take(reader, 11_999)
    expect(await allowance.take(reader, 0)).toBe(0)
    await allowance.take(reader, 1)
    expect(await allowance.take(reader, 0)).toBeGreaterThan(0)
  })

  it('is ten times as much where many may be behind one address', async () => {
    const allowance = new Allowance()
    expect(await allowance.take(proxy, 119_999)).toBe(0)
    expect(await allowance.take(proxy, 2)).toBeGreaterThan(0)
  })

  it('is without end where limits are off', async () => {
    expect(await NO_LIMIT.take()).toBe(0)
  })
})
