/** Charts in a real browser: every one with every hard case, and the moment when script takes one over. */
import {
  describeInBrowser,
  sidewaysOn,
  THEMED,
  tour,
  turnTo,
  violationsOn,
  visits,
  withLanguage,
} from '../support/browser'
import { ownServer } from '../support/public-server'
import { watchShifts } from '../support/shifts'

const CHARTS = [
  'by-source',
  'by-source-log',
  'over-time',
  'contradictions',
  'verdicts',
  'as-published',
  'breakdown',
  'map',
  'coverage',
  'strip',
] as const

describeInBrowser('the charts in a browser', () => {
  const server = ownServer({ env: { BYSOURCE_GALLERY: 'on' } })
  const { browser, visit } = visits(server)
  const scripted = tour({}, undefined, server)
  const plain = tour({ javaScriptEnabled: false }, undefined, server)
  const galleryOf = (chart: string, language = 'en') =>
    withLanguage(`/developers/gallery?chart=${chart}`, language)

  it.each(CHARTS)(
    'has no serious violation of accessibility in any case of %s',
    async (chart) => {
      const page = await scripted.go(galleryOf(chart))
      expect(await violationsOn(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violationsOn(page, THEMED)).toEqual([])
      await page.goto(`${server().url}${galleryOf(chart, 'ar')}`)
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await violationsOn(page)).toEqual([])
    },
    240_000,
  )

  it.each(CHARTS)(
    'draws every case of %s without script, and nothing scrolls sideways',
    async (chart) => {
      const page = await plain.go(galleryOf(chart))
      expect(await page.locator('[data-case]').count()).toBe(12)
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 })
        expect([width, await sidewaysOn(page)]).toEqual([width, 0])
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        // A photograph is made sooner than a picture without loss.
        const photograph = await page.screenshot({ fullPage: true, type: 'jpeg' })
        expect(photograph.byteLength).toBeGreaterThan(10_000)
      }
    },
    120_000,
  )

  it('lists every chart, for no search engine', async () => {
    const page = await visit('/developers/gallery?chart=none', { javaScriptEnabled: false })
    const charts = await page.locator('main nav li a').allTextContents()
    expect(charts.toSorted()).toEqual(CHARTS.toSorted())
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toMatch(/noindex/)
  })

  it.each([320, 412, 1280])(
    'moves nothing when script takes the charts over at %i px',
    async (width) => {
      const context = await browser().newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      // Our fonts come late: they must wait for the next page.
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1500))
        await route.continue()
      })
      const shifts = await watchShifts(page)
      await page.goto(`${server().url}/events/karabakh-offensive-2023?tab=over-time`)
      for (const chart of ['by-source', 'over-time']) {
        const figure = page.locator(`figure[data-chart="${chart}"]`).first()
        await turnTo(figure)
      }
      await page.waitForTimeout(500)
      expect(await shifts()).toEqual([])
    },
    60_000,
  )
})
