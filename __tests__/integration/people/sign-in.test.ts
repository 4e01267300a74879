/** Signing in, and being signed in: through the desk's own acts, on both databases. */
import { changeRole, disableUser, enableUser, listSessions, recordUser } from '@/lib/store/people'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'quite unlike any other'
const ANN = { email: 'ann@example.org', name: 'Ann', role: 'editor' } as const
const TOKEN = 'bysource.session_token'

onBothStores('signing in', (kind) => {
  let desk: Desk
  let ann: string

  beforeEach(async () => {
    desk = await openDesk(kind)
    ann = await desk.invite(ANN, PASSWORD)
  })
  afterEach(() => desk.remove())

  it('gives a session for the right password, in a cookie that no script reads', async () => {
    const browser = desk.browser()
    const answer = await browser.signIn('Ann@Example.org ', PASSWORD)
    expect(answer).toMatchObject({ status: 303, location: '/desk' })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await browser.person()).toMatchObject({ name: 'Ann', role: 'editor' })
  })

  it('sends cookies by TLS alone where readers come by TLS', async () => {
    const secure = await openDesk(kind, { BYSOURCE_URL: 'https://figures.example' })
    await secure.invite(ANN, PASSWORD)
    const browser = secure.browser()
    const answer = await browser.signIn(ANN.email, PASSWORD)
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-bysource\..*; Secure/)
    expect(await browser.person()).not.toBeNull()
    await browser.act('sign-in', { email: ANN.email, password: 'wrong' })
    await secure.remove()
  })

  it('answers an unknown address, a wrong password, a disabled user and one who never set one alike', async () => {
    const bob = await desk.invite(
      { email: 'bob@example.org', name: 'Bob', role: 'admin' },
      PASSWORD,
    )
    await disableUser(desk.store, ann, '2030-01-01T00:00:00.000Z')
    await recordUser(desk.store, {
      id: 'u-new',
      email: 'new@example.org',
      name: 'New',
      role: 'reader',
      at: '2030-01-01T00:00:00.000Z',
    })
    const tries = [
      ['nobody@example.org', PASSWORD],
      ['no address at all', PASSWORD],
      ['bob@example.org', 'a wrong password'],
      ['ann@example.org', PASSWORD],
      ['new@example.org', PASSWORD],
      ['', ''],
    ] as const
    for (const [email, password] of tries) {
      const browser = desk.browser()
      const answer = await browser.signIn(email, password)
      expect([answer.status, answer.location]).toEqual([303, '/desk/sign-in?next=%2Fdesk'])
      expect(answer.headers.getSetCookie()).toHaveLength(1)
      expect(await browser.notice()).toEqual({ kind: 'wrong', fields: { email } })
      expect(await browser.person()).toBeNull()
    }
    expect(await listSessions(desk.store.writer, bob, '')).toEqual([])
  })

  it('makes a new session each time, and ends the one before', async () => {
    const browser = desk.browser()
    browser.setCookie(TOKEN, 'chosen-by-another.c2lnbmF0dXJl')
    await browser.signIn(ANN.email, PASSWORD)
    const first = browser.cookie(TOKEN) ?? ''
    expect(first).not.toContain('chosen-by-another')
    await browser.signIn(ANN.email, PASSWORD)
    expect(browser.cookie(TOKEN)).not.toBe(first)
    const copy = desk.browser()
    copy.setCookie(TOKEN, first)
    expect(await copy.person()).toBeNull()
  })

  it('ends a session for good: a copy of its cookie is worth nothing', async () => {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const copy = desk.browser()
    copy.setCookie(TOKEN, browser.cookie(TOKEN) ?? '')
    expect(await copy.person()).not.toBeNull()
    const answer = await browser.act('sign-out')
    expect(answer.location).toBe('/desk/sign-in')
    expect(browser.cookie(TOKEN)).toBeUndefined()
    expect(await copy.person()).toBeNull()
  })

  it('believes no cookie that it did not sign', async () => {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const [token = '', signature = ''] = decodeURIComponent(browser.cookie(TOKEN) ?? '').split('.')
    for (const forged of [token, `${token}.`, `${token}.${signature.slice(0, -4)}AAA=`, '.', '%']) {
      browser.setCookie(TOKEN, forged)
      expect(await browser.person()).toBeNull()
    }
  })

  it('lets a session go after a week', async () => {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const week = 7 * 86_400_000
    desk.clock.now = () => Date.now() + week - 60_000
    expect(await browser.person()).not.toBeNull()
    desk.clock.now = () => Date.now() + week + 60_000
    expect(await browser.person()).toBeNull()
  })

  it('changes at once what somebody may do, and ends a disabled account at once', async () => {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const at = new Date().toISOString()
    expect(await changeRole(desk.store, ann, 'reader', at)).toBeNull()
    expect(await browser.person()).toMatchObject({ role: 'reader' })
    expect(await disableUser(desk.store, ann, at)).toBeNull()
    expect(await browser.person()).toBeNull()
    expect(await enableUser(desk.store, ann, at)).toBeNull()
    expect(await browser.person()).toBeNull()
  })

  it('lists the sessions of one account, and ends only its own', async () => {
    const [here, there, other] = [desk.browser('192.0.2.7'), desk.browser(), desk.browser()]
    const bob = await desk.invite(
      { email: 'bob@example.org', name: 'Bob', role: 'reader' },
      PASSWORD,
    )
    await here.signIn(ANN.email, PASSWORD)
    await there.signIn(ANN.email, PASSWORD)
    await other.signIn('bob@example.org', PASSWORD)
    const now = new Date().toISOString()
    const sessions = await listSessions(desk.store.writer, ann, now)
    expect(sessions.map(({ client }) => client).toSorted()).toEqual(['192.0.2.1', '192.0.2.7'])
    const [bobs] = await listSessions(desk.store.writer, bob, now)
    await here.act('end-session', { session: bobs?.id ?? '' })
    expect(await other.person()).not.toBeNull()
    await here.act('end-session')
    expect(await there.person()).toBeNull()
    expect(await here.person()).not.toBeNull()
  })
})
