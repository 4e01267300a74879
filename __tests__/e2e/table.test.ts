/** The full table of an event's claims: its columns, its filters, its order, with and without script. */
import type { Page } from 'playwright-core'
import { describeInBrowser, violationsOn, visits } from '../support/browser'
import { publicServer as server } from '../support/public-server'

const TABLE = '/events/karabakh-offensive-2023/claims'

describeInBrowser('the table of claims', () => {
  const { visit } = visits()

  const heads = (page: Page) => page.locator('#rows thead th').allTextContents()
  const parameters = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name)
  const hasParameter = (page: Page, name: string, values: readonly string[]) =>
    page.waitForURL((url) => url.searchParams.getAll(name).join() === values.join())

  it('shows the columns that were chosen, without script, in every order and file alike', async () => {
    const page = await visit(`${TABLE}?measure=killed`, { javaScriptEnabled: false })
    const usual = ['Claimant', 'Measure, and who is counted', 'Figure', 'Words', 'As of', 'Stated']
    expect(await heads(page)).toEqual([...usual, 'Publication'])
    await page.locator('summary', { hasText: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'Stated' }).uncheck()
    await page.getByRole('checkbox', { name: 'What it allows' }).check()
    await page.getByRole('button', { name: 'Apply' }).click()
    const chosen = [...usual.slice(0, 4), 'What it allows', 'As of', 'Publication']
    expect(await heads(page)).toEqual(chosen)
    await page.locator('#rows thead').getByRole('link', { name: 'Figure' }).click()
    expect(await heads(page)).toEqual(chosen)
    expect(parameters(page, 'sort')).toEqual(['-figure'])
    expect(parameters(page, 'measure')).toEqual(['killed'])

    // A file always has every column.
    const csv = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
    expect(csv).toBe('/api/v1/events/karabakh-offensive-2023/claims.csv?measure=killed')

    const ticked = page.getByRole('checkbox', { checked: true })
    while ((await ticked.count()) > 0) await ticked.first().uncheck()
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await heads(page)).toEqual(usual.slice(0, 3))
  }, 60_000)

  it('applies a choice at once, lists it, and takes it away by its chip or by Back', async () => {
    const page = await visit(TABLE)
    const all = Number.parseInt((await page.getByRole('status').first().textContent()) ?? '', 10)
    await page.getByRole('combobox', { name: 'Measure' }).selectOption('killed')
    await page.waitForURL(`${server().url}${TABLE}?measure=killed`)
    const chips = page.locator('[data-chosen]')
    await chips.getByRole('link', { name: /^Measure Killed/ }).waitFor()
    const some = Number.parseInt((await page.getByRole('status').first().textContent()) ?? '', 10)
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)

    await page.getByRole('combobox', { name: 'How it was counted' }).selectOption('cumulative')
    await hasParameter(page, 'basis', ['cumulative'])
    await chips.getByRole('link', { name: /^Measure Killed/ }).click()
    await page.waitForURL(`${server().url}${TABLE}?basis=cumulative`)
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[name="measure"]')?.value === '',
    )
    await page.goBack()
    await hasParameter(page, 'measure', ['killed'])
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('[name="measure"]')?.value === 'killed',
    )
    await chips.getByRole('link', { name: 'Remove every filter' }).click()
    await page.waitForURL(`${server().url}${TABLE}`)
    await chips.waitFor({ state: 'detached' })
  }, 60_000)

  it('applies a choice that was made before the script of the page was there', async () => {
    let letThrough = () => {}
    const gate = new Promise<void>((resolve) => (letThrough = resolve))
    const page = await visit('/ping')
    await page.route('**/*.js', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto(`${server().url}${TABLE}`, { waitUntil: 'commit' })
    await page.getByRole('combobox', { name: 'Measure' }).selectOption('killed')
    letThrough()
    await page.waitForURL(`${server().url}${TABLE}?measure=killed`)
    await page
      .locator('[data-chosen]')
      .getByRole('link', { name: /^Measure Killed/ })
      .waitFor()
  }, 60_000)

  it.each([
    ['at once with', true],
    ['by its button without', false],
  ])('has beside it a ledger whose form applies a choice %s script', async (_how, hasScript) => {
    const page = await visit('/changes', { javaScriptEnabled: hasScript })
    await page.getByLabel('Kind of change').selectOption('revised')
    if (!hasScript) await page.getByRole('button', { name: 'Show' }).click()
    await hasParameter(page, 'kind', ['revised'])
    // A form that script sends leaves out its empty fields.
    if (hasScript) expect(page.url()).toBe(`${server().url}/changes?kind=revised`)
    expect(await page.getByLabel('Kind of change').inputValue()).toBe('revised')
  })

  it('is sorted and given columns by the keyboard, which keeps its place', async () => {
    const page = await visit(TABLE)
    await page.locator('#rows thead').getByRole('link', { name: 'Figure' }).focus()
    await page.keyboard.press('Enter')
    await hasParameter(page, 'sort', ['-figure'])
    await page.locator('th[aria-sort="descending"]', { hasText: 'Figure' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Figure')
    await page.keyboard.press('Enter')
    await page.locator('th[aria-sort="ascending"]', { hasText: 'Figure' }).waitFor()
    await page.locator('summary', { hasText: 'Columns' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'Recorded here' }).focus()
    await page.keyboard.press('Space')
    await page.locator('#rows thead', { hasText: 'Recorded here' }).waitFor()
    expect(parameters(page, 'column')).toContain('recorded')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('column')
  }, 60_000)

  it.each([
    ['en', 'with a time such as'],
    ['fr', 'en UTC'],
    ['ar', 'العالمي المنسق'],
  ])(
    'says in its language what it ignores: %s',
    async (lang, reason) => {
      const page = await visit(
        `${TABLE}?lang=${lang}&at=20.9.2023&sort=price&column=price&cursor=zz&scale=log&foo=1`,
        { javaScriptEnabled: false },
      )
      const notice = page.locator('.notice')
      const text = (await notice.textContent()) ?? ''
      for (const parameter of ['at', 'sort', 'column', 'cursor', 'scale', 'foo']) {
        expect(text).toMatch(new RegExp(`\\b${parameter}\\P{L}*=`, 'u'))
      }
      expect(text).toContain(reason)
      expect(text).not.toContain('Invalid')
      const described = await page.locator('[name="at"]').getAttribute('aria-describedby')
      expect(await page.locator(`#${described}`).textContent()).toContain(reason)
    },
    60_000,
  )

  it('leads out of a choice that nothing fits, and keeps it on offer', async () => {
    const page = await visit(`${TABLE}?measure=arrived&category=medics`, {
      javaScriptEnabled: false,
    })
    expect(await page.locator('#rows').count()).toBe(0)
    expect(await page.locator('[data-chosen]').textContent()).toContain('not silence')
    expect(await page.locator('[name="category"]').inputValue()).toBe('medics')
    await page.getByRole('link', { name: /^Measure Arrived/ }).click()
    expect(parameters(page, 'category')).toEqual(['medics'])
  }, 60_000)

  it.each([
    [320, 'light', 'en'],
    [1280, 'dark', 'ar'],
  ] as const)(
    'is accessible with everything open, at %d px, %s, %s',
    async (width, scheme, lang) => {
      const page = await visit(`${TABLE}?kind=media&column=term&at=2023-12-01&lang=${lang}`, {
        width,
      })
      await page.emulateMedia({ colorScheme: scheme })
      for (const fold of await page.locator('details:not([open]) > summary').all()) {
        if (await fold.isVisible()) await fold.click()
      }
      expect(await violationsOn(page)).toEqual([])
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scrolls).toBeLessThanOrEqual(width)
    },
    60_000,
  )
})
