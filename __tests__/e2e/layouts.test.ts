/** How an event's charts become interactive: on the page as drawings, and drawn anew when a reader turns to one. */
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import { describeInBrowser, turnTo, visits } from '../support/browser'
import { ownServer, publicServer as server } from '../support/public-server'

const LANE = '/events/karabakh-offensive-2023?measure=killed&group=karabakh-armenians'
const BY_SOURCE = 'figure[data-chart="by-source"]'
const LAYOUTS = '**/chart.json*'
/** Forgets at once whatever the server would keep, as when its memory is full. */
const FORGETFUL = `data:text/javascript,${encodeURIComponent(`
  const nothing = { get() {}, set() {}, clear() {}, expire() {}, bytes: 0 }
  const places = new Map([['kept', Object.freeze({ value: nothing })]])
  globalThis[Symbol.for('bysource')] = places
`)}`

const marksOf = (page: Page) =>
  page
    .locator(`${BY_SOURCE} [data-mark]:visible`)
    .evaluateAll((marks) =>
      marks.map((mark) => [
        mark.getAttribute('href'),
        mark.getAttribute('aria-label') ?? mark.querySelector('title')?.textContent,
      ]),
    )

/** How many boxes of the page have no drawing with a mark, or a tree, in them. */
const emptyBoxes = (page: Page) =>
  page
    .locator('.fig-box')
    .evaluateAll(
      (boxes) => boxes.filter((box) => box.querySelector('a, [data-lineage]') === null).length,
    )

