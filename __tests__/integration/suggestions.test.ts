/** An article is sent, suggestions come back, and nothing is recorded. */
import type { SuggestionsAnswer } from '@/lib/answers/suggestion-shapes'
import { suggestionsShape } from '@/lib/answers/suggestion-shapes'
import { articleIn } from '@/lib/server/articles/article'
import { furnish, openHouse, READ_KEY, type House } from './support/house'
import { onBothStores } from './support/stores'

const TEXT =
  'Shells hit the port on Monday, killing at least 27 people, including two children, the Office of the North said.'

const PAGE = `<html><head><title>Shells hit port</title>
  <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2024-03-04T09:00:00Z">
  <link rel="canonical" href="https://gazette.test/port"></head><body>
  <nav><a href="/">Home</a> <a href="/war">12 killed elsewhere</a></nav>
  <article><h1>Shells hit port</h1>${`<p>${TEXT} Ships were moved out to sea, and the harbour was closed for the night while crews searched the sheds.</p>`.repeat(4)}</article>
  <script>document.body.remove()</script><footer>99 people died waiting for this footer</footer></body></html>`

onBothStores('suggestions', (kind) => {
  let house: House

  beforeAll(async () => {
    house = await openHouse(kind)
    await furnish(house)
  })
  afterAll(() => house.remove())

  const suggested = async (body: object): Promise<SuggestionsAnswer> => {
    const { status, json } = await house.post('suggestions', body)
    expect(status).toBe(200)
    return suggestionsShape.parse(json)
  }

  it('names the claimant, its actor, the figures and their places in the text', async () => {
    const { statements } = await suggested({ text: TEXT })
    expect(statements).toHaveLength(1)
    const [{ claimant, claims } = { claimant: null, claims: [] }] = statements
    expect(claimant).toMatchObject({
      text: 'the Office of the North',
      actors: [{ actor: 'north-office', reason: 'same-name' }],
    })
    expect(claims).toMatchObject([
      { measure: 'killed', quantity: { form: 'at-least', value: 27, low: 27, high: null } },
      { measure: 'killed', quantity: { form: 'exact', value: 2 }, category: 'children', partOf: 0 },
    ])
    const { start = 0, end = 0 } = claims[0]?.span ?? {}
    expect(TEXT.slice(start, end)).toContain('27 people')
  })

  it('takes the article out of a page, and what the page says of itself', async () => {
    const { text, article, title, statements } = await suggested({ html: PAGE })
    expect(article).toMatchObject({
      title: 'Shells hit port',
      publisher: 'The Gazette',
      url: 'https://gazette.test/port',
      publishedAt: '2024-03-04T09:00:00Z',
    })
    expect(title?.text).toBe('Shells hit port')
    expect(text).not.toContain('footer')
    expect(text).not.toContain('elsewhere')
    expect(statements[0]?.claims[0]?.quantity.value).toBe(27)
    const { start = 0, end = 0 } = statements[0]?.claimant ?? {}
    expect(text?.slice(start, end)).toBe('the Office of the North')
  })

  it('gives a page up that takes too long, or is nested too deep', async () => {
    expect(await articleIn(PAGE, 0)).toEqual({ ok: false, reason: 'too-long' })
    expect(await articleIn('<div>'.repeat(2000))).toEqual({ ok: false, reason: 'too-deep' })
  })

  it('says of another language that it is not read', async () => {
    const { language, notice, statements } = await suggested({
      text: 'Selon le ministère, 27 personnes ont été tuées et plus de 200 blessées dans les combats de la nuit.',
    })
    expect([language, notice?.code, statements]).toEqual(['fr', 'other-language', []])
  })

  it('records nothing', async () => {
    await suggested({ text: TEXT })
    const claims = await house.store.reader.selectFrom('claims').selectAll().execute()
    expect(claims).toEqual([])
  })

  it.each<[string, object, number]>([
    ['neither text nor html', {}, 422],
    ['both', { text: TEXT, html: PAGE }, 422],
    ['too long a text', { text: 'x'.repeat(200_001) }, 400],
    ['a page without an article', { html: '<p>Nothing</p>' }, 422],
    ['a page nested too deep', { html: '<div>'.repeat(2000) }, 422],
    ['an unknown field', { text: TEXT, url: 'x' }, 400],
  ])('refuses %s', async (_, body, status) => {
    expect((await house.post('suggestions', body)).status).toBe(status)
  })

  it('is for those who may write', async () => {
    const bare = await house.post('suggestions', { text: TEXT }, { Authorization: '' })
    const reader = await house.post(
      'suggestions',
      { text: TEXT },
      { Authorization: `Bearer ${READ_KEY}` },
    )
    expect([bare.status, reader.status]).toEqual([401, 403])
  })
})
