/** How long until a reader sees the first chart, with and without script, in a real browser. */
import type { Browser } from 'playwright-core'
import { median } from './load'

const RUNS = 5

/** Milliseconds from the start of the navigation, the median of fresh visits. */
export async function timeFirstChart(
  browser: Browser,
  url: string,
  javaScriptEnabled: boolean,
): Promise<number> {
  const times: number[] = []
  for (let run = 0; run <= RUNS; run += 1) {
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    const start = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator('figure[data-chart="by-source"] svg:visible').first().waitFor()
    if (run > 0) times.push(performance.now() - start)
    await context.close()
  }
  return median(times)
}
