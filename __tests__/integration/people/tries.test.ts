/** Guessing passwords: slow for who guesses, and without harm to anybody else. */
import { giveTryBack, takeTry } from '@/lib/server/people/tries'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'quite unlike any other'
const ANN = { email: 'ann@example.org', name: 'Ann', role: 'editor' } as const

onBothStores('guessing passwords', (kind) => {
  let desk: Desk

  beforeEach(async () => {
    desk = await openDesk(kind, { BYSOURCE_RATE_LIMIT: 'off' })
    await desk.invite(ANN, PASSWORD)
  })
  afterEach(() => desk.remove())

  it('is slowed down for who guesses, and locks nobody else out', async () => {
    const guesser = desk.browser('198.51.100.9')
    for (const email of [...Array(7).fill('ANN@example.org'), ' ann@Example.org']) {
      await guesser.signIn(email, 'a guess of many')
      expect(await guesser.notice()).toMatchObject({ kind: 'wrong' })
    }
    await guesser.signIn(ANN.email, PASSWORD)
    const notice = await guesser.notice()
    expect(notice).toMatchObject({ kind: 'wait' })
    expect(Number(notice?.value)).toBeGreaterThan(60)
    expect(await guesser.person()).toBeNull()

    const ann = desk.browser('192.0.2.1')
    await ann.signIn(ANN.email, PASSWORD)
    expect(await ann.person()).not.toBeNull()
  })

  it('is as slow for an address that nobody has, and for many addresses together', async () => {
    const waits = async (account: string, client: string) =>
      (await takeTry(desk.store, account, client)) > 0
    for (let n = 0; n < 8; n += 1) expect(await waits('nobody@example.org', '10.0.0.1')).toBe(false)
    expect(await waits('nobody@example.org', '10.0.0.1')).toBe(true)
    expect(await waits('somebody@example.org', '10.0.0.1')).toBe(false)
    for (let n = 0; n < 40; n += 1) await waits(`a${n}@example.org`, '10.0.0.2')
    expect(await waits('another@example.org', '10.0.0.2')).toBe(true)
  })

  it('counts a right password as no guess', async () => {
    for (let n = 0; n < 50; n += 1) {
      expect(await takeTry(desk.store, ANN.email, '10.0.0.3')).toBe(0)
      await giveTryBack(desk.store, ANN.email, '10.0.0.3')
    }
  })
})
