/** What the page of an event asks of a browser: how much script, and none of it for the first chart. */
import { execFileSync } from 'node:child_process'
import { describeInBrowser, turnTo, visits } from '../support/browser'
import { publicServer as server } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'
const LISTS = `import('./.size-limit.mjs').then(({ default: budgets }) => console.log(JSON.stringify(budgets)))`

/** The scripts that the budgets weigh: with the page, and once a reader turns to a chart. */
function weighed(): readonly [page: readonly string[], charts: readonly string[]] {
  const options = { encoding: 'utf8' } as const
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', LISTS], options)
  const [page, charts] = JSON.parse(printed) as { readonly path: readonly string[] }[]
  return [page?.path ?? [], charts?.path ?? []]
}

describeInBrowser('the scripts of the page of an event', () => {
  const { browser } = visits()

  it('are not needed for the first chart', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(`${server().url}${EVENT}`)
    const chart = page.locator('figure[data-chart="by-source"]').first()
    expect(await chart.locator('svg [data-mark]:visible').count()).toBeGreaterThan(5)
    expect(await chart.locator('[data-live="true"]').count()).toBe(0)
    await page.close()
  }, 30_000)

  it('are those that the budgets weigh, and those of charts only come when a reader turns to one', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    const scripts = new Set<string>()
    let layouts = 0
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.endsWith('/chart.json')) layouts += 1
      if (pathname.startsWith('/_next/static/') && request.resourceType() === 'script')
        scripts.add(pathname.replace('/_next/', '.next/'))
    })
    const [withPage, ofCharts] = weighed()
    const figures = page.locator('figure.fig:has(.fig-box)')
    await page.goto(`${server().url}${EVENT}?tab=coverage`)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    for (const figure of await figures.all()) await figure.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    expect([...scripts].toSorted()).toEqual(withPage.toSorted())
    expect(layouts).toBe(0)

    for (const figure of await figures.all()) await turnTo(figure)
    expect([...scripts].toSorted()).toEqual([...withPage, ...ofCharts].toSorted())
    expect(layouts).toBe(await figures.count())
    await page.close()
  }, 60_000)
})
