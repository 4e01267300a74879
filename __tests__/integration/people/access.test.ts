/** What a person and a key may do, and what another site may make a browser do. */
import * as events from '@/app/api/v1/events/route'
import * as sources from '@/app/api/v1/sources/route'
import { findKey, listKeys } from '@/lib/store/api-keys'
import { disableUser } from '@/lib/store/people'
import { writeUses } from '@/lib/server/http/key-uses'
import { openDesk, type Desk } from '../support/desk'
import { onBothStores } from '../support/stores'

const PASSWORD = 'quite unlike any other'
type Browser = ReturnType<Desk['browser']>

onBothStores('who may do what', (kind) => {
  let desk: Desk
  let admin: Browser
  let editor: Browser
  let reader: Browser
  let editorId: string

  beforeAll(async () => {
    desk = await openDesk(kind)
    const enter = async (role: 'admin' | 'editor' | 'reader') => {
      const id = await desk.invite({ email: `${role}@b.org`, name: `The ${role}`, role }, PASSWORD)
      const browser = desk.browser()
      await browser.signIn(`${role}@b.org`, PASSWORD)
      return [browser, id] as const
    }
    ;[admin] = await enter('admin')
    ;[editor, editorId] = await enter('editor')
    ;[reader] = await enter('reader')
  }, 240_000)
  afterAll(() => desk.remove())

  const post = async (headers: Headers, id: string): Promise<Response> => {
    headers.set('Content-Type', 'application/json')
    const body = JSON.stringify({ id, name: `Source ${id}`, kind: 'media' })
    const request = new Request('http://house.test/api/v1/sources', {
      method: 'POST',
      headers,
      body,
    })
    return sources.POST(request, { params: Promise.resolve({}) })
  }
  const bearer = (secret: string) => new Headers({ Authorization: `Bearer ${secret}` })

  it('records for an editor who is signed in, under that name', async () => {
    const answer = await post(editor.headers({ Origin: 'http://house.test' }), 'by-editor')
    expect(answer.status).toBe(201)
    const rows = await desk.store.writer.selectFrom('changes').select('by').execute()
    expect(rows.map(({ by }) => by)).toContain('The editor')
  })

  it('refuses a reader with 403, nobody with 401, and a key that is none with 401 beside a session', async () => {
    expect((await post(reader.headers({ Origin: 'http://house.test' }), 'x')).status).toBe(403)
    expect((await post(new Headers(), 'x')).status).toBe(401)
    const both = editor.headers({ Origin: 'http://house.test', Authorization: 'Bearer bys_none' })
    expect((await post(both, 'x')).status).toBe(401)
  })

  it.each([
    [{ Origin: 'https://evil.example' }],
    [{ Origin: 'null' }],
    [{ Origin: 'http://house.test.evil.example' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://house.test' }],
  ])('refuses what another site makes the browser of an editor send: %j', async (headers) => {
    expect((await post(editor.headers(headers), 'forged')).status).toBe(403)
    const asAdmin = { 'Sec-Fetch-Site': null, Origin: null, ...headers }
    const key = await admin.act('make-key', { name: 'x', scope: 'write' }, asAdmin)
    expect(key.status).toBe(403)
    expect((await admin.act('sign-in', { email: 'x' }, asAdmin)).status).toBe(403)
  })

  it('lets administrators alone do what concerns others', async () => {
    const acts = [
      ['make-key', { name: 'k', scope: 'write' }],
      ['revoke-key', { key: 'k-x' }],
      ['invite', { email: 'c@b.org', name: 'C', role: 'admin' }],
      ['new-link', { user: editorId }],
      ['change-role', { user: editorId, role: 'admin' }],
      ['disable-user', { user: editorId }],
      ['enable-user', { user: editorId }],
    ] as const
    for (const [act, form] of acts) {
      expect((await reader.act(act, form)).status).toBe(403)
      expect((await editor.act(act, form)).status).toBe(403)
      expect((await desk.browser().act(act, form)).location).toBe('/desk/sign-in')
    }
    expect(await editor.person()).toMatchObject({ role: 'editor' })
    expect(await listKeys(desk.store.writer)).toEqual([])
  })

  it('makes a key that is shown once, is good at once, and ends at once', async () => {
    await admin.act('make-key', { name: 'Press room', scope: 'write' })
    const notice = await admin.notice()
    const secret = notice?.value ?? ''
    expect(notice?.kind).toBe('key-made')
    expect((await post(bearer(secret), 'by-key')).status).toBe(201)
    await writeUses(desk.store)
    const [key] = await listKeys(desk.store.writer)
    expect(key?.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(key)).not.toContain(secret.slice(4))
    await admin.act('revoke-key', { key: key?.id ?? '' })
    expect((await post(bearer(secret), 'by-key-2')).status).toBe(401)
  })

  it('makes a key for reading that may not write, and one that ends by itself', async () => {
    await admin.act('make-key', { name: 'Reader', scope: 'read', until: '2099-12-31' })
    const secret = (await admin.notice())?.value ?? ''
    expect((await post(bearer(secret), 'x')).status).toBe(403)
    expect(await findKey(desk.store.writer, secret, '2099-12-31T23:59:59.999Z')).not.toBeNull()
    expect(await findKey(desk.store.writer, secret, '2100-01-01T00:00:00.000Z')).toBeNull()
    for (const until of ['2001-01-01', 'soon', '2099-02-31']) {
      await admin.act('make-key', { name: 'Late', scope: 'read', until })
      expect(await admin.notice()).toMatchObject({ kind: 'bad-day' })
    }
    await admin.act('make-key', { name: 'All', scope: 'admin' })
    expect(await admin.notice()).toMatchObject({ kind: 'no-scope' })
  })

  it('invites somebody by a link, once for each address and name', async () => {
    await admin.act('invite', { email: 'New@b.org', name: 'New', role: 'editor' })
    const notice = await admin.notice()
    expect(notice).toMatchObject({ kind: 'invited' })
    const token = /^http:\/\/house\.test\/desk\/link\/(\S+)$/.exec(notice?.value ?? '')?.[1] ?? ''
    const browser = desk.browser()
    await browser.act('set-password', { token, password: PASSWORD })
    expect(await browser.person()).toMatchObject({ email: 'new@b.org', role: 'editor' })
    await admin.act('invite', { email: 'new@B.org', name: 'Another', role: 'reader' })
    expect(await admin.notice()).toMatchObject({ kind: 'email-taken' })
    await admin.act('invite', { email: 'other@b.org', name: 'NEW', role: 'reader' })
    expect(await admin.notice()).toMatchObject({ kind: 'name-taken' })
  })

  it('leaves an administrator, whoever is asked to go', async () => {
    const id = (await admin.person())?.id ?? ''
    await admin.act('disable-user', { user: id })
    expect(await admin.notice()).toMatchObject({ kind: 'last-admin' })
    await admin.act('change-role', { user: id, role: 'reader' })
    expect(await admin.notice()).toMatchObject({ kind: 'last-admin' })
    expect(await admin.person()).toMatchObject({ role: 'admin' })
  })

  it('writes nothing any more for an editor whose account is disabled', async () => {
    await disableUser(desk.store, editorId, new Date().toISOString())
    const answer = await post(editor.headers({ Origin: 'http://house.test' }), 'too-late')
    expect(answer.status).toBe(401)
  })
})

onBothStores('on a private installation', (kind) => {
  it('reads for who is signed in, and for nobody else', async () => {
    const desk = await openDesk(kind, { BYSOURCE_PRIVATE: 'on' })
    await desk.invite({ email: 'r@b.org', name: 'R', role: 'reader' }, PASSWORD)
    const browser = desk.browser()
    await browser.signIn('r@b.org', PASSWORD)
    const read = (headers: Headers) =>
      events.GET(new Request('http://house.test/api/v1/events', { headers }), {
        params: Promise.resolve({}),
      })
    const answer = await read(browser.headers())
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toContain('private')
    expect(answer.headers.get('Vary')).toContain('Cookie')
    expect((await read(new Headers())).status).toBe(401)
    await browser.act('sign-out')
    expect((await read(browser.headers())).status).toBe(401)
    await desk.remove()
  })
})
