/** What a search engine is told of a running house. */
import { XMLParser } from 'fast-xml-parser'
import { publicServer } from '../support/public-server'

describe('what crawlers are told', () => {
  const server = publicServer()

  const read = async (path: string) => (await fetch(`${server.url}${path}`)).text()

  it('is that pages may be read, the API need not, and where the sitemap is', async () => {
    const lines = (await read('/robots.txt')).split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'User-Agent: *',
        'Allow: /',
        'Disallow: /api/',
        'Disallow: /developers/gallery',
        `Sitemap: ${server.url}/sitemap.xml`,
      ]),
    )
  })

  it('is nothing of the gallery, which is there only where it was switched on', async () => {
    expect((await fetch(`${server.url}/developers/gallery`)).status).toBe(404)
    expect(await read('/developers')).not.toContain('/developers/gallery')
  })

  it('is every event and every source once, each at the address that its page calls its own', async () => {
    const { urlset } = new XMLParser().parse(await read('/sitemap.xml'))
    const addresses: string[] = urlset.url.map(({ loc }: { loc: string }) => loc)
    expect(new Set(addresses).size).toBe(addresses.length)
    const { events } = await (await fetch(`${server.url}/api/v1/events?limit=500`)).json()
    const { sources } = await (await fetch(`${server.url}/api/v1/sources?limit=500`)).json()
    const idsOf = (list: readonly { id: string }[], folder: string) =>
      list.map(({ id }) => `${server.url}/${folder}/${id}`)
    expect(addresses).toEqual(
      expect.arrayContaining([...idsOf(events, 'events'), ...idsOf(sources, 'sources')]),
    )
    for (const address of [
      addresses[0],
      ...idsOf(events, 'events').slice(0, 2),
      addresses.at(-1),
    ]) {
      const response = await fetch(address ?? '')
      expect([address, response.status]).toEqual([address, 200])
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await response.text())?.[1]
      expect(new URL(canonical ?? '', server.url).href).toBe(new URL(address ?? '').href)
    }
  }, 60_000)
})
