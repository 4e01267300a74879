/** The pages in a real browser: accessible, nothing sideways, no jump, alive. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { runBysource } from '../support/cli'
import { startServer, type TestServer } from '../support/server'

const EVENT = '/events/karabakh-offensive-2023'
const PAGES = [
  '/',
  '/?q=stepanakert&measure=killed',
  EVENT,
  `${EVENT}?lang=ar`,
  '/events/karabakh-exodus-2023',
  '/events/nagorno-karabakh-2023',
  '/claims/karabakh-o27',
  `${EVENT}/claims`,
  `${EVENT}/claims?measure=killed&sort=-figure`,
  '/sources',
  '/sources/karabakh-ombudsman',
  '/changes',
  '/method',
  '/developers',
  '/developers/gallery?chart=coverage',
  '/developers/gallery?chart=map',
  '/verify',
  '/changes?event=stepanakert-fuel-depot-2023',
] as const

describeInBrowser('the pages in a browser', () => {
  let server: TestServer
  let browser: Browser

  beforeAll(async () => {
    server = await startServer()
    browser = await launchBrowser()
  }, 90_000)
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  async function visit(
    path: string,
    options: { width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean } = {},
  ): Promise<Page> {
    const { width = 1280, ...rest } = options
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...rest })
    const page = await context.newPage()
    await page.goto(`${server.url}${path}`)
    return page
  }

  describe.each(PAGES)('%s', (path) => {
    it.each(['light', 'dark'] as const)(
      'has no serious violation of accessibility in the %s theme',
      async (colorScheme) => {
        const page = await visit(path, { colorScheme })
        await page.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page }).analyze()
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
          )
        expect(serious).toEqual([])
        await page.context().close()
      },
      60_000,
    )

    it.each([true, false])(
      'does not scroll sideways at 320 px (script: %s)',
      async (javaScriptEnabled) => {
        const page = await visit(path, { width: 320, javaScriptEnabled })
        if (javaScriptEnabled) await page.waitForLoadState('networkidle')
        const { scrollWidth } = await measureRoot(page)
        expect(scrollWidth).toBeLessThanOrEqual(320)
        await page.context().close()
      },
    )

    it('loads without a refused script, style or request', async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(`${server.url}${path}`)
      await page.waitForLoadState('networkidle')
      expect(complaints).toEqual([])
      await context.close()
    })
  })

  it('takes the chart over in the same box, without a jump', async () => {
    const page = await visit(EVENT)
    const box = page.locator('figure[data-chart="by-source"]')
    const before = await box.boundingBox()
    await page.locator('figure[data-chart="by-source"] [data-live="true"]').waitFor()
    const after = await box.boundingBox()
    expect(after?.height).toBeCloseTo(before?.height ?? 0, 0)
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0)
    await page.context().close()
  }, 30_000)

  it('applies a choice at once, keeps it in the address, and goes back', async () => {
    const page = await visit(EVENT)
    await page.waitForLoadState('networkidle')
    await page.getByLabel('Which of them').selectOption('civilians')
    await page.waitForURL(/category=civilians/)
    await expectText(page, '[data-lead]', 'civilians')
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('civilians'))
    await page.getByRole('link', { name: /^Wounded/ }).click()
    await page.waitForURL(/measure=wounded/)
    await expectText(page, '[data-lead]', 'Wounded')
    await page.context().close()
  }, 30_000)

  it('marks, for a reader who was here before, the events that changed since', async () => {
    const page = await visit('/')
    await page.waitForLoadState('networkidle')
    const marks = page.locator('[data-new]')
    expect(await marks.count()).toBe(0)
    await page.evaluate(() => {
      sessionStorage.clear()
      localStorage.setItem('bysource.newest-seen', '2000-01-01T00:00:00.000Z')
    })
    await page.reload()
    await marks.first().waitFor()
    expect(await marks.first().textContent()).toBe('new since your last visit')
    await page.context().close()
  }, 30_000)

  it('says quietly that there is a new claim, and shows it when asked', async () => {
    const page = await visit(`${EVENT}?measure=killed`)
    await page.waitForLoadState('networkidle')
    const key = await runBysource(
      server.data,
      'key',
      'create',
      '--name',
      'test',
      '--scope',
      'write',
    )
    const response = await fetch(`${server.url}/api/v1/statements`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(NEW_STATEMENT),
    })
    expect(response.status).toBe(201)
    const { claims } = (await response.json()) as { claims: { id: string }[] }
    const notice = page.getByText(/^1 new claim since \d\d:\d\d UTC/)
    await notice.waitFor({ timeout: 25_000 })
    const row = page.locator(`table a[href="/claims/${claims[0]?.id}"]`)
    expect(await row.count()).toBe(0)
    await page.getByRole('button', { name: 'Show' }).click()
    await row.first().waitFor()
    await page.context().close()
  }, 60_000)

  it('says that it is stale when the server does not answer, and recovers', async () => {
    const page = await visit(EVENT)
    await page.waitForLoadState('networkidle')
    await server.stop()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByText(/^No answer from the server since/).waitFor({ timeout: 40_000 })
    await server.restart()
    await page
      .getByText(/^No answer from the server since/)
      .waitFor({ state: 'detached', timeout: 60_000 })
    await page.context().close()
  }, 120_000)
})

const NEW_STATEMENT = {
  event: 'karabakh-offensive-2023',
  claimant: 'armenia-health-ministry',
  statedOn: '2024-02-01',
  appearance: {
    publication: {
      publisher: 'armenia-health-ministry',
      title: 'A test of the live notice',
      url: 'https://example.org/live-notice',
      publishedAt: '2024-02-01',
    },
  },
  claims: [
    {
      measure: 'killed',
      group: 'karabakh-armenians',
      quantity: { form: 'exact', value: 221, wording: '221 dead' },
      asOf: '2024-02-01',
    },
  ],
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector, { hasText: text }).first().waitFor()
}

function measureRoot(page: Page): Promise<{ scrollWidth: number }> {
  return page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
}
