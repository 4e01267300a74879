/** Charts in a real browser: every one with every hard case, and the moment when script takes one over. */
import {
  describeInBrowser,
  sidewaysOn,
  THEMED,
  violationsOn,
  visits,
  turnTo,
} from '../support/browser'

const MOST_SHIFT = 0.02
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
] as const

describeInBrowser('the charts in a browser', () => {
  const { server, browser, visit } = visits({ env: { BYSOURCE_GALLERY: 'on' } })

  it.each(CHARTS)(
    'has no serious violation of accessibility in any case of %s',
    async (chart) => {
      const page = await visit(`/developers/gallery?chart=${chart}`)
      expect(await violationsOn(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await violationsOn(page, THEMED)).toEqual([])
      await page.context().close()
    },
    240_000,
  )

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'draws every case in the %s theme at %i px, and nothing scrolls sideways',
    async (colorScheme, width) => {
      const options = { width, colorScheme, javaScriptEnabled: false }
      const page = await visit('/developers/gallery?chart=none', options)
      const charts = await page.locator('main nav li a').allTextContents()
      expect(charts.toSorted()).toEqual(CHARTS.toSorted())
      for (const chart of charts) {
        await page.goto(`${server().url}/developers/gallery?chart=${chart}`)
        expect(await page.locator('[data-case]').count()).toBe(12)
        expect((await page.screenshot({ fullPage: true })).byteLength).toBeGreaterThan(10_000)
        expect(await sidewaysOn(page)).toBe(0)
      }
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toMatch(/noindex/)
      await page.context().close()
    },
    120_000,
  )

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
      await page.addInitScript(() => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            sum += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0
          }
          document.documentElement.dataset['shift'] = String(sum)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(`${server().url}/events/karabakh-offensive-2023`)
      for (const chart of ['by-source', 'over-time']) {
        const figure = page.locator(`figure[data-chart="${chart}"]`).first()
        await turnTo(figure)
      }
      await page.waitForTimeout(500)
      const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0')
      expect(Number(shift)).toBeLessThan(MOST_SHIFT)
      await context.close()
    },
    60_000,
  )
})
