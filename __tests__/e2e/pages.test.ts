/** Every page in a real browser: accessible in both themes and directions, nothing refused, nothing sideways, at any size. */
import type { Page } from 'playwright-core'
import {
  cutOn,
  describeInBrowser,
  OF_WIDTH,
  sidewaysOn,
  smallTargetsOn,
  THEMED,
  tour,
  violationsOn,
  visits,
  withLanguage,
  withLargeLetters,
} from '../support/browser'

const EVENT = '/events/karabakh-offensive-2023'
const LANE = `${EVENT}?measure=killed&group=karabakh-armenians&category=all&place=none&basis=cumulative`
const CIVILIANS = `measure=killed&group=karabakh-armenians&category=civilians&place=none&basis=cumulative`

/** One page of each kind, for every language, theme and direction. */
const TEMPLATES = [
  '/',
  '/?q=stepanakert&measure=killed',
  EVENT,
  '/events/nagorno-karabakh-2023',
  `${EVENT}/claims?measure=killed&sort=-figure`,
  '/claims/karabakh-o27',
  '/sources',
  '/sources/karabakh-ombudsman',
  '/changes?event=stepanakert-fuel-depot-2023',
  '/method',
  '/developers',
  '/developers/events',
  '/developers/shapes',
  '/verify',
] as const

/** The same with parts that the first do not show. */
const VARIANTS = [
  '/?q=nobody-wrote-this',
  '/events/hurricane-melissa-haiti-2025',
  '/events/karabakh-exodus-2023',
  ...['pairs', 'counts', 'over-time', 'as-published', 'breakdown', 'map', 'coverage'].map(
    (tab) => `${EVENT}?tab=${tab}`,
  ),
  `${EVENT}?find=200&order=first`,
  `${LANE}&kind=witness`,
  `${LANE}&publishedBy=2023-09-20&at=x`,
  `${LANE}&scale=log&convention=acled&beside=${encodeURIComponent(CIVILIANS)}`,
] as const

const LANGUAGES = [
  { language: 'en', direction: 'ltr', theme: 'light', other: 'dark' },
  { language: 'fr', direction: 'ltr', theme: 'light', other: 'dark' },
  { language: 'ar', direction: 'rtl', theme: 'dark', other: 'light' },
] as const
const NARROW = { width: 320, height: 900 }

/** Axe looks at thousands of marks on the page of an event. */
const LONGEST = 240_000

/** One load for every size: smaller windows, then a window twice as near, then letters twice as large. */
async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await smallTargetsOn(page)).toEqual([])
  expect(await sidewaysOn(page)).toBe(0)
  for (const width of [640, 390, 320]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await sidewaysOn(page)]).toEqual([width, 0])
    if (width === 640) expect(await cutOn(page)).toEqual([])
    if (width === 320) expect(await smallTargetsOn(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 1024 })
  await withLargeLetters(page, async () => {
    expect(await sidewaysOn(page)).toBe(0)
    expect(await cutOn(page)).toEqual([])
  })
}

describeInBrowser('the pages in a browser', () => {
  describe.each(LANGUAGES)('in $language', ({ language, direction, theme, other }) => {
    const complaints: string[] = []
    const { go } = tour({ colorScheme: theme }, (page) => noteComplaints(page, complaints))
    beforeEach(() => complaints.splice(0))

    const open = async (path: string) => {
      const page = await go(withLanguage(path, language))
      const root = page.locator('html')
      expect(await root.getAttribute('lang')).toBe(language)
      expect(await root.getAttribute('dir')).toBe(direction)
      return page
    }

    it.each(TEMPLATES)(
      'accessible, refused nothing, and neither cut nor sideways at any size: %s',
      async (path) => {
        const page = await open(path)
        expect(await violationsOn(page)).toEqual([])
        await page.setViewportSize(NARROW)
        expect(await violationsOn(page, OF_WIDTH)).toEqual([])
        await page.emulateMedia({ colorScheme: other })
        expect(await violationsOn(page, THEMED)).toEqual([])
        await expectFits(page)
        expect(complaints).toEqual([])
      },
      LONGEST,
    )

    // French reads as English does, and its lines are as long.
    if (language === 'fr') return
    it.each(VARIANTS)(
      'with further parts accessible, refused nothing, and fitting: %s',
      async (path) => {
        const page = await open(path)
        if (language === 'en') expect(await violationsOn(page)).toEqual([])
        await expectFits(page)
        expect(complaints).toEqual([])
      },
      LONGEST,
    )
  })

  describe('without script', () => {
    const { go } = tour({ javaScriptEnabled: false })
    it.each([...TEMPLATES, ...VARIANTS])(
      'do not scroll sideways on a telephone: %s',
      async (path) => {
        const page = await go(path)
        await page.setViewportSize(NARROW)
        expect(await sidewaysOn(page)).toBe(0)
      },
    )
  })
})

describeInBrowser('the pages for what is not there', () => {
  const { visit } = visits()

  it.each([
    ['en', 'Nothing is recorded at this address'],
    ['ar', 'لا شيء مسجَّل في هذا العنوان'],
  ])('has a way out of an address that is not there (%s)', async (language, title) => {
    const page = await visit(`/nothing-here?lang=${language}`)
    expect(await page.getByRole('searchbox').count()).toBe(1)
    expect(await page.title()).toBe(`${title} · Bysource`)
    expect(await violationsOn(page)).toEqual([])
  })

  it.each([
    ['en', 'No snapshot has this address', 'light'],
    ['fr', 'Aucun instantané n’a cette adresse', 'dark'],
    ['ar', 'لا لقطة في هذا العنوان', 'light'],
  ] as const)('has a page for a snapshot that is not there (%s)', async (locale, title, theme) => {
    const page = await visit(`/s/${'a'.repeat(26)}`, { locale, colorScheme: theme, width: 320 })
    expect(await page.locator('h1').textContent()).toBe(title)
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
  })
})

function noteComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
}
