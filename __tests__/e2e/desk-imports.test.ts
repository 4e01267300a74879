/** An editor brings a sheet with a header that nobody knows: mapped, run dry, recorded, corrected, withdrawn, undone. */
import { text } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import {
  describeInBrowser,
  sidewaysOn,
  smallTargetsOn,
  violationsOn,
  visits,
} from '../support/browser'
import { runBysource } from '../support/cli'
import { ownServer } from '../support/public-server'

const EDITOR = { email: 'ed@example.org', password: 'quite unlike any other' }

/** A column for each source, with a word where a number should be and a source that nobody recorded. */
const SHEET = [
  'Day;Libyan Red Crescent;Town hall;Notes',
  '15/09/2023;11.300;5.100;from the briefing',
  '16/09/2023;many;5.200;',
  '17/09/2023;-;5.300;',
  '',
].join('\n')

describeInBrowser('imports at the desk', () => {
  const server = ownServer()
  const { visit } = visits(server)

  beforeAll(async () => {
    const words = ['--role', 'editor', '--name', 'Ed', '--password', EDITOR.password]
    await runBysource(server().data, 'user', 'create', '--email', EDITOR.email, ...words)
  }, 60_000)

  async function enter(script = true): Promise<Page> {
    const page = await visit('/desk/imports', { javaScriptEnabled: script })
    await page.getByLabel('E-mail').fill(EDITOR.email)
    await page.getByLabel('Password').fill(EDITOR.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
    return page
  }
  async function send(page: Page, sheet: string, name = 'sheet.csv'): Promise<void> {
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(sheet) }
    await page.getByLabel('File', { exact: true }).setInputFiles(file)
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('button', { name: 'Dry run' }).waitFor()
  }
  const count = (page: Page, name: string) =>
    page.locator('.import-counts > div', { hasText: name }).locator('dd').textContent()

  it('goes from an unknown header to the record and back, and corrects what was refused', async () => {
    const page = await enter()
    expect(await page.textContent('main')).toContain('Nothing was imported yet')
    await send(page, SHEET)
    for (const name of ['Libyan Red Crescent', 'Town hall'])
      await page.getByRole('checkbox', { name }).check()
    await page.getByLabel('Claimant', { exact: true }).selectOption('name')
    await page.getByLabel('What is counted', { exact: true }).selectOption('is:killed')
    await page.getByLabel('As of', { exact: true }).selectOption('column:Day')
    await page.getByLabel('Event', { exact: true }).selectOption('is:derna-flood-2023')
    await page.getByLabel('Publication, typed').fill('Sheet of {Day}')
    await page.getByLabel('Published on, typed').fill('2023-09-18')
    await page.getByLabel('Thousands').selectOption('.')
    await page.getByLabel('Days', { exact: true }).selectOption('dmy')
    await page.getByRole('button', { name: 'Dry run' }).click()

    // A mapping without a publisher: the page says so there, and everything else stays.
    await page.getByText('Say it: no figure is recorded without.').waitFor()
    await page.getByLabel('Published by, typed').fill('Reuters')
    await page.getByRole('button', { name: 'Dry run' }).click()
    await page.getByText('This is a dry run').waitFor()
    expect(await count(page, 'added')).toBe('1')
    expect(await count(page, 'refused')).toBe('4')
    expect(await count(page, 'left out')).toBe('1')
    expect(await count(page, 'in all')).toBe('6')
    expect(await violationsOn(page)).toEqual([])

    // A name that nobody recorded is said once.
    await page.getByLabel('“Town hall” stands for').fill('Nobody at all')
    await page.getByRole('button', { name: 'Take these names' }).click()
    await page.getByText('Nothing recorded here has this whole name.').first().waitFor()
    await page.getByLabel('“Town hall” stands for').fill('Reuters')
    await page.getByRole('button', { name: 'Take these names' }).click()
    await page.getByRole('button', { name: 'Record 4 rows' }).click()
    await page.getByRole('heading', { name: 'Take it back' }).waitFor()
    expect(await page.locator('tbody tr').allTextContents()).toEqual([
      expect.stringMatching(/3.*Libyan Red Crescent.*many.*refused/),
    ])

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /held or refused, as CSV/ }).click(),
    ])
    const refused = await text(await download.createReadStream())
    const recorded = page.url()
    await page.goto(`${server().url}/desk/imports`)
    await send(page, refused.replace(',many,', ',11.400,'), 'corrected.csv')
    await page.getByText('The header is known').waitFor()
    await page.getByRole('button', { name: 'Dry run' }).click()
    await page.getByRole('button', { name: 'Record one row' }).click()
    await page.getByRole('heading', { name: 'Take it back' }).waitFor()
    expect([await count(page, 'added'), await count(page, 'already known')]).toEqual(['1', '1'])

    await page.goto(recorded)
    await page.getByLabel('Reason').fill('The sheet was a draft.')
    await page.getByRole('button', { name: 'Withdraw the import' }).click()
    await page.getByText('Ed withdrew it: 4 figures').waitFor()
    await page.getByRole('button', { name: 'Undo the withdrawal' }).click()
    await page.getByText('Ed undid the withdrawal: 4 figures stand again').waitFor()
  })

  it('takes a file without script, in every language and width', async () => {
    const page = await enter(false)
    await send(page, `${SHEET}18/09/2023;1;2;"${'a long remark '.repeat(12)}"\n`, 'plain.csv')
    const columns = page.url()
    for (const path of [columns, `${server().url}/desk/imports`]) {
      for (const language of ['fr', 'ar']) {
        await page.goto(`${path}?lang=${language}`)
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 })
          expect([path, width, await sidewaysOn(page)]).toEqual([path, width, 0])
          expect(await smallTargetsOn(page)).toEqual([])
        }
      }
    }
  })
})
