/** The whole way by keyboard alone: from the search to a file, and what helps on the way. */
import { text } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { describeInBrowser, tour, visits } from '../support/browser'

const MAX_STOPS = 200

describeInBrowser('the keyboard alone', () => {
  const { visit } = visits()
  const { go } = tour({})

  /** Tab by Tab, as a reader goes: fails where something holds the focus back. */
  async function tabTo(page: Page, target: Locator): Promise<void> {
    await target.first().waitFor()
    for (let stop = 0; stop < MAX_STOPS; stop += 1) {
      await page.keyboard.press('Tab')
      if (await target.first().evaluate((element) => element === document.activeElement)) {
        expect(await isOutlined(page)).toBe(true)
        return
      }
    }
    throw new Error(`Tab does not reach it within ${MAX_STOPS} stops: ${target.toString()}`)
  }

  it('finds an event, goes back to 20 September, opens a pair that differs and exports it', async () => {
    const page = await visit('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('offensive')
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await tabTo(page, page.locator('main a[href^="/events/karabakh-offensive-2023"]'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/events\/karabakh-offensive-2023/)

    await tabTo(page, page.locator('a[href*="measure=wounded"]').first())
    await page.keyboard.press('Enter')
    await page.waitForURL(/measure=wounded/)
    await page.waitForLoadState('networkidle')
    await tabTo(page, page.locator('summary', { hasText: 'Filters' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Which people'))
    await page.keyboard.type('children')
    await page.keyboard.press('Tab')
    await page.waitForURL(/category=children/)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('[data-lead]').textContent()).toContain('children')

    await tabTo(page, page.locator('summary', { hasText: 'Dates' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('input[name="publishedBy"]'))
    await page.keyboard.type('2023-09-20')
    await page.keyboard.press('Enter')
    await page.waitForURL(/publishedBy=2023-09-20/)
    await page.waitForLoadState('networkidle')

    // The focus brings the interactive matrix and stays where it is; then arrows go from pair to pair.
    await tabTo(page, page.locator('a[data-tab="pairs"]'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/tab=pairs/)
    await page.waitForLoadState('networkidle')
    const matrix = page.locator('figure[data-chart="contradictions"]').first()
    await tabTo(page, matrix.locator('[data-mark]:visible'))
    await matrix.locator('[data-live="true"] [data-mark]:focus').waitFor()
    await page.keyboard.press('Home')
    const pair = () => page.evaluate(() => document.activeElement?.getAttribute('class') ?? '')
    for (let step = 0; step < 10 && !(await pair()).includes('differs'); step += 1) {
      await page.keyboard.press('ArrowRight')
    }
    expect(await pair()).toContain('differs')
    expect(await page.getByRole('tooltip').textContent()).toMatch(/do not agree/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/claims\//)
    await page.goBack()
    await page.waitForURL(/tab=pairs/)
    await page.waitForLoadState('networkidle')

    const download = page.waitForEvent('download')
    await tabTo(page, page.locator('a[href*="claims.csv"]:visible'))
    await page.keyboard.press('Enter')
    const file = await text(await (await download).createReadStream())
    const [head, ...rows] = file.trim().split('\n')
    expect(head).toMatch(/claimant/)
    expect(rows.length).toBeGreaterThan(0)
  }, 120_000)

  it('lists itself under ?, and gives the focus back', async () => {
    const page = await visit('/method')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    const before = await page.evaluate(() => document.activeElement?.outerHTML)
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard' })
    await list.waitFor()
    expect(await list.textContent()).toContain('Esc')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toBe(before)
  }, 30_000)

  it('leaves ? to a field in which it is typed', async () => {
    const page = await visit('/')
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('who?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('who?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  }, 30_000)

  it.each([null, 'pairs', 'over-time', 'as-published', 'breakdown', 'map', 'coverage'])(
    'stops once at each chart, and walks its marks from first to last (tab %s)',
    async (tab) => {
      const page = await go(`/events/karabakh-offensive-2023${tab === null ? '' : `?tab=${tab}`}`)
      await page.waitForLoadState('networkidle')
      expect(await page.locator('figure.fig:has(.fig-box)').count()).toBe(tab === null ? 1 : 2)
      for (const figure of await page.locator('figure.fig:has(.fig-box)').all()) {
        await figure.locator('[data-mark]:visible').first().focus()
        await figure.locator('[data-live="true"] [data-mark]:focus').waitFor()
        expect(await figure.locator('[data-mark][tabindex="0"]').count()).toBe(1)
        const focused = () =>
          page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null)
        await figure.locator('[data-mark][tabindex="0"]').focus()
        await page.keyboard.press('Home')
        const first = await focused()
        await page.keyboard.press('End')
        const last = await focused()
        const marks = await figure.locator('[data-mark]').count()
        expect([first, last]).not.toContain(null)
        expect(first === last).toBe(marks === 1)
        await page.keyboard.press('Escape')
        expect(await focused()).toBeNull()
      }
    },
    60_000,
  )
})

/** Whatever has the focus can be seen to have it: an outline, or for marks what figure.css draws. */
function isOutlined(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const isDrawn = outlineStyle !== 'none' && outlineWidth !== '0px'
    return isDrawn || element.closest('svg') !== null
  })
}
