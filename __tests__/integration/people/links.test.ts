/** One-time links: for the first administrator, and for whoever is let in. */
import { announceFirstLink } from '@/lib/server/people/announce'
import { firstLink } from '@/lib/server/people/first-link'
import { makeLink } from '@/lib/server/people/links'
import { readLink } from '@/lib/server/people/read-link'
import { listUsers } from '@/lib/store/people'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'quite unlike any other'
const OTHER = 'nothing like the first'
const ADA = { email: 'ada@example.org', name: 'Ada' }

onBothStores('one-time links', (kind) => {
  let desk: Desk

  beforeEach(async () => {
    desk = await openDesk(kind)
  })
  afterEach(() => desk.remove())

  const printed = async () => {
    const lines: string[] = []
    await announceFirstLink((line) => lines.push(line))
    return lines.map((line) => /\/desk\/link\/(\S+)$/.exec(line)?.[1] ?? '')
  }

  it('makes the first administrator, and is printed no more', async () => {
    const [token = ''] = await printed()
    expect(await readLink(token)).toEqual({ kind: 'first' })
    const browser = desk.browser()
    const answer = await browser.act('set-password', { token, password: PASSWORD, ...ADA })
    expect(answer.location).toBe('/desk')
    expect(await browser.person()).toMatchObject({ name: 'Ada', role: 'admin' })
    expect(await printed()).toEqual([])
    expect(await readLink(token)).toBeNull()
  })

  it('makes one administrator of many links that are used at once', async () => {
    const tokens = [...(await printed()), ...(await printed()), ...(await printed())]
    const answers = await Promise.all(
      tokens.map((token, n) =>
        desk
          .browser()
          .act('set-password', { token, password: PASSWORD, email: `a${n}@b.org`, name: `A${n}` }),
      ),
    )
    expect(answers.filter(({ location }) => location === '/desk')).toHaveLength(1)
    expect(await listUsers(desk.store.writer)).toHaveLength(1)
  })

  it('is none when it is a day old, or signed by nobody', async () => {
    const [token = ''] = await printed()
    const [, until = '', signature = ''] = token.split('-')
    const later = (Number.parseInt(until, 36) + 1).toString(36)
    for (const forged of [`first-${later}-${signature}`, `first-${until}-${'0'.repeat(64)}`, 'x']) {
      expect(await readLink(forged)).toBeNull()
    }
    desk.clock.now = () => Date.now() + 86_400_001
    expect(await readLink(token)).toBeNull()
  })

  it('takes no short or common password, and asks again with what was typed', async () => {
    const token = (await firstLink(desk.store)) ?? ''
    const browser = desk.browser()
    const given = async (more: object) => {
      await browser.act('set-password', { token, password: PASSWORD, ...ADA, ...more })
      return (await browser.notice())?.kind
    }
    expect(await given({ password: 'short' })).toBe('password-short')
    expect(await given({ password: 'password1234' })).toBe('password-common')
    expect(await given({ password: 'ada@example.org' })).toBe('password-common')
    expect(await given({ password: 'x'.repeat(200) })).toBe('password-long')
    expect(await given({ email: 'ada' })).toBe('bad-email')
    expect(await given({ name: ' ' })).toBe('bad-name')
    expect((await browser.notice())?.fields).toEqual({ email: 'ada@example.org', name: ' ' })
    expect(await listUsers(desk.store.writer)).toEqual([])
  })

  it('sets a password once, and ends the sessions from before', async () => {
    const id = await desk.invite({ ...ADA, role: 'editor' }, PASSWORD)
    const old = desk.browser()
    await old.signIn(ADA.email, PASSWORD)
    const token = await makeLink(desk.store, id)
    expect(await readLink(token)).toEqual({ kind: 'user', email: ADA.email })
    const browser = desk.browser()
    await browser.act('set-password', { token, password: OTHER })
    expect(await browser.person()).not.toBeNull()
    expect(await old.person()).toBeNull()
    const again = await desk.browser().act('set-password', { token, password: PASSWORD })
    expect(again.location).toBe(`/desk/link/${token}`)
    expect(await readLink(token)).toBeNull()
    await old.signIn(ADA.email, PASSWORD)
    expect(await old.person()).toBeNull()
  })

  it('ends with a newer link, after three days, and with the account', async () => {
    const id = await desk.invite({ ...ADA, role: 'editor' }, PASSWORD)
    const first = await makeLink(desk.store, id)
    const second = await makeLink(desk.store, id)
    expect(await readLink(first)).toBeNull()
    desk.clock.now = () => Date.now() + 3 * 86_400_000 + 1000
    expect(await readLink(second)).toBeNull()
  })

  it('keeps no secret of a link', async () => {
    const id = await desk.invite({ ...ADA, role: 'editor' }, PASSWORD)
    const token = await makeLink(desk.store, id)
    const rows = await desk.store.writer.selectFrom('auth_verifications').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
