/** The same pages in other languages: chosen by address, cookie or browser, and read from right to left. */
import { describeInBrowser, visits } from '../support/browser'
import { publicServer } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'
const CLAIM = '/claims/karabakh-o27'

const server = publicServer()

describe('the language of a page', () => {
  const rootOf = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${server.url}${path}`, { headers })
    const [root = ''] = (await response.text()).match(/<html[^>]*>/) ?? []
    return { response, root }
  }

  it.each([
    ['nobody asks', '/', {}, 'lang="en" dir="ltr"'],
    ['the address names one', '/?lang=fr', {}, 'lang="fr" dir="ltr"'],
    [
      'the browser prefers one',
      '/',
      { 'Accept-Language': 'ar-SY, en;q=0.5' },
      'lang="ar" dir="rtl"',
    ],
    [
      'the reader chose one before',
      '/',
      { Cookie: 'lang=ar', 'Accept-Language': 'fr' },
      'lang="ar"',
    ],
    ['the address says otherwise', '/?lang=fr', { Cookie: 'lang=ar' }, 'lang="fr"'],
    ['the address names none of ours', '/?lang=xx', { 'Accept-Language': 'fr' }, 'lang="fr"'],
    ['a client sends the inner header', '/', { 'x-bysource-locale': 'fr' }, 'lang="en"'],
  ])('when %s', async (_, path, headers, expected) => {
    expect((await rootOf(path, headers)).root).toContain(expected)
  })

  it('is named, kept by no cache, and remembered for the pages after it', async () => {
    const { response } = await rootOf('/?lang=fr')
    expect(response.headers.get('Content-Language')).toBe('fr')
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    expect(response.headers.get('Set-Cookie')).toMatch(/^lang=fr;.*HttpOnly/)
  })

  it('leaves the API, the feeds and the ids of snapshots as they are', async () => {
    const paths = [`/api/v1${EVENT}/comparison?measure=killed`, `/api/v1${CLAIM}`, '/changes.json']
    for (const path of paths) {
      const plain = await (await fetch(`${server.url}${path}`)).text()
      const headers = { 'Accept-Language': 'ar', Cookie: 'lang=ar' }
      expect(await (await fetch(`${server.url}${path}`, { headers })).text()).toBe(plain)
    }
  })

  it.each([
    ['fr', 'Rien n’est enregistré à cette adresse'],
    ['ar', 'لا شيء مسجَّل في هذا العنوان'],
  ])('is that of a page which is not there (%s)', async (locale, sentence) => {
    const response = await fetch(`${server.url}/events/none-such?lang=${locale}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(sentence)
  })

  it.each(['fr', 'ar'])(
    'leaves no English sentence of ours on the event and the claim (%s)',
    async (locale) => {
      for (const path of [`${EVENT}?measure=killed&lang=${locale}`, `${CLAIM}?lang=${locale}`]) {
        const page = await (await fetch(`${server.url}${path}`)).text()
        const shown = page
          .replaceAll(/<script[\s\S]*?<\/script>/g, '')
          .replaceAll(/ (href|id|class|name|value|for|data-[a-z]+)="[^"]*"/g, '')
        expect(shown).not.toMatch(/third party|Both can(not)? be true|claimants?\b|counted how/)
      }
    },
  )
})

describeInBrowser('the pages in French and Arabic', () => {
  const { visit } = visits()

  it('change by plain links, without script, and keep the rest of the address', async () => {
    const page = await visit(`${EVENT}?measure=wounded`, { locale: 'en', javaScriptEnabled: false })
    await page.locator('[data-languages] a[hreflang="ar"]').click()
    expect(new URL(page.url()).search).toBe('?measure=wounded&lang=ar')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.locator('.tile-link').nth(1).click()
    expect(new URL(page.url()).searchParams.get('lang')).toBeNull()
    expect(await page.locator('html').getAttribute('lang')).toBe('ar')
  }, 30_000)

  it('switch to the page that is open after going from one to another', async () => {
    const page = await visit('/', { locale: 'en' })
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.waitForURL(/\/sources$/)
    const link = page.locator('[data-languages] a[hreflang="fr"]')
    await page.waitForFunction(
      () =>
        document.querySelector('[data-languages] a[hreflang="fr"]')?.getAttribute('href') ===
        '/sources?lang=fr',
    )
    await link.click()
    await page.waitForURL(/\/sources\?lang=fr$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
  }, 30_000)

  it('draw the chart from right to left in Arabic, its least number on the right', async () => {
    const page = await visit(`${EVENT}?measure=killed&lang=ar`, {
      locale: 'ar',
      javaScriptEnabled: false,
    })
    const places = await page.evaluate(() => {
      const figure = document.querySelector('figure[data-chart="by-source"]')
      const ticks = [...(figure?.querySelectorAll('.fig-wide .fig-tick, .fig-wide text') ?? [])]
      const placeOf = (label: string) =>
        ticks
          .find((tick) => tick.textContent?.replaceAll(/[\u2066-\u2069]/g, '') === label)
          ?.getBoundingClientRect().x
      return { zero: placeOf('0'), hundred: placeOf('100') }
    })
    expect(places.zero).toBeGreaterThan(places.hundred ?? Infinity)
  }, 30_000)

  it('explain the words of the field where they stand', async () => {
    const page = await visit(`${CLAIM}?lang=fr`, { locale: 'fr' })
    const term = page.locator('[data-term="claimant"]').first()
    expect(await term.getAttribute('title')).toContain('La source qui avance un chiffre')
    await term.click()
    await page.waitForURL(/\/method#term-claimant$/)
    expect(await page.locator('#term-claimant dfn').textContent()).toBe('Source du chiffre')
  }, 30_000)

  it('print without ways to go on, with the address and the moment', async () => {
    const page = await visit(`${EVENT}?measure=killed&lang=fr`, { locale: 'fr' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-languages]').isVisible()).toBe(false)
    const header = page.locator('[data-print-header]')
    expect(await header.isVisible()).toBe(true)
    expect(await header.textContent()).toMatch(
      /karabakh-offensive-2023\?measure=killed&lang=fr.* UTC/,
    )
  }, 30_000)
})
