/** What the page of an event asks of a browser: how much script, and none of it for the first chart. */
import { execFileSync } from 'node:child_process'
import { describeInBrowser, visits } from '../support/browser'

const EVENT = '/events/karabakh-offensive-2023'
const LIST = `import('./.size-limit.mjs').then(({ default: [{ path }] }) => console.log(JSON.stringify(path)))`

describeInBrowser('the scripts of the page of an event', () => {
  const { server, browser } = visits()

  it('are not needed for the first chart', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${server().url}${EVENT}`)
    const chart = page.locator('figure[data-chart="by-source"]').first()
    expect(await chart.locator('svg [data-mark]:visible').count()).toBeGreaterThan(5)
    expect(await chart.locator('[data-live="true"]').count()).toBe(0)
    await page.close()
  }, 30_000)

  it('are those that the budget weighs, once every chart is near and every part is open', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    const asked = new Set<string>()
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/_next/static/') && request.resourceType() === 'script')
        asked.add(pathname.replace('/_next/', '.next/'))
    })
    await page.goto(`${server().url}${EVENT}`)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    for (const figure of await page.locator('.fig-box').all()) {
      await figure.evaluate((box) => box.scrollIntoView())
      await page.waitForFunction(
        (box) => box?.getAttribute('data-live') === 'true',
        await figure.elementHandle(),
      )
    }
    const weighed = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', LIST], { encoding: 'utf8' }),
    ) as string[]
    expect([...asked].toSorted()).toEqual(weighed.toSorted())
    await page.close()
  }, 60_000)
})
