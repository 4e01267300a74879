/** What a browser draws a chart from: fetched when the chart comes near, and never needed to read it. */
import type { Page } from 'playwright-core'
import { describeInBrowser, visits } from '../support/browser'

const LANE = '/events/karabakh-offensive-2023?measure=killed&group=karabakh-armenians'
const BY_SOURCE = 'figure[data-chart="by-source"]'
const LAYOUTS = '**/chart.json*'

describeInBrowser('the layouts of the charts of an event', () => {
  const { server, browser } = visits()

  const open = async () => {
    const context = await browser().newContext({ viewport: { width: 1280, height: 900 } })
    return context.newPage()
  }
  const marksOf = (page: Page) =>
    page
      .locator(`${BY_SOURCE} [data-mark]:visible`)
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('href'), mark.getAttribute('aria-label')]),
      )
  const taken = (page: Page) => page.locator(`${BY_SOURCE} [data-live="true"]`).waitFor()

  it('are no part of the page, which has each drawing once', async () => {
    const html = await (await fetch(`${server().url}${LANE}`)).text()
    const scripts = [...html.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].join('')
    expect(html).toContain('fig-hit')
    expect(scripts).toContain('chart.json')
    expect(scripts).not.toMatch(/fig-hit|\\"hit\\"/)
  })

  it('bring the chart that was there', async () => {
    const page = await open()
    let letThrough = () => {}
    const asked = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(LAYOUTS, async (route) => {
      await asked
      await route.continue()
    })
    await page.goto(`${server().url}${LANE}`)
    const before = await marksOf(page)
    const box = await page.locator(BY_SOURCE).boundingBox()
    letThrough()
    await taken(page)
    expect(before.length).toBeGreaterThan(5)
    expect((await marksOf(page)).toSorted()).toEqual(before.toSorted())
    expect(await page.locator(BY_SOURCE).boundingBox()).toEqual(box)
    await page.context().close()
  }, 30_000)

  it('leave the figure where it is when they do not come', async () => {
    const page = await open()
    const refused = page.waitForEvent('requestfailed', (asked) =>
      asked.url().includes('chart.json'),
    )
    await page.route(LAYOUTS, (route) => route.abort())
    await page.goto(`${server().url}${LANE}`)
    await refused
    expect((await marksOf(page)).length).toBeGreaterThan(5)
    expect(await page.locator('.fig-box[data-live="true"]').count()).toBe(0)
    await page.locator(`${BY_SOURCE} [data-mark]:visible`).first().click()
    await page.waitForURL(/\/claims\//)
    await page.context().close()
  }, 30_000)

  it('come along with a choice that is applied at once, and are there again after Back', async () => {
    const page = await open()
    await page.goto(`${server().url}${LANE}`)
    await taken(page)
    const all = await marksOf(page)
    let fetched = 0
    page.on('request', (asked) => {
      if (asked.url().includes('chart=by-source')) fetched += 1
    })
    await page.selectOption('select[name="convention"]', { index: 1 })
    await page.waitForURL(/convention=/)
    await page.locator(`${BY_SOURCE} [aria-label*="ACLED"]`).waitFor()
    await page.waitForLoadState('networkidle')
    await taken(page)
    expect(fetched).toBe(0)
    await page.goBack()
    // The address changes first, the chart a moment later.
    await page.locator(`${BY_SOURCE} [aria-label*="ACLED"]`).waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('convention')
    await taken(page)
    expect((await marksOf(page)).toSorted()).toEqual(all.toSorted())
    await page.context().close()
  }, 30_000)
})
