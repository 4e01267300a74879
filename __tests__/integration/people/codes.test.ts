/** One-time codes: turning them on, signing in with them, and what is left when a telephone is lost. */
import { createHmac } from 'node:crypto'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'seven grey herons at the lock'
const ANN = { email: 'ann@desk.test', name: 'Ann', role: 'editor' } as const

/** The code of this half minute, as an app makes it (RFC 6238). */
function codeOf(uri: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const secret = (new URL(uri).searchParams.get('secret') ?? '').replace(/=+$/, '')
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

const wrongCode = (right: string) => (right === '111111' ? '222222' : '111111')

onBothStores('one-time codes', (kind) => {
  let desk: Desk
  let id = ''
  beforeEach(async () => {
    desk = await openDesk(kind)
    id = await desk.invite(ANN, PASSWORD)
  })
  afterEach(() => desk.remove())

  type Browser = ReturnType<Desk['browser']>
  async function begin(browser: Browser) {
    await browser.act('begin-codes', { password: PASSWORD })
    const { uri = '', recovery = '' } = (await browser.notice())?.fields ?? {}
    return { uri, recovery: recovery.split(' ') }
  }
  /** Ann with codes turned on, as her browser has it. */
  async function turnOn() {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const codes = await begin(browser)
    await browser.act('confirm-codes', { code: codeOf(codes.uri), uri: codes.uri })
    return { browser, ...codes }
  }
  const kindOf = async (browser: Browser) => (await browser.notice())?.kind

  it('are asked for once a first one was right, and never before', async () => {
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const { uri, recovery } = await begin(browser)
    expect(uri).toMatch(/^otpauth:\/\/totp\/Bysource/)
    expect(recovery).toHaveLength(10)
    const other = desk.browser()
    expect((await other.signIn(ANN.email, PASSWORD)).location).toBe('/desk')
    const fields = { uri, recovery: recovery.join(' ') }
    await browser.act('confirm-codes', { code: wrongCode(codeOf(uri)), ...fields })
    expect(await browser.notice()).toMatchObject({ kind: 'wrong-code', fields })
    await browser.act('confirm-codes', { code: codeOf(uri), ...fields })
    expect(await kindOf(browser)).toBe('codes-on')
    expect((await browser.person())?.name).toBe('Ann')
    const { location } = await other.signIn(ANN.email, PASSWORD)
    expect(location).toBe('/desk/code?next=%2Fdesk')
    expect(await other.person()).toBeNull()
  })

  it('let nobody in without them, and in with them, back to where they wanted', async () => {
    const { uri } = await turnOn()
    const browser = desk.browser()
    const next = '/desk/statements/new'
    await browser.act('sign-in', { email: ANN.email, password: PASSWORD, next })
    await browser.act('code', { code: wrongCode(codeOf(uri)), next })
    expect(await kindOf(browser)).toBe('wrong-code')
    expect(await browser.person()).toBeNull()
    const answer = await browser.act('code', { code: codeOf(uri), next })
    expect(answer.location).toBe(next)
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=[^;]+;[^,]*HttpOnly/)
    expect((await browser.person())?.name).toBe('Ann')
  })

  it('are replaced by each recovery code once', async () => {
    const { recovery } = await turnOn()
    const [code = ''] = recovery
    const enter = async () => {
      const browser = desk.browser()
      await browser.signIn(ANN.email, PASSWORD)
      await browser.act('code', { code })
      return (await browser.person())?.name
    }
    expect(await enter()).toBe('Ann')
    expect(await enter()).toBeUndefined()
  })

  it('are guessed a few times at most, and then the password is asked for again', async () => {
    const { uri } = await turnOn()
    const browser = desk.browser()
    await browser.signIn(ANN.email, PASSWORD)
    const wrong = wrongCode(codeOf(uri))
    for (let tries = 0; tries < 5; tries += 1) await browser.act('code', { code: wrong })
    const { location } = await browser.act('code', { code: codeOf(uri) })
    expect(location).toMatch(/^\/desk\/sign-in/)
    expect(await kindOf(browser)).toBe('code-ended')
    expect(await browser.person()).toBeNull()
  })

  it('tell nothing to who has no password', async () => {
    await turnOn()
    const answers = await Promise.all(
      [ANN.email, 'nobody@desk.test'].map(async (email) => {
        const browser = desk.browser()
        const { location, headers } = await browser.signIn(email, 'not the password')
        return [location, headers.getSetCookie().length, await kindOf(browser)]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
    const stranger = desk.browser()
    expect((await stranger.act('code', { code: '123456' })).location).toMatch(/sign-in/)
  })

  it('are turned off by the password alone, or by an administrator when a telephone is lost', async () => {
    const { browser } = await turnOn()
    await browser.act('end-codes', { password: 'not the password' })
    expect(await kindOf(browser)).toBe('wrong-password')
    await browser.act('renew-recovery', { password: PASSWORD })
    expect((await browser.notice())?.fields?.['recovery']?.split(' ')).toHaveLength(10)
    await browser.act('end-codes', { password: PASSWORD })
    expect((await desk.browser().signIn(ANN.email, PASSWORD)).location).toBe('/desk')

    const again = await begin(browser)
    await browser.act('confirm-codes', { code: codeOf(again.uri), uri: again.uri })
    const editor = await browser.act('reset-codes', { user: id })
    expect(editor.status).toBe(403)
    await desk.invite({ email: 'root@desk.test', name: 'Root', role: 'admin' }, PASSWORD)
    const admin = desk.browser()
    await admin.signIn('root@desk.test', PASSWORD)
    await admin.act('reset-codes', { user: id })
    expect(await kindOf(admin)).toBe('codes-reset')
    expect(await browser.person()).toBeNull()
    expect((await desk.browser().signIn(ANN.email, PASSWORD)).location).toBe('/desk')
  })
})
