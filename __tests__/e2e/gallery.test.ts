/** Charts in a real browser: every one with every hard case, and the moment when script takes one over. */
import type { Browser } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

const MOST_SHIFT = 0.02

describeInBrowser('the charts in a browser', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'draws every case in the %s theme at %i px, and nothing scrolls sideways',
    async (colorScheme, width) => {
      const context = await browser.newContext({
        ...{ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false },
      })
      const page = await context.newPage()
      await page.goto(`${server.url}/developers/gallery`)
      const charts = await page.locator('main nav li a').allTextContents()
      expect(charts).toEqual(expect.arrayContaining(['by-source', 'coverage', 'map']))
      for (const chart of charts) {
        await page.goto(`${server.url}/developers/gallery?chart=${chart}`)
        expect(await page.locator('[data-case]').count()).toBe(12)
        expect((await page.screenshot({ fullPage: true })).byteLength).toBeGreaterThan(10_000)
        const root = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(root).toBeLessThanOrEqual(width)
      }
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toMatch(/noindex/)
      await context.close()
    },
    120_000,
  )

  it.each([320, 412, 1280])(
    'moves nothing when script takes the charts over at %i px',
    async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } })
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
      await page.goto(`${server.url}/events/karabakh-offensive-2023`)
      for (const chart of ['by-source', 'over-time']) {
        const figure = page.locator(`figure[data-chart="${chart}"]`).first()
        await figure.scrollIntoViewIfNeeded()
        await figure.locator('[data-live="true"]').waitFor()
      }
      await page.waitForTimeout(500)
      const shift = await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0')
      expect(Number(shift)).toBeLessThan(MOST_SHIFT)
      await context.close()
    },
    60_000,
  )
})
