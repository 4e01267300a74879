/** A private installation: every route of the app is walked signed out, and none tells what is recorded. A new route is walked too. */
import { readdirSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { actorInput } from '@/lib/domain/actor'
import { eventInput } from '@/lib/domain/event'
import { statementInput } from '@/lib/domain/statement'
import { postEvent, postSource, postStatement } from '@/lib/server/writes'
import { config, proxy } from '@/proxy'
import { killed, statement } from '../support/house'
import { openDesk, type Desk } from '../support/desk'
import { onOneStore } from '../support/stores'

const PASSWORD = 'quite unlike any other'
const TITLE = 'The silent war of Zembla'
const SOURCE = 'The Zemblan office'
const FIGURE = '4711'
const RECORDED = new RegExp(`${TITLE}|${SOURCE}|${FIGURE}|zembla`, 'i')

/** What tells nothing that is recorded, to anybody: whether the program runs, and how it is asked. */
const OPEN = ['/ping', '/api/v1/health', '/api/v1/openapi.json']

const FILES = readdirSync('app', { recursive: true })
  .map(String)
  .filter((file) => /(?:^|\/)(?:route\.tsx?|page\.tsx)$/.test(file))
const isPage = (file: string) => file.endsWith('page.tsx')
const segmentsOf = (file: string) => file.split('/').slice(0, -1)

/** Each named part as something recorded where there is such a thing. */
function pathOf(file: string, claim: string): string {
  const segments = segmentsOf(file)
  const named = (at: number) =>
    ({ events: 'zembla', claims: claim, sources: 'zemblan-office' })[segments[at - 1] ?? ''] ?? 'x'
  return `/${segments.map((part, at) => (part.startsWith('[') ? named(at) : part)).join('/')}`
}

const [{ source }] = config.matcher as [{ source: string }]
const BEHIND_PROXY = new RegExp(`^${source}$`)

onOneStore('a private installation', (kind) => {
  let desk: Desk
  let claim: string
  let reader: ReturnType<Desk['browser']>
  beforeAll(async () => {
    process.env.BYSOURCE_PRIVATE = '1'
    desk = await openDesk(kind, { BYSOURCE_PRIVATE: '1' })
    for (const [id, name] of [
      ['zemblan-office', SOURCE],
      ['gazette', 'Gazette'],
    ]) {
      await postSource('Ed', actorInput.parse({ id, name, kind: 'media' }))
    }
    const event = { id: 'zembla', title: TITLE, kind: 'armed-conflict', startedOn: '2024-03-01' }
    await postEvent('Ed', eventInput.parse({ ...event, countries: ['AM'] }))
    const said = { claimant: 'zemblan-office', claims: [killed(Number(FIGURE), { group: null })] }
    const input = statementInput.parse({ ...statement(said), event: 'zembla' })
    const recorded = await postStatement('Ed', input)
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    claim = recorded.value.claims[0]?.id ?? ''
    await desk.invite({ email: 'r@b.org', name: 'R', role: 'reader' }, PASSWORD)
    reader = desk.browser()
    await reader.signIn('r@b.org', PASSWORD)
  }, 240_000)
  afterAll(async () => {
    delete process.env.BYSOURCE_PRIVATE
    await desk.remove()
  })

  async function ask(file: string, method: 'GET' | 'POST', headers: Headers): Promise<Response> {
    const path = pathOf(file, claim)
    const url = `http://house.test${path}`
    headers.set('Host', 'house.test')
    if (BEHIND_PROXY.test(path)) {
      const answer = await proxy(new NextRequest(url, { method, headers }))
      // What it lets through is answered by the route itself.
      if (answer.headers.get('x-middleware-next') !== '1' || isPage(file)) return answer
    }
    const routes = (await import(`@/app/${file.replace(/\.tsx?$/, '')}`)) as Partial<
      Record<string, (request: Request, context: object) => Promise<Response> | Response>
    >
    const handler = routes[method]
    if (handler === undefined) return new Response(null, { status: 405 })
    const names = segmentsOf(file).flatMap((part, at) => {
      const name = /^\[+(?:\.\.\.)?(\w+)\]+$/.exec(part)?.[1]
      return name === undefined ? [] : [[name, path.split('/')[at + 1] ?? ''] as const]
    })
    const params = Promise.resolve(Object.fromEntries(names))
    return handler(new Request(url, { method, headers }), { params })
  }

  it('has every page behind the door', () => {
    const open = FILES.filter(isPage).filter((file) => !BEHIND_PROXY.test(pathOf(file, claim)))
    expect(open).toEqual([])
  })

  it.each(FILES)('%s tells nothing to who is not signed in', async (file) => {
    const path = pathOf(file, claim)
    for (const method of ['GET', 'POST'] as const) {
      const answer = await ask(file, method, new Headers())
      const text = `${await answer.text()} ${answer.headers.get('Location') ?? ''}`
      expect(text.replaceAll(encodeURIComponent(path), '').replaceAll(path, '')).not.toMatch(
        RECORDED,
      )
      // A page of the desk asks by itself who is there: `requirePerson`.
      const isLetThrough = OPEN.includes(path) || (isPage(file) && path.startsWith('/desk'))
      if (!isLetThrough) expect([303, 307, 401, 403, 404, 405, 415]).toContain(answer.status)
    }
  })

  it.each(FILES.filter((file) => file.startsWith('desk/acts/') && !isPage(file)))(
    '%s is refused to a reader, or is about the reader alone',
    async (file) => {
      const headers = reader.headers({ Origin: 'http://house.test' })
      const { status } = await ask(file, 'POST', headers)
      const isOwn = OWN_ACTS.includes(segmentsOf(file).at(-1) ?? '')
      if (!isOwn) expect(status).toBe(403)
    },
  )

  it('reads all to a reader', async () => {
    for (const file of ['api/v1/events/[id]/claims/route.ts', 'api/v1/changes/route.ts']) {
      const answer = await ask(file, 'GET', reader.headers())
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain(FIGURE)
    }
  })
})

/** The acts by which people come in, and those about their own account. */
const OWN_ACTS = [
  'begin-codes',
  'code',
  'confirm-codes',
  'end-codes',
  'end-session',
  'renew-recovery',
  'set-password',
  'sign-in',
  'sign-out',
]
