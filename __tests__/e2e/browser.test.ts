/** What the page of an event does in a browser: no jump, choices at once, alive. */
import type { Page } from 'playwright-core'
import { describeInBrowser, turnTo, visits } from '../support/browser'
import { keyFor } from '../support/keys'
import { ownServer } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'

describeInBrowser('the page of an event in a browser', () => {
  const server = ownServer()
  const { visit } = visits(server)

  it('takes the chart over in the same box, without a jump', async () => {
    const page = await visit('/ping')
    await page.goto(`${server().url}${EVENT}`)
    const box = page.locator('figure[data-chart="by-source"]')
    await box.locator('.fig-box').scrollIntoViewIfNeeded()
    const before = await box.boundingBox()
    await turnTo(box)
    const after = await box.boundingBox()
    expect(after?.height).toBeCloseTo(before?.height ?? 0, 0)
    expect(after?.y).toBeCloseTo(before?.y ?? 0, 0)
  })

  it('applies a choice at once, keeps it in the address, and goes back', async () => {
    const page = await visit(EVENT)
    await page.locator('summary', { hasText: 'Filters' }).click()
    await page.getByLabel('Which people').selectOption('civilians')
    await page.waitForURL(/category=civilians/)
    await expectText(page, '[data-lead]', 'civilians')
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('civilians'))
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Wounded/ })
      .click()
    await page.waitForURL(/measure=wounded/)
    await expectText(page, '[data-lead]', 'Wounded')
  })

  it('says quietly that there is a new claim, and shows it when asked', async () => {
    const page = await visit(`${EVENT}?measure=killed`)
    const key = await keyFor(server().data, 'write')
    const response = await fetch(`${server().url}/api/v1/statements`, {
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
  })

  it('says that it is stale when the server does not answer, and recovers', async () => {
    const page = await visit(EVENT)
    await server().stop()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByText(/^No answer from the server since/).waitFor({ timeout: 40_000 })
    await server().restart()
    await page
      .getByText(/^No answer from the server since/)
      .waitFor({ state: 'detached', timeout: 60_000 })
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
