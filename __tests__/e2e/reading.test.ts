/**
 * An editor turns an article into published claims: in under twenty actions, with the claimants, events and groups that they
 * belong to. With the article that the project began with where it is at hand, else with a short one of our own.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describeInBrowser, sidewaysOn, violationsOn, visits } from '../support/browser'
import { runBysource } from '../support/cli'
import { ownServer } from '../support/public-server'

const SEED = join(process.cwd(), '..', 'shared', 'seeds', '000_2da0e96f3bb359bb.txt')
const onSeed = existsSync(SEED) ? it : it.skip
const MAX_ACTIONS = 20

const OFFENSIVE = 'Azerbaijani offensive in Nagorno-Karabakh, 19–20 September 2023'
const PROTESTS = 'Protests in Yerevan, September 2023'
const BLASTS = 'Mine blasts in Khojavend, 19 September 2023'
const AUTHORITIES = 'Separatist authorities of Nagorno-Karabakh'

const SHORT = `Shelling goes on in the hills

Scores have been reported wounded since the shelling began on Tuesday.
The separatist authorities said that 25 people, including three civilians, had been killed in the hills.
There are two roads out of the valley, and 2,000 troops stand on them.
At least 14 people were injured in scuffles outside the parliament in Yerevan, the Armenian health ministry said.`

interface Fact {
  readonly event: string
  readonly claimant: string
  readonly figure: string
  readonly group: string | null
}

describeInBrowser('an article at the desk', () => {
  const server = ownServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  const { visit } = visits(server)
  const account = { email: 'ed@desk.test', password: 'hills and harbours 27' }

  beforeAll(async () => {
    const { email, password } = account
    const asked = ['--email', email, '--role', 'editor', '--name', 'Ed', '--password', password]
    await runBysource(server().data, 'user', 'create', ...asked)
  })

  async function signedIn(options?: Parameters<typeof visit>[1]): Promise<Page> {
    const page = await visit('/desk/sign-in?next=/desk/read', options)
    await page.getByLabel('E-mail').fill(account.email)
    await page.getByLabel('Password').fill(account.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    return page
  }

  /** The page of the reading, with a count of what the editor did. */
  async function atDesk() {
    const page = await signedIn()
    await page.waitForURL(/\/desk\/read$/)
    let actions = 0
    const part = (name?: string) => (name === undefined ? page : page.getByRole('region', { name }))
    const editor = {
      fill: async (label: string, text: string, within?: string) => {
        actions += 1
        await part(within).getByLabel(label, { exact: true }).first().fill(text)
      },
      press: async (name: string | RegExp, within?: string) => {
        actions += 1
        await part(within).getByRole('button', { name }).first().click()
      },
    }
    return { page, editor, actions: () => actions }
  }

  async function factsOn(page: Page): Promise<Fact[]> {
    const ids = await page
      .locator('#recorded a[href^="/claims/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(8) ?? ''))
    return Promise.all(
      ids.map(async (id) => {
        const reply = await fetch(`${server().url}/api/v1/claims/${id}`)
        // The call answers in this shape.
        const { claim } = (await reply.json()) as {
          claim: {
            event: string
            measure: string
            category: string
            group: string | null
            partOf: string | null
            claimant: { id: string }
            quantity: { form: string; value: number | null }
          }
        }
        const { form, value } = claim.quantity
        const words = [claim.measure, form, value, claim.category, claim.partOf && 'part']
        return {
          event: claim.event,
          claimant: claim.claimant.id,
          figure: words.filter((word) => word !== null).join(' '),
          group: claim.group,
        }
      }),
    )
  }

  /** All that was recorded is among the claims of its events, whose pages are shown. */
  async function expectOnPages(page: Page): Promise<void> {
    const linksTo = (path: string) =>
      page
        .locator(`#recorded a[href^="${path}"]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const shown: string[] = []
    for (const path of await linksTo('/events/')) {
      expect((await page.request.get(`${server().url}${path}`)).status()).toBe(200)
      const reply = await fetch(`${server().url}/api/v1${path}/claims?limit=200`)
      const { claims } = (await reply.json()) as { claims: { id: string }[] }
      shown.push(...claims.map(({ id }) => `/claims/${id}`))
    }
    expect(shown).toEqual(expect.arrayContaining(await linksTo('/claims/')))
  }

  onSeed('becomes nine claims in under twenty actions', async () => {
    const { page, editor, actions } = await atDesk()
    await editor.fill('Text of the article', readFileSync(SEED, 'utf8'))
    await editor.fill('Event', OFFENSIVE)
    await editor.fill('Publication', 'Russia calls for a halt to fighting')
    await editor.fill('Published by', 'Al Jazeera English')
    await editor.fill('Published on', '2023-09-20')
    await editor.press('Read')
    await page.waitForURL(/article=/)
    await page.waitForLoadState('networkidle')

    expect(await page.locator('[id="s2.claimant"]').inputValue()).toBe(AUTHORITIES)
    await editor.fill('Whose people', 'Karabakh Armenian side', 'Statement 2')
    await editor.press(/^Ministry of Health of Armenia/, 'Statement 3')
    await editor.fill('Event, where it is another', PROTESTS, 'Statement 3')
    await editor.press(/^Azerbaijani authorities/, 'Statement 4')
    await editor.fill('Event, where it is another', BLASTS, 'Statement 4')
    await editor.fill('Whose people', 'Azerbaijani side', 'Statement 4')
    await page.waitForLoadState('networkidle')
    await editor.press(/^Accept the rest/)
    await editor.press(/^Record what is accepted/)
    await page.locator('#recorded').waitFor()
    expect(actions()).toBeLessThan(MAX_ACTIONS)
    const offensive = 'karabakh-offensive-2023'
    const by = (event: string, claimant: string, group: string | null) => (figure: string) =>
      ({ event, claimant, figure, group }) satisfies Fact
    const outlet = by(offensive, 'al-jazeera-english', null)
    const authorities = by(offensive, 'karabakh-authorities', 'karabakh-armenians')
    const azerbaijan = by('khojavend-mine-blasts-2023', 'azerbaijan-government', 'azerbaijan')
    const ministry = by('yerevan-protests-2023', 'armenia-health-ministry', null)
    expect(await factsOn(page)).toEqual(
      expect.arrayContaining([
        outlet('killed verbal all'),
        outlet('wounded more-than 200 all'),
        authorities('killed exact 27 all'),
        authorities('killed exact 2 civilians part'),
        authorities('wounded more-than 200 all'),
        authorities('evacuated more-than 7000 all'),
        azerbaijan('killed exact 4 police'),
        azerbaijan('killed exact 2 civilians'),
        ministry('injured more-than 30 all'),
      ]),
    )
    await expectOnPages(page)
  })

  it('is corrected by keyboard, with a mark by hand and what was kept through a crash', async () => {
    const { page, editor, actions } = await atDesk()
    await editor.fill('Text of the article', SHORT)
    await editor.fill('Event', OFFENSIVE)
    await editor.fill('Published by', 'Al Jazeera English')
    await editor.fill('Published on', '2023-11-20')
    await editor.press('Read')
    await page.waitForURL(/article=/)
    await page.waitForLoadState('networkidle')
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)

    const claims = page.locator('.reading-claim')
    expect(await claims.count()).toBe(4)
    await page.locator('.reading-mark').first().click()
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.waitForFunction(() => document.activeElement?.id === 'c-s1c1')
    await page.keyboard.press('d')
    await page.waitForFunction(() => document.activeElement?.id === 'c-s2c1')
    await page.keyboard.press('t')
    await page.waitForFunction(() => document.activeElement?.id === 'm-s2c1')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'c-s2c1')
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.activeElement?.id === 'c-s2c2')
    await page.keyboard.press('k')
    await page.waitForFunction(() => document.activeElement?.id === 'c-s2c1')
    await page.keyboard.press('Shift+A')
    await page.waitForFunction(() => document.activeElement?.id === 'c-s3c1')
    expect(await focused()).toBe('c-s3c1')

    // A crash: the page is opened anew.
    await page.reload()
    await page.waitForLoadState('networkidle')
    await page.getByRole('button', { name: 'Go on with it' }).click()
    expect(await page.locator('.reading-claim[data-state="accepted"]').count()).toBe(2)
    expect(await page.locator('.reading-claim[data-state="dropped"]').count()).toBe(1)

    await page.getByLabel('Words of a figure in the text').fill('2,000 troops')
    await page.getByRole('button', { name: 'Mark', exact: true }).click()
    await page.locator('.reading-claim', { hasText: 'marked by hand' }).waitFor()
    await page.locator('#c-h1c1').getByRole('button', { name: /^Drop/ }).click()

    await editor.fill('Event, where it is another', PROTESTS, 'Statement 4')
    await page.waitForLoadState('networkidle')
    await page
      .locator('#c-s3c1')
      .getByRole('button', { name: /^Accept/ })
      .click()
    await editor.press(/^Record what is accepted/)
    await page.locator('#recorded').waitFor()
    expect(await factsOn(page)).toMatchObject([
      { figure: 'killed exact 25 all', claimant: 'karabakh-authorities' },
      { figure: 'killed exact 3 civilians part', claimant: 'karabakh-authorities' },
      { figure: 'injured at-least 14 all', event: 'yerevan-protests-2023' },
    ])
    expect(actions()).toBeLessThan(MAX_ACTIONS)

    const file = await page.request.get(`${server().url}/desk/read/corrections.ndjson`)
    const lines = (await file.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const fates = lines.map(({ proposed }: { proposed: { fate: string }[] }) =>
      proposed.map(({ fate }) => fate),
    )
    expect(fates).toContainEqual(['dropped', 'accepted', 'accepted', 'accepted'])
  })

  it('goes to the form of a statement where no script runs', async () => {
    const page = await signedIn({ javaScriptEnabled: false, width: 390 })
    await page.getByLabel('Text of the article').fill(SHORT)
    await page.getByRole('button', { name: 'Read' }).click()
    expect(await page.locator('.reading').isVisible()).toBe(false)
    expect(await page.locator('.reading-plain').isVisible()).toBe(true)
    expect(await sidewaysOn(page)).toBe(0)
    await page.getByRole('button', { name: 'Go on in the form' }).nth(1).click()
    expect(page.url()).toContain('/desk/statements/new')
    expect(await page.locator('[name="claims.0.words"]').inputValue()).toContain('25 people')
  })
})
