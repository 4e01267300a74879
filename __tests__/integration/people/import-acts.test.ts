/** The acts of imports are for editors, from a page of this installation. */
import { readdirSync } from 'node:fs'
import { GET as mappingFile } from '@/app/desk/imports/mappings/[name]/route'
import { openDesk, type Desk } from '../support/desk'
import { onOneStore } from '../support/stores'

const PASSWORD = 'quite unlike any other'
const ACTS = readdirSync('app/desk/acts').filter((name) => name.startsWith('import-'))

onOneStore('the acts of imports', (kind) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk(kind)
    for (const role of ['reader', 'editor'] as const)
      await desk.invite({ email: `${role}@b.org`, name: role, role }, PASSWORD)
  })
  afterAll(() => desk.remove())

  async function enter(role: 'reader' | 'editor') {
    const browser = desk.browser()
    await browser.signIn(`${role}@b.org`, PASSWORD)
    return browser
  }

  it.each(ACTS)('%s refuses readers, nobody, and other sites', async (name) => {
    const { POST } = (await import(`@/app/desk/acts/${name}/route`)) as {
      POST: (request: Request) => Promise<Response>
    }
    const send = (headers: Headers) => {
      const body = new FormData()
      body.append('file', new Blob(['a,b\n']), 'a.csv')
      return POST(
        new Request(`http://house.test/desk/acts/${name}`, { method: 'POST', headers, body }),
      )
    }
    const own = { Origin: 'http://house.test' }
    const [reader, editor] = [await enter('reader'), await enter('editor')]
    expect((await send(reader.headers(own))).status).toBe(403)
    expect((await send(desk.browser().headers(own))).headers.get('Location')).toBe('/desk/sign-in')
    expect((await send(editor.headers({ Origin: 'https://evil.example' }))).status).toBe(403)
    const jobs = await desk.store.writer.selectFrom('jobs').select('id').execute()
    expect(jobs).toEqual([])
  })

  it('there are eight of them, and a mapping is a file for editors too', async () => {
    expect(ACTS).toHaveLength(8)
    const get = async (headers: Headers) =>
      (
        await mappingFile(new Request('http://house.test/desk/imports/mappings/m', { headers }), {
          params: Promise.resolve({ name: 'm' }),
        })
      ).status
    expect(await get(new Headers())).toBe(401)
    expect(await get((await enter('reader')).headers())).toBe(403)
    expect(await get((await enter('editor')).headers())).toBe(404)
  })
})
