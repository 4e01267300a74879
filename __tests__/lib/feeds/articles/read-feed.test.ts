import { readFeed } from '@/lib/feeds/articles/read-feed'

const item = `<item><title>Flood &amp; storm</title><link> https://a.example/1 </link>
  <pubDate>Mon, 11 Mar 2024 09:00:00 +0100</pubDate></item>`
const entry = `<entry><title type="html">Flood</title><link rel="self" href="https://a.example/self"/>
  <link href="https://a.example/1"/><updated>2024-03-11T09:00:00+01:00</updated></entry>`
const only = { address: 'https://a.example/1', publishedAt: '2024-03-11T08:00:00.000Z' }

describe('a feed of articles', () => {
  it.each([
    [
      'RSS 2.0',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${item}</channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="r" xmlns:dc="d" xmlns="x"><channel><title>News</title></channel>
       <item><title>Flood &amp; storm</title><link>https://a.example/1</link><dc:date>2024-03-11T08:00:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'its guid alone',
      `<rss><channel><title><![CDATA[News]]></title><item><title>Flood &amp; storm</title><guid>https://a.example/1</guid>
       <pubDate>Mon, 11 Mar 2024 08:00:00 GMT</pubDate></item></channel></rss>`,
    ],
  ])('is %s', (_, text) => {
    expect(readFeed(text)).toEqual({
      title: 'News',
      entries: [{ ...only, title: 'Flood & storm' }],
    })
  })

  it('is Atom, whose first link is no article', () => {
    expect(
      readFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>${entry}</feed>`),
    ).toEqual({ title: 'News', entries: [{ ...only, title: 'Flood' }] })
  })

  it('leaves out what has no address, and no date that can be read', () => {
    const text = `<rss><channel><item><title>x</title><guid isPermaLink="false">7</guid></item>
      <item><link>/2</link><pubDate>soon</pubDate></item></channel></rss>`
    expect(readFeed(text)).toEqual({
      title: null,
      entries: [{ address: '/2', title: null, publishedAt: null }],
    })
  })

  it('is one without any article', () => {
    expect(readFeed('<feed/>')).toEqual({ title: null, entries: [] })
  })

  it.each(['', 'no feed', '{"a":1}', '<html><body/></html>', '<rss><channel>', '<opml/>'])(
    'is not %s',
    (text) => {
      expect(readFeed(text)).toBeNull()
    },
  )

  it('is not one whose entities unfold without end', () => {
    const entities = ['<!ENTITY a "aaaaaaaaaa">']
    for (let at = 1; at < 10; at += 1) {
      const before = String.fromCharCode(96 + at)
      const name = String.fromCharCode(97 + at)
      entities.push(`<!ENTITY ${name} "${`&${before};`.repeat(10)}">`)
    }
    const text = `<!DOCTYPE rss [${entities.join('')}]><rss><channel><title>&j;</title></channel></rss>`
    const feed = readFeed(text)
    expect(feed?.title?.length ?? 0).toBeLessThan(10_000)
  })
})
