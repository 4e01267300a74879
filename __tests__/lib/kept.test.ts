/** What is kept in memory: within its share, not for who asks once, and not for ever. */
import { Kept } from '@/lib/kept'

const KB = 1_000
const SECOND = 1_000

function keeping(maxBytes: number) {
  const clock = { at: 1, now: () => clock.at }
  const kept = new Kept(maxBytes, clock)
  const wait = (seconds: number) => {
    clock.at += seconds * SECOND
    kept.expire()
  }
  /** As a reader's request does: makes what is not there. */
  const ask = (key: string, bytes = KB, isBasis = false) => {
    const known = kept.get(key)
    if (known === undefined) kept.set(key, `made of ${key}`, bytes, isBasis)
    return known !== undefined
  }
  return { kept, wait, ask }
}

const keys = (count: number, name = 'view') =>
  Array.from({ length: count }, (_, index) => `${name} ${index}`)

it('holds what was made once for the page that it was made for, and no longer', () => {
  const { kept, wait, ask } = keeping(100 * KB)
  expect([ask('view'), ask('view')]).toEqual([false, true])
  wait(31)
  expect(kept.get('view')).toBeUndefined()
  expect(kept.bytes).toBe(0)
})

it('keeps what is made again for as long as somebody asks for it every minute', () => {
  const { kept, wait, ask } = keeping(100 * KB)
  ask('view')
  wait(31)
  ask('view')
  for (const _ of keys(5)) {
    wait(50)
    expect(ask('view')).toBe(true)
  }
  wait(61)
  expect(kept.get('view')).toBeUndefined()
  expect(kept.bytes).toBe(0)
})

it('forgets after ten minutes that something was made', () => {
  const { kept, wait, ask } = keeping(100 * KB)
  ask('view')
  wait(601)
  ask('view')
  wait(31)
  expect(kept.get('view')).toBeUndefined()
})

it('keeps from the first time what others are made of', () => {
  const { kept, wait, ask } = keeping(100 * KB)
  ask('records', KB, true)
  wait(500)
  expect(kept.get('records')).toBeDefined()
  wait(601)
  expect(kept.get('records')).toBeUndefined()
})

it('never holds more than its two shares, however much is asked for and how often', () => {
  const { kept, wait, ask } = keeping(100 * KB)
  for (const key of keys(1_000)) ask(key)
  expect(kept.bytes).toBeLessThanOrEqual(100 * KB)
  wait(31)
  for (const key of keys(1_000)) ask(key)
  for (const key of keys(1_000, 'other')) ask(key)
  expect(kept.bytes).toBeLessThanOrEqual(200 * KB)
  expect(kept.bytes).toBeGreaterThan(150 * KB)
})

it('lets a thousand views that are asked for once displace nothing that is asked for again', () => {
  const { wait, ask } = keeping(100 * KB)
  ask('page')
  wait(31)
  ask('page')
  for (const key of keys(1_000)) ask(key)
  expect(ask('page')).toBe(true)
})

it('counts an entry that is empty too: there may be very many, under keys as long as addresses', () => {
  const { kept, ask } = keeping(100 * KB)
  const long = keys(1_000).map((key) => key + 'x'.repeat(10_000))
  for (const key of long) ask(key, 0)
  expect(long.filter((key) => kept.get(key) !== undefined).length).toBeLessThanOrEqual(250)
})

it('does not hold what is larger than its share', () => {
  const { kept, ask } = keeping(100 * KB)
  ask('view', 101 * KB)
  expect(kept.get('view')).toBeUndefined()
})
