/** Suites that need the browser of the run, and what they share: pages, and what axe says of them. */
import axe from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core'
import { describeWith } from './needs'
import { publicServer, type Address } from './public-server'

export const describeInBrowser = describeWith(
  'Chromium (BYSOURCE_CHROMIUM)',
  process.env.BYSOURCE_CHROMIUM !== undefined,
)

export interface VisitOptions extends BrowserContextOptions {
  readonly width?: number
  /** Before anything is loaded. */
  readonly onOpen?: (page: Page) => void
}

export interface Visits {
  readonly browser: () => Browser
  /** Opens a page as somebody who was never here, and waits until it is quiet where script runs. */
  readonly visit: (path: string, options?: VisitOptions) => Promise<Page>
}

/** Only to end what hangs, as in jest.config.js. */
const PATIENCE = 60_000

/** Visits to the server that all tests share, or to one that the suite has started for itself; each ends with its test. */
export function visits(server: () => Address = publicServer): Visits {
  let connected: Browser | undefined
  const browser = () => given(connected)
  beforeAll(async () => {
    connected = await chromium.connect(process.env.TEST_BROWSER ?? '')
  })
  afterEach(async () => {
    for (const context of browser().contexts()) await context.close()
  })
  afterAll(() => connected?.close())
  return {
    browser,
    visit: async (path, { width = 1280, onOpen, ...options } = {}) => {
      const viewport = { width, height: 900 }
      const page = await (await browser().newContext({ viewport, ...options })).newPage()
      page.setDefaultTimeout(PATIENCE)
      onOpen?.(page)
      await page.goto(`${server().url}${path}`)
      if (options.javaScriptEnabled !== false) {
        await whenScriptsCame(page)
        await page.waitForLoadState('networkidle')
      }
      return page
    },
  }
}

/** One page for a whole suite, in which a reader goes from address to address; at an address it waits until all is loaded. */
export function tour(
  options: BrowserContextOptions,
  onOpen: (page: Page) => void = () => undefined,
  server: () => Address = publicServer,
): { readonly page: () => Page; readonly go: (path: string) => Promise<Page> } {
  let [browser, opened]: [Browser | undefined, Page | undefined] = [undefined, undefined]
  const page = () => given(opened)
  beforeAll(async () => {
    browser = await chromium.connect(process.env.TEST_BROWSER ?? '')
    opened = await (await browser.newContext(options)).newPage()
    opened.setDefaultTimeout(PATIENCE)
    onOpen(opened)
  })
  afterAll(() => browser?.close())
  const go = async (path: string) => {
    await page().setViewportSize({ width: 1280, height: 900 })
    await page().emulateMedia({ colorScheme: options.colorScheme ?? 'light' })
    await page().goto(`${server().url}${path}`)
    return page()
  }
  return { page, go }
}

/** Scripts that a page asks for after its first frame: on a busy machine it may have been quiet before. */
async function whenScriptsCame(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const last = document.body.lastElementChild?.textContent ?? ''
    const addresses = last.includes('beginLate') ? last.match(/\/_next\/static\/[^"]+/g) : null
    return (addresses ?? []).every(
      (address) => performance.getEntriesByName(new URL(address, location.href).href).length > 0,
    )
  })
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

/** The rules of axe that look at what a width moves, hides or makes scroll. */
export const OF_WIDTH = [
  'target-size',
  'label-content-name-mismatch',
  'scrollable-region-focusable',
  'color-contrast',
] as const

/** Rules that axe leaves out unless somebody asks: the size of targets, and names that begin with what is shown. */
const ASKED_FOR = {
  'target-size': { enabled: true },
  'label-content-name-mismatch': { enabled: true },
} as const

/** The serious and critical violations that axe finds, as sentences; of these rules, or of all. */
export async function violationsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const chosen = rules === undefined ? { rules: ASKED_FOR } : { runOnly: [...rules] }
  return page.evaluate(
    async (options) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options)
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    },
    // A report of what passed takes longer than the search.
    { ...chosen, resultTypes: ['violations' as const] },
  )
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

/** What holds more than it shows: words that nobody can read. */
export function cutOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        // What is for screen readers alone is a pixel wide.
        if (!element.checkVisibility() || element.clientWidth < 2) return false
        // The line over a fold is the beginning of what is whole once it is opened.
        if (element.closest('details:not([open]) > summary') !== null) return false
        const { overflowX } = getComputedStyle(element)
        return /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
      })
      .map(({ tagName, className }) => `${tagName} ${className}`),
  )
}

/** Does something while letters have twice the usual size, as a reader sets them in the browser. */
export async function withLargeLetters(page: Page, look: () => Promise<void>): Promise<void> {
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const session = await page.context().newCDPSession(page)
  const set = (fontSizes: { standard: number; fixed: number }) =>
    session.send('Page.setFontSizes', { fontSizes })
  const before = await size()
  await set({ standard: 32, fixed: 26 })
  if ((await size()) !== 2 * before) throw new Error('The browser did not enlarge the letters.')
  try {
    await look()
  } finally {
    await set({ standard: 16, fixed: 13 })
    await session.detach()
  }
}

/** The same address in a language. */
export const withLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
