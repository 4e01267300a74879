/** What the other files measure pages with finds what is wrong with one that is made wrong. */
import {
  cutOn,
  describeInBrowser,
  sidewaysOn,
  smallTargetsOn,
  THEMED,
  violationsOn,
  visits,
} from '../support/browser'

const WRONG = `<!doctype html><html lang="en"><title>Wrong</title><main><h1>Wrong</h1>
  <button style="width: 12px; height: 12px"></button>
  <p style="color: #ccc; background: #fff">Hardly to be read</p>
  <p style="width: 60px; overflow: hidden; white-space: nowrap">Cut off in the middle of its words</p>
  <div style="width: 2000px">Wider than the window</div></main></html>`

describeInBrowser('what pages are measured with', () => {
  const { browser } = visits()

  it('finds faults of accessibility, of the theme alone too, and what is small, cut or sideways', async () => {
    const page = await browser().newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent(WRONG)
    const rules = (found: readonly string[]) => found.map((one) => one.split(':')[0]).toSorted()
    expect(rules(await violationsOn(page))).toEqual(['button-name', 'color-contrast'])
    expect(rules(await violationsOn(page, THEMED))).toEqual(['color-contrast'])
    expect(await smallTargetsOn(page)).toHaveLength(1)
    expect(await cutOn(page)).toHaveLength(1)
    expect(await sidewaysOn(page)).toBeGreaterThan(600)
  })
})
