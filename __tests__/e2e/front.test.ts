/** The first page in a browser: what is in sight, what it finds, what it keeps, and that it stays current. */
import type { Page } from 'playwright-core'
import { describeInBrowser, visits, withLanguage } from '../support/browser'
import { keyFor } from '../support/keys'
import { ownServer } from '../support/public-server'
import { watchShifts } from '../support/shifts'

describeInBrowser('the first page', () => {
  const { visit } = visits()

  it('shows four events on the first screen, each with its figures', async () => {
    const page = await visit('/')
    const inSight = await page
      .locator('[data-row]')
      .evaluateAll(
        (rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length,
      )
    expect(inSight).toBeGreaterThanOrEqual(4)
    expect(await page.locator('[data-row] figure[data-chart="strip"]').count()).toBeGreaterThan(10)
  })

  it.each([
    ['en', '200 dead'],
    ['fr', '200 morts'],
    ['ar', '٢٠٠ قتيل'],
  ])('answers a question in %s, also without script', async (language, q) => {
    const path = withLanguage(`/?q=${encodeURIComponent(q)}`, language)
    const page = await visit(path, { javaScriptEnabled: false })
    const links = page.locator('#claims .found-figure > a')
    expect(await links.count()).toBeGreaterThan(3)
    for (const figure of await links.allTextContents()) expect(figure).toContain('200')
    expect(await page.locator('#claims .found-against').count()).toBeGreaterThan(0)
  })

  it('tells what changed since the last visit before anything else is seen', async () => {
    const page = await visit('/')
    expect(await page.locator('#what-changed').getAttribute('data-since')).toBe(null)
    await page.evaluate(() => {
      sessionStorage.clear()
      localStorage.setItem('bysource.newest-seen', '2000-01-01T00:00:00.000Z')
    })
    await page.reload()
    expect(await page.locator('#what-changed').getAttribute('data-since')).toBe('visit')
    expect(await page.locator('.changed-visit').isVisible()).toBe(true)
    expect(await page.locator('.change:visible').count()).toBe(3)
  })

  it('keeps a starred event on top, without a jump', async () => {
    const page = await visit('/')
    const last = page.locator('[data-row]').last()
    const id = (await last.getAttribute('data-row')) ?? ''
    await last.getByRole('button').click()
    const shifts = await watchShifts(page)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await topRow(page)).toBe(id)
    await page.locator(`[data-row="${id}"] button[aria-pressed="true"]`).waitFor()
    expect(await shifts()).toEqual([])
  })
})

describeInBrowser('pages that list claims', () => {
  const server = ownServer()
  const { visit } = visits(server)

  it('say what came, with what stood before, on the first page, the ledger and of a source', async () => {
    const pages = await Promise.all(
      ['/', '/changes', `/sources/${CLAIMANT}`].map((path) => visit(path)),
    )
    const key = await keyFor(server().data, 'write')
    const response = await fetch(`${server().url}/api/v1/statements`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(NEW_STATEMENT),
    })
    expect(response.status).toBe(201)
    for (const page of pages) {
      const notice = page.getByRole('status').filter({ hasText: /1 new claim since/ })
      await notice.filter({ hasText: /killed 233/ }).waitFor({ timeout: 25_000 })
      await notice.getByRole('button', { name: 'Show' }).click()
      await page.locator('.live-moved', { hasText: /killed 233/ }).waitFor()
      await page.locator('[data-arrived]').first().waitFor()
    }
  }, 120_000)
})

/** The row that a reader sees first. */
function topRow(page: Page): Promise<string | null | undefined> {
  return page
    .locator('[data-row]')
    .evaluateAll((rows) =>
      rows
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]
        ?.getAttribute('data-row'),
    )
}

const CLAIMANT = 'armenia-health-ministry'
const NEW_STATEMENT = {
  event: 'karabakh-offensive-2023',
  claimant: CLAIMANT,
  statedOn: '2024-02-02',
  appearance: {
    publication: {
      publisher: CLAIMANT,
      title: 'A test of the first page',
      url: 'https://example.org/first-page',
      publishedAt: '2024-02-02',
    },
  },
  claims: [
    {
      measure: 'killed',
      group: 'karabakh-armenians',
      quantity: { form: 'exact', value: 233, wording: '233 dead' },
      asOf: '2024-02-02',
    },
  ],
}
