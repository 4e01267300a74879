/** A feed that is watched: its new articles are read, and those with figures wait for an editor. Nothing is recorded. */
import { fetchDue } from '@/lib/server/watching/schedule'
import { decideWaiting, listWaiting, waitingArticle } from '@/lib/store/waiting'
import { endServers, serve } from '../support/loopback'
import { expectStatus, furnish, openHouse, type House } from './support/house'
import { onOneStore } from './support/stores'

const sentence =
  'At least 27 people were killed in the flood, the Office of the North said on Sunday. Rescuers went on searching the valley. '
const page = (text: string) => `<html><head><title>Flood in the valley</title>
  <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2024-03-10T09:00:00Z"></head>
  <body><nav>Menu</nav><article><h1>Flood in the valley</h1>${`<p>${text}</p>`.repeat(4)}</article></body></html>`

/** A feed with these articles, of which a test may change the list. */
async function feed(articles: Record<string, { status?: number; body?: string; type?: string }>) {
  const server = await serve((request, response) => {
    const path = request.url ?? ''
    if (path === '/feed') {
      const items = Object.keys(articles).map(
        (name) => `<item><title>${name}</title><link>/${name}</link></item>`,
      )
      response.setHeader('Content-Type', 'application/rss+xml')
      response.end(`<rss><channel><title>Feed</title>${items.join('')}</channel></rss>`)
      return
    }
    const {
      status = 200,
      body = page(sentence),
      type = 'text/html',
    } = articles[path.slice(1)] ?? {}
    response.writeHead(status, { 'Content-Type': type }).end(body)
  })
  return { ...server, asked: () => server.requests.map(({ url }) => url) }
}

afterEach(endServers)

onOneStore('a watched feed', (kind) => {
  let house: House
  beforeEach(async () => {
    house = await openHouse(kind, {}, { BYSOURCE_FETCH_ALLOW: '127.0.0.1', BYSOURCE_WATCH: 'off' })
    await furnish(house)
  })
  afterEach(() => house.remove())

  const waiting = () => listWaiting(house.store.reader, 'article', 50)
  const fetchAgain = async () => {
    await house.store.writer.updateTable('watches').set({ due: 0 }).execute()
    await fetchDue(house.store, 'test')
  }
  const watch = (url: string) =>
    house.post('watches', { kind: 'feed', url: `${url}feed`, every: '1h', name: 'The feed' })

  it('has its articles with figures wait, each once, and records nothing', async () => {
    const { url, asked } = await feed({
      one: {},
      none: { body: page('The river is calm today, and nobody in the valley expects any rain. ') },
      picture: { type: 'image/png' },
    })
    const changes = (await house.get('changes?limit=100')).text
    await expectStatus(watch(url), 201)
    await fetchDue(house.store, 'test')
    const [article, ...others] = await waiting()
    expect(others).toEqual([])
    expect(await waitingArticle(house.store.reader, article?.id ?? '')).toMatchObject({
      title: 'Flood in the valley',
      publisher: 'The Gazette',
      date: '2024-03-10',
      address: `${url}one`,
      text: expect.stringContaining('At least 27 people were killed'),
      figures: expect.any(Number),
    })
    await fetchAgain()
    expect(asked().filter((path) => path === '/one')).toHaveLength(1)
    expect(asked().filter((path) => path === '/picture')).toHaveLength(1)
    expect((await house.get('changes?limit=100')).text).toBe(changes)
  })

  it('does not bring back what was put away, and tries again what was not there for now', async () => {
    const articles: Parameters<typeof feed>[0] = { one: {}, two: { status: 503 } }
    const { url } = await feed(articles)
    await expectStatus(watch(url), 201)
    await fetchDue(house.store, 'test')
    const [first] = await waiting()
    await decideWaiting(house.store.writer, first?.id ?? '', '2024-03-11T00:00:00.000Z', 'editor')
    articles['two'] = {}
    await fetchAgain()
    expect((await waiting()).map(({ content }) => content)).toEqual([
      expect.objectContaining({ address: `${url}two` }),
    ])
    await decideWaiting(house.store.writer, first?.id ?? '', '', null)
    expect(await waiting()).toHaveLength(2)
  })

  it('fetches no article from a private network', async () => {
    const inner = await serve((_, response) => response.end('secret'))
    const { url } = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/xml')
      const link = `http://127.0.0.2:${inner.port}/`
      response.end(`<rss><channel><item><link>${link}</link></item></channel></rss>`)
    })
    await expectStatus(watch(url), 201)
    await fetchDue(house.store, 'test')
    expect(inner.requests).toEqual([])
    expect(await waiting()).toEqual([])
  })

  it('is refused where it is none', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/xml' }).end('<html/>')
    })
    const { json } = await expectStatus(watch(url), 422)
    expect(json.errors).toEqual([{ path: 'url', message: 'it is neither RSS nor Atom' }])
  })
})
