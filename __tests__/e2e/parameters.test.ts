/** What somebody puts into an address costs the page next to nothing, and its links less. */
import { publicServer } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'
const NAMES = Array.from({ length: 190 }, (_, index) => `nobody-of-that-name-${index}`)
const asFilter = (names: readonly string[]) => names.map((name) => `claimant=${name}`).join('&')

describe('an address with more than the page reads', () => {
  const server = publicServer()

  const read = async (path: string) => {
    const response = await fetch(server.url + path)
    expect(response.status).toBe(200)
    return response.text()
  }
  /** Those of its own links that lead to a view: the links to other languages are the reader's own address. */
  const linksOf = (html: string) =>
    [...html.matchAll(/<a [^>]*href="([^"]*)"/g)]
      .map(([, href]) => href ?? '')
      .filter((href) => !href.includes('lang='))

  it.each(['', '/claims'])(
    'names nobody in a link whom nobody in the event knows (%s)',
    async (page) => {
      const plain = await read(`${EVENT}${page}?measure=killed&claimant=karabakh-ombudsman`)
      const asked = asFilter(['karabakh-ombudsman', ...NAMES])
      const html = await read(`${EVENT}${page}?measure=killed&${asked}`)
      expect(linksOf(html).filter((href) => href.includes('nobody-of-that-name'))).toEqual([])
      expect(linksOf(html).some((href) => href.includes('karabakh-ombudsman'))).toBe(true)
      expect(html.length - plain.length).toBeLessThan(150_000)
    },
  )

  it('keeps what no page reads out of every link, and says so in ten lines at most', async () => {
    const unread = NAMES.map((name) => `${name}=1`).join('&')
    const html = await read(`${EVENT}?measure=killed&${unread}`)
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    expect(links.filter((href) => href.includes('nobody-of-that-name'))).toEqual([])
    expect(html).toContain('180 more parameters or values are ignored')
  })

  it('is refused by the API where it has more values than are read', async () => {
    const path = `/api/v1${EVENT}/claims`
    const refused = await fetch(`${server.url}${path}?${asFilter(NAMES)}`)
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { errors: [{ path: 'claimant', message: 'at most 50' }] },
    ])
    const unknown = await fetch(`${server.url}${path}?${asFilter(NAMES.slice(0, 50))}`)
    expect([unknown.status, await unknown.json()]).toMatchObject([200, { claims: [] }])
  })
})