describeInBrowser('the charts of an event', () => {
  const { browser } = visits()

  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser().newContext({
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    return context.newPage()
  }
  const visit = async (page: Page) => {
    await page.goto(`${server().url}${LANE}`)
    await page.waitForLoadState('networkidle')
  }
  const turnToFirst = (page: Page) => turnTo(page.locator(BY_SOURCE))

  it('are on the page once, as drawings, and so are tables and tiles', async () => {
    const html = await (await fetch(`${server().url}${LANE}`)).text()
    const scripts = [...html.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].join('')
    expect(html).toContain('fig-hit')
    expect(scripts).toContain('chart.json')
    expect(scripts).not.toMatch(/fig-hit|\\"hit\\"/)
    expect(html).toContain('figure-cell')
    expect(html).toContain('tile-figure')
    expect(scripts).not.toMatch(/figure-cell|tile-figure/)
  })

  it('stay as they are until the interactive one is drawn in their place', async () => {
    const page = await open()
    let letThrough = () => {}
    const gate = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(LAYOUTS, async (route) => {
      await gate
      await route.continue()
    })
    await visit(page)
    const before = await marksOf(page)
    await page.locator(`${BY_SOURCE} .fig-box`).scrollIntoViewIfNeeded()
    const box = await page.locator(BY_SOURCE).boundingBox()
    const request = page.waitForRequest(LAYOUTS)
    await page.locator(`${BY_SOURCE} .fig-box`).hover({ position: { x: 5, y: 5 } })
    await request
    expect(await marksOf(page)).toEqual(before)
    letThrough()
    await turnToFirst(page)
    expect(before.length).toBeGreaterThan(5)
    expect((await marksOf(page)).map(([href]) => href).toSorted()).toEqual(
      before.map(([href]) => href).toSorted(),
    )
    expect(await page.locator(BY_SOURCE).boundingBox()).toEqual(box)
  }, 30_000)

  it.each([
    ['their layouts', (route: Route) => route.request().url().includes('chart.json')],
    ['their script', (route: Route) => route.request().url().endsWith('.js')],
  ])(
    'stay as they are, with their links, where %s does not come',
    async (_, isHeldBack) => {
      const page = await open()
      await visit(page)
      await page.route('**/*', (route) => (isHeldBack(route) ? route.abort() : route.continue()))
      let failures = 0
      page.on('requestfailed', () => (failures += 1))
      for (let place = 1; failures === 0; place += 1) {
        // The script of the page may come after the first look.
        await page
          .locator(`${BY_SOURCE} .fig-box`)
          .hover({ position: { x: 4 + (place % 9), y: 5 } })
        await page.waitForTimeout(50)
      }
      await page.waitForTimeout(500)
      expect((await marksOf(page)).length).toBeGreaterThan(5)
      expect(await page.locator('.fig-box[data-live="true"]').count()).toBe(0)
      await page.locator(`${BY_SOURCE} [data-mark]:visible`).first().click()
      await page.waitForURL(/\/claims\//)
    },
    30_000,
  )

  it('become interactive under a finger, and a tap on a mark still leads to its claim', async () => {
    const page = await open({ hasTouch: true, viewport: { width: 390, height: 844 } })
    await visit(page)
    const mark = page.locator(`${BY_SOURCE} [data-mark]:visible`).first()
    const href = await mark.getAttribute('href')
    await mark.tap()
    await page.waitForURL(`**${href ?? ''}`)
    await page.goBack()
    await page.locator(`${BY_SOURCE} .fig-box`).tap({ position: { x: 5, y: 5 } })
    await page.locator(`${BY_SOURCE} [data-live="true"]`).waitFor()
  }, 30_000)

  it('come along with a choice that is applied at once, and are there again after Back', async () => {
    const page = await open()
    await visit(page)
    const all = await marksOf(page)
    let fetched = 0
    page.on('request', (request) => {
      if (request.url().includes('chart.json')) fetched += 1
    })
    await page.locator('summary', { hasText: 'Filters' }).click()
    await page.selectOption('select[name="convention"]', { index: 1 })
    await page.waitForURL(/convention=/)
    await page
      .locator(`${BY_SOURCE} .fig-static text:visible`, { hasText: 'ACLED' })
      .first()
      .waitFor()
    expect(await emptyBoxes(page)).toBe(0)
    await page.goBack()
    // The address changes first, the chart a moment later.
    await page
      .locator(`${BY_SOURCE} text`, { hasText: 'ACLED' })
      .first()
      .waitFor({ state: 'detached' })
    expect(page.url()).not.toContain('convention')
    expect(await marksOf(page)).toEqual(all)
    expect(await emptyBoxes(page)).toBe(0)
    expect(fetched).toBe(0)
    await turnToFirst(page)
  }, 30_000)

  it('come along with the data of a page for a browser that does not say what it asks for', async () => {
    const headers = { Accept: '*/*', RSC: '1' }
    const answer = await fetch(`${server().url}${LANE}`, { headers })
    expect(answer.headers.get('content-type')).toContain('text/x-component')
    expect(await answer.text()).toContain('fig-hit')
  }, 30_000)

  it('are there where React cannot take over the page and writes it anew', async () => {
    const page = await open()
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    // An extension may do so before the script of the page runs.
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        const heading = document.querySelector('main h1')
        if (heading === null) return
        observer.disconnect()
        heading.replaceWith(document.createElement('section'))
      })
      observer.observe(document, { childList: true, subtree: true })
    })
    await visit(page)
    // It is there again when React has written the page.
    await page.locator('main h1').waitFor()
    expect(faults.join(' ')).toMatch(/#418|[Hh]ydrat/)
    expect(await emptyBoxes(page)).toBe(0)
    expect((await marksOf(page)).length).toBeGreaterThan(5)
  }, 30_000)
})

describeInBrowser(
  'the charts of an event, on a server that forgets at once what it has drawn',
  () => {
    const server = ownServer({ env: { NODE_OPTIONS: `--import=${FORGETFUL}` } })
    const { visit } = visits(server)

    it('are all on the page, with and without script, and become interactive', async () => {
      const unscripted = await visit('/ping', { javaScriptEnabled: false })
      for (const tab of ['pairs', 'over-time', 'as-published', 'breakdown', 'map', 'coverage']) {
        await unscripted.goto(`${server().url}${LANE}&tab=${tab}`)
        // A new window has kept no layout that the server would be asked for.
        const scripted = await visit(`${LANE}&tab=${tab}`)
        for (const page of [unscripted, scripted]) {
          expect([tab, await page.locator('.fig-box').count()]).toEqual([tab, 2])
          expect(await emptyBoxes(page)).toBe(0)
        }
        await turnTo(scripted.locator(BY_SOURCE))
        await scripted.context().close()
      }
    }, 120_000)
  },
)
