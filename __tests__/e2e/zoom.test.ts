/** Twice as large: a page has half the room, or letters of twice the size, and neither scrolls sideways nor cuts words. */
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { describeInBrowser, launchBrowser } from '../support/browser'
import { startServer, type TestServer } from '../support/server'

const EVENT = '/events/karabakh-offensive-2023'
const PAGES = [
  '/',
  EVENT,
  '/events/nagorno-karabakh-2023',
  `${EVENT}/claims`,
  '/claims/karabakh-o27',
  '/sources',
  '/sources/karabakh-ombudsman',
  '/changes',
  '/method',
  '/developers',
  '/verify',
] as const

const LARGER: readonly [string, readonly string[], BrowserContextOptions][] = [
  ['zoomed to 200 %', [], { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 }],
  [
    'with letters of twice the size',
    ['--blink-settings=defaultFontSize=32'],
    { viewport: { width: 1280, height: 1024 } },
  ],
]

describeInBrowser('the pages twice as large', () => {
  describe.each(LARGER)('%s', (_, switches, options) => {
    let server: TestServer
    let browser: Browser

    beforeAll(async () => {
      server = await startServer()
      browser = await launchBrowser(...switches)
    }, 90_000)
    afterAll(async () => {
      await browser.close()
      await server.close()
    })

    it.each(PAGES)(
      'neither scroll sideways nor cut words in any language: %s',
      async (path) => {
        const faults: string[] = []
        for (const locale of ['en', 'fr', 'ar']) {
          const page = await browser.newPage(options)
          await page.goto(`${server.url}${path}?lang=${locale}`)
          const found = await page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement
            const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
              // What is for screen readers alone is a pixel wide.
              if (!element.checkVisibility() || element.clientWidth < 2) return false
              const { overflowX } = getComputedStyle(element)
              return /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1
            })
            return [
              ...(scrollWidth > clientWidth ? [`sideways: ${scrollWidth} in ${clientWidth}`] : []),
              ...cut.map(({ tagName, className }) => `cut: ${tagName} ${className}`),
            ]
          })
          faults.push(...found.map((fault) => `${locale}: ${fault}`))
          await page.close()
        }
        expect(faults).toEqual([])
      },
      60_000,
    )
  })
})
