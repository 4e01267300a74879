/** Suites that need the browser that `npm test` found, and what they share: the app, pages, what axe says of them. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchBrowser } from './launch'
import { describeWith } from './needs'
import { startServer, type ServerOptions, type TestServer } from './server'

export const describeInBrowser = describeWith(
  'Chromium (BYSOURCE_CHROMIUM)',
  process.env.BYSOURCE_CHROMIUM !== undefined,
)

export { launchBrowser } from './launch'

export interface VisitOptions extends BrowserContextOptions {
  readonly width?: number
}

export interface Visits {
  readonly server: () => TestServer
  readonly browser: () => Browser
  /** Opens a page as somebody who was never here, and waits until it is quiet where script runs. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Page>
}

const STARTING = 120_000

/** Starts the app and a browser before the tests of a suite, and ends both after them. */
export function visits(options: ServerOptions = {}): Visits {
  const started: { server?: TestServer; browser?: Browser } = {}
  beforeAll(async () => {
    started.server = await startServer(options)
    started.browser = await launchBrowser()
  }, STARTING)
  afterAll(async () => {
    await started.browser?.close()
    await started.server?.close()
  })
  const [server, browser] = [() => given(started.server), () => given(started.browser)]
  return {
    server,
    browser,
    visit: (path, { width = 1280, ...context } = {}) =>
      openPage(browser(), `${server().url}${path}`, {
        viewport: { width, height: 900 },
        ...context,
      }),
  }
}

async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.goto(address)
  if (options.javaScriptEnabled !== false) await page.waitForLoadState('networkidle')
  return page
}

function given<T>(started: T | undefined): T {
  if (started === undefined) throw new Error('The suite has not started yet.')
  return started
}

/** Points at a chart, as readers do, until the interactive one is there. */
export async function turnTo(figure: Locator): Promise<void> {
  const box = figure.locator('.fig-box')
  const live = figure.locator('[data-live="true"]')
  await box.scrollIntoViewIfNeeded()
  for (let place = 1; (await live.count()) === 0; place += 1) {
    // The script of the page may come after the first look.
    await box.hover({ position: { x: 4 + (place % 9), y: 4 }, force: true })
    await box.page().waitForTimeout(50)
  }
}

/** The rules of axe whose result depends on the theme. */
export const THEMED = ['color-contrast', 'link-in-text-block'] as const

/** The serious and critical violations that axe finds, as sentences; of these rules, or of all. */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** What can be clicked or pressed and is under 24 px either way, but for marks and for links in a sentence. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll('a[href], button, summary, select, input, textarea')
    return [...targets].flatMap((target) => {
      const box = (target.closest('label') ?? target).getBoundingClientRect()
      const isShown = target.checkVisibility({ visibilityProperty: true }) && box.width > 1
      const said = target.textContent.trim()
      const around = target.parentElement?.textContent.trim() ?? ''
      const isInSentence = target.matches('p a, li a, dd a, q a') && around.length > said.length
      if (!isShown || target.closest('svg') !== null || isInSentence) return []
      const { width, height } = box
      return width >= 23.5 && height >= 23.5
        ? []
        : [`${target.outerHTML.slice(0, 120)} ${width} by ${height}`]
    })
  })
}

/** How far to the side a page goes beyond the window: 0, or it scrolls. */
export function sidewaysOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
}
