/** Asking with the keyboard: filters, the way through public time, two counts, and what a chart offers. */
import type { Page } from 'playwright-core'
import { describeInBrowser, sidewaysOn, violationsOn, visits } from '../support/browser'
import { publicServer as server } from '../support/public-server'

const EVENT = '/events/karabakh-offensive-2023'
const LANE = `${EVENT}?measure=killed&group=karabakh-armenians&category=all&place=none&basis=cumulative`

describeInBrowser('asking', () => {
  const { visit } = visits()

  const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name)
  const hasParameter = (page: Page, name: string, values: readonly string[]) =>
    page.waitForURL((url) => url.searchParams.getAll(name).join() === values.join())

  it('narrows to kinds of source by the keyboard, says so, and Back gives everybody again', async () => {
    const page = await visit(LANE)
    await page.locator('summary', { hasText: 'Filters' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('summary', { hasText: 'Only some sources' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: 'media', exact: true }).focus()
    await page.keyboard.press('Space')
    await hasParameter(page, 'kind', ['media'])
    const notice = page.locator('[data-filtered]')
    await notice.waitFor()
    expect(await notice.textContent()).toMatch(/\d+ of \d+ claimants/)

    await page.getByRole('checkbox', { name: 'government', exact: true }).check()
    await hasParameter(page, 'kind', ['government', 'media'])
    await page.goBack()
    await hasParameter(page, 'kind', ['media'])
    const government = page.getByRole('checkbox', { name: 'government', exact: true })
    await page.waitForFunction(
      (box) => !(box as HTMLInputElement).checked,
      await government.elementHandle(),
    )

    await notice.getByRole('link', { name: 'Show all' }).click()
    await hasParameter(page, 'kind', [])
    await notice.waitFor({ state: 'detached' })
    expect(await page.getByRole('checkbox', { name: 'media', exact: true }).isChecked()).toBe(false)
  }, 60_000)

  it('goes through public time with the arrow keys, and one Back leaves it', async () => {
    const page = await visit(LANE)
    const slider = page.getByRole('slider', { name: 'Claimed in public by' })
    await slider.focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/publishedBy=/)
    const first = await slider.getAttribute('aria-valuetext')
    const [earliest] = parameter(page, 'publishedBy')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(
      (before) => document.activeElement?.getAttribute('aria-valuetext') !== before,
      first,
    )
    // The server has answered: going back before it has would not be the last that happens.
    await page.waitForURL(({ searchParams }) => searchParams.get('publishedBy') !== earliest)
    expect(await page.locator('[data-scrubber] [role="status"]').textContent()).toContain('By ')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('range')
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('publishedBy'))
  }, 60_000)

  it('goes to where the slider was moved before the script of the page was there', async () => {
    let letThrough = () => {}
    const gate = new Promise<void>((resolve) => (letThrough = resolve))
    const page = await visit('/ping')
    await page.route('**/*.js', async (route) => {
      await gate
      await route.continue()
    })
    await page.goto(`${server().url}${LANE}`, { waitUntil: 'commit' })
    await page.getByRole('slider', { name: 'Claimed in public by' }).press('Home')
    letThrough()
    await page.waitForURL(/publishedBy=/)
  }, 60_000)

  it('goes from moment to moment without script', async () => {
    const page = await visit(LANE, { javaScriptEnabled: false })
    const scrubber = page.locator('[data-scrubber]')
    expect(await scrubber.getByRole('slider').count()).toBe(0)
    await scrubber.getByRole('link', { name: 'First' }).click()
    const [first] = parameter(page, 'publishedBy')
    await scrubber.getByRole('link', { name: 'Next' }).click()
    const [second] = parameter(page, 'publishedBy')
    expect([first ?? '', second ?? ''].toSorted()).toEqual([first, second])
    expect(first).not.toBe(second)
    await scrubber.getByRole('link', { name: 'Latest' }).click()
    expect(parameter(page, 'publishedBy')).toEqual([])
  }, 60_000)

  it('never takes an hour that nobody recorded for silence', async () => {
    const view = 'measure=killed&group=karabakh-armenians&category=all&place=none&basis=cumulative'
    const page = await visit(
      `/events/karabakh-offensive-2023?${view}&publishedBy=2023-09-19T12:00Z`,
    )
    const text = await page.innerText('main')
    expect(text).toContain('5 other claims are left out, though they may already have been public')
    expect(text).toContain('That is neither silence nor zero.')
    expect(text).not.toContain('nobody claimed')
    // How many speak of a measure now is not how many did then.
    expect(await page.locator('.tile', { hasText: 'Killed' }).first().textContent()).toBe('Killed')
    await page.goto(page.url().replace('2023-09-19T12:00Z', '2023-09-19'))
    const table = await page.locator('#claims').textContent()
    expect(table).toContain('first publication recorded here: later than this view')
  })

  it('leads out of a choice that nobody fits', async () => {
    const page = await visit(`${LANE}&kind=witness`, { javaScriptEnabled: false })
    const empty = page.locator('[data-empty]')
    expect(await empty.textContent()).toContain('That is your filter, not silence')
    await empty.getByRole('link', { name: 'Show all' }).click()
    // A click waits for the answer's beginning, not for all of it.
    const figures = page.locator('figure[data-chart="by-source"]')
    await figures.first().waitFor()
    expect(parameter(page, 'kind')).toEqual([])
    expect(await figures.count()).toBe(1)
  }, 60_000)

  it('takes a name that nothing here has for no silence', async () => {
    const page = await visit(`${EVENT}?measure=killed&group=nobody-here`, {
      javaScriptEnabled: false,
    })
    const empty = await page.locator('[data-empty]').textContent()
    expect(empty).toContain('nobody is called “nobody-here”')
    expect(empty).not.toContain('That is silence')
  }, 60_000)

  it('names a fault beside the field, and keeps what was typed', async () => {
    const page = await visit(`${LANE}&at=20.9.2023`, { javaScriptEnabled: false })
    const field = page.getByLabel('Figures for days up to')
    expect(await field.inputValue()).toBe('20.9.2023')
    const described = (await field.getAttribute('aria-describedby')) ?? ''
    expect(await page.locator(`#${described}`).textContent()).toContain('2023-09-19')
  }, 60_000)

  it('shows two counts with the reason why they are not one, each with its own chart', async () => {
    const page = await visit(`${LANE}&tab=counts`)
    await page
      .getByRole('link', { name: /^side by side/ })
      .first()
      .click()
    await page.waitForURL(/beside=/)
    const both = page.locator('[data-beside]')
    await both.waitFor()
    expect(await both.textContent()).toContain('They are two and not one: the second')
    expect(await both.locator('figure[data-chart="by-source"]').count()).toBe(2)
  }, 60_000)

  it('embeds by way of a snapshot, of exactly those who are drawn, and cites in one step', async () => {
    const page = await visit(`${LANE}&kind=media`, { javaScriptEnabled: false })
    const drawn = await page
      .locator('figure[data-chart="by-source"] .actions form[action="/s"] input[name="claimants"]')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).sort())
    const actions = page.getByRole('group', { name: /by source: what to do/ })
    await actions.getByText('Embed', { exact: true }).click()
    await actions.getByRole('button', { name: 'Make a snapshot and get the code' }).click()
    await page.waitForURL(/\/s\/[a-z2-7]{26}#embed$/)
    const record = await (await fetch(`${page.url().replace('#embed', '')}.json`)).json()
    expect(record.view.claimants).toEqual(drawn)
    expect(drawn.length).toBeGreaterThan(0)
  }, 60_000)

  it('is accessible with everything open on a telephone, and fits in a wide window too', async () => {
    const view = `${LANE}&kind=media&aboutFrom=x&publishedBy=2023-10-01`
    const page = await visit(view, { width: 320 })
    for (const fold of await page.locator('details:not([open]) > summary').all()) {
      if (await fold.isVisible()) await fold.click()
    }
    expect(await violationsOn(page)).toEqual([])
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect([width, await sidewaysOn(page)]).toEqual([width, 0])
    }
  }, 60_000)
})
