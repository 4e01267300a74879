/** The desk's forms of watched addresses, and its inbox: who may use them, and what each leads to. */
import { setTimeout as sleep } from 'node:timers/promises'
import { postEvent, postSource } from '@/lib/server/writes'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { readInbox } from '@/lib/server/watching/inbox'
import { readWatchesPage } from '@/lib/server/watching/read-page'
import { readWatch } from '@/lib/server/watching/read-watch'
import { fetchDue } from '@/lib/server/watching/schedule'
import { endServers, serve } from '../support/loopback'
import { openDesk, type Desk } from './support/desk'
import { csvOf, row } from './support/imports'
import { onOneStore } from './support/stores'

const ACTS = [
  'watch',
  'watch-pause',
  'watch-resume',
  'watch-fetch',
  'watch-edit',
  'watch-remove',
  'watch-undo',
  'put-away',
  'put-back',
] as const
const PASSWORD = 'flüsse kennen keine grenzen'

const idIn = (location: string | null, name: string) =>
  new URL(location ?? '', 'http://house.test').searchParams.get(name)

afterEach(endServers)

onOneStore('watched addresses at the desk', (kind) => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk(kind, { BYSOURCE_FETCH_ALLOW: '127.0.0.1', BYSOURCE_WATCH: 'off' })
    for (const id of ['north', 'south', 'gazette']) {
      await postSource('editor', actorInput.parse({ id, name: id, kind: 'media' }))
    }
    const war = { id: 'war', title: 'The war', kind: 'armed-conflict', startedOn: '2024-03-01' }
    await postEvent('editor', eventInput.parse({ ...war, countries: ['AM'] }))
  })
  afterEach(() => desk.remove())

  async function signedIn(role: 'reader' | 'editor') {
    await desk.invite({ email: `${role}@house.test`, name: role, role }, PASSWORD)
    const browser = desk.browser()
    await browser.signIn(`${role}@house.test`, PASSWORD)
    return browser
  }

  /** The process works on imports by itself. */
  async function atRest() {
    const open = () =>
      desk.store.reader.selectFrom('jobs').select('id').where('ended_at', 'is', null).execute()
    while ((await open()).length > 0) await sleep(20)
  }

  async function sheet() {
    const state = { rows: [row(1), row(2, { claimant: 'south' })] }
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/csv' }).end(csvOf(state.rows))
    })
    const form = { kind: 'table', url, name: 'Sheet', format: 'csv', event: '', mapping: '' }
    return { state, form: { ...form, changes: 'record', every: '60' } }
  }

  it('are for editors, and for pages of this house', async () => {
    const form = { watch: 'w', item: 'v-1', url: 'http://127.0.0.1/' }
    const [reader, editor] = [await signedIn('reader'), await signedIn('editor')]
    const other = { Origin: 'http://other.test', 'Sec-Fetch-Site': 'cross-site' }
    for (const act of ACTS) {
      expect((await reader.act(act, form)).status).toBe(403)
      expect((await editor.act(act, form, other)).status).toBe(403)
      expect((await desk.browser().act(act, form)).location).toBe('/desk/sign-in')
      expect((await editor.act(act, form)).status).toBe(303)
    }
  })

  it('tries a spreadsheet, watches it, pauses it and lets it go on', async () => {
    const editor = await signedIn('editor')
    const { form } = await sheet()
    const tried = await editor.act('watch', { ...form, act: 'try' })
    await atRest()
    const page = await readWatchesPage(idIn(tried.location, 'tried') ?? undefined)
    expect(page.tried).toMatchObject({ state: 'done', accepted: 2, held: 0 })
    expect(page.watches).toEqual([])

    expect((await editor.act('watch', { ...form, act: 'add' })).location).toBe(
      '/desk/watches?done=added',
    )
    await atRest()
    const [watch] = (await readWatchesPage(undefined)).watches
    expect(watch).toMatchObject({ name: 'Sheet', state: 'active', last: { accepted: 2 } })
    const id = { watch: watch?.id ?? '' }
    await editor.act('watch-pause', id)
    const [paused] = (await readWatchesPage(undefined)).watches
    expect(paused).toMatchObject({ state: 'paused', nextAt: null })
    await desk.store.writer.updateTable('watches').set({ due: 0 }).execute()
    await fetchDue(desk.store, 'test')
    expect((await readWatchesPage(undefined)).watches[0]?.fetchedAt).toBe(watch?.fetchedAt)
    await editor.act('watch-resume', id)
    expect((await readWatchesPage(undefined)).watches[0]?.state).toBe('active')
  })

  it('changes a watch, removes it, and undoes what nobody changed since', async () => {
    const editor = await signedIn('editor')
    const { form } = await sheet()
    await editor.act('watch', { ...form, act: 'add' })
    await atRest()
    const watch = (await readWatchesPage(undefined)).watches[0]?.id ?? ''
    const edited = (typed: object, seen: string) =>
      editor.act('watch-edit', { ...form, ...typed, watch, seen })
    const doneOf = ({ location }: { readonly location: string | null }) => idIn(location, 'done')
    expect(doneOf(await edited({}, '0'))).toBe('same')
    expect(doneOf(await edited({ name: 'Other', event: 'war', every: '360' }, '0'))).toBe('edited')
    // Another editor had the form open.
    const late = await edited({ name: 'Late' }, '0')
    expect(idIn(late.location, 'refused')).toBe('{"code":"changed-meanwhile"}')
    expect(doneOf(await editor.act('watch-remove', { watch, back: 'watch' }))).toBe('removed')
    expect(await readWatchesPage(undefined)).toMatchObject({
      watches: [],
      removed: [{ id: watch, name: 'Other', every: 360, event: 'war' }],
    })
    expect(doneOf(await editor.act('watch-undo', { watch, revision: '2' }))).toBe('undone')
    expect(doneOf(await editor.act('watch-undo', { watch, revision: '1' }))).toBe('undone')
    expect((await readWatchesPage(undefined)).watches).toEqual([
      expect.objectContaining({ id: watch, name: 'Sheet', every: 60, event: null }),
    ])
    // What was undone is not as it was left any more.
    const again = await editor.act('watch-undo', { watch, revision: '1' })
    expect(idIn(again.location, 'refused')).toBe('{"code":"changed-meanwhile"}')
    expect((await readWatch(watch))?.revisions.map(({ by }) => by)).toEqual(
      Array.from({ length: 4 }, () => 'editor'),
    )
  })

  it('says why an address is refused, with what was typed', async () => {
    const editor = await signedIn('editor')
    const { form } = await sheet()
    const refused = await editor.act('watch', { ...form, url: 'ftp://a.example/', act: 'add' })
    expect(JSON.parse(idIn(refused.location, 'refused') ?? '')).toEqual({
      code: 'scheme',
      scheme: 'ftp',
    })
    expect(JSON.parse(idIn(refused.location, 'typed') ?? '')).toMatchObject({ name: 'Sheet' })
    const unreadable = await editor.act('watch', { ...form, every: 'often', act: 'add' })
    expect(idIn(unreadable.location, 'refused')).toBe('{"code":"bad-form"}')
  })

  it('has rows that are gone and rows that are held wait, until they are put away', async () => {
    const editor = await signedIn('editor')
    const { state, form } = await sheet()
    await editor.act('watch', { ...form, act: 'add' })
    await atRest()
    expect(await readInbox()).toMatchObject({ rows: [], imports: [], articles: [] })
    state.rows = [row(3, { value: '3', wording: '3 families' })]
    await desk.store.writer.updateTable('watches').set({ due: 0 }).execute()
    await fetchDue(desk.store, 'test')
    await atRest()
    const { rows, rowCount, imports } = await readInbox()
    expect(rowCount).toBe(2)
    expect(rows.map(({ claimantName, wording }) => [claimantName, wording])).toEqual(
      expect.arrayContaining([
        ['north', '1 killed'],
        ['south', '2 killed'],
      ]),
    )
    expect(imports).toEqual([expect.objectContaining({ name: 'Sheet', held: 1, refused: 0 })])
    for (const item of [rows[0]?.id ?? '', imports[0]?.id ?? '']) {
      const away = await editor.act('put-away', { item })
      expect(idIn(away.location, 'away')).toBe(item)
    }
    expect(await readInbox()).toMatchObject({ rowCount: 1, imports: [] })
    await editor.act('put-back', { item: imports[0]?.id ?? '' })
    await editor.act('put-back', { item: rows[0]?.id ?? '' })
    expect(await readInbox()).toMatchObject({ rowCount: 2, imports: [{ held: 1 }] })
  })
})
