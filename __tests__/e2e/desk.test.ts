/** The desk as a new editor comes to it: from a link to nine recorded claims, a correction, a merger, and what readers may not. */
import type { Page } from 'playwright-core'
import { describeInBrowser, sidewaysOn, violationsOn, visits } from '../support/browser'
import { Hands } from '../support/hands'
import { DAY, setScene } from '../support/scene'
import { startServer, type TestServer } from '../support/server'

const PASSWORD = 'seven grey herons at the lock'
const MAX_ACTIONS = 120

describeInBrowser('the desk', () => {
  let server: TestServer
  const { visit } = visits(() => server)
  const keys = { read: '', write: '' }
  const links = { editor: '', reader: '' }

  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  const post = (path: string, body: object, key: string) =>
    fetch(`${server.url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    })
  const secretOn = async (page: Page) => (await page.locator('.desk-secret').textContent()) ?? ''

  async function enter(link: string): Promise<Hands> {
    const hands = new Hands(await visit(new URL(link).pathname))
    await hands.fill('Password', PASSWORD)
    await hands.click('button', 'Set password and sign in')
    await hands.page.waitForURL(`${server.url}/desk`)
    return hands
  }

  async function signIn(): Promise<Hands> {
    const hands = new Hands(await visit('/desk/sign-in'))
    await hands.fill('E-mail', 'editor@desk.test')
    await hands.fill('Password', PASSWORD)
    await hands.click('button', 'Sign in')
    await hands.page.waitForURL(`${server.url}/desk`)
    return hands
  }

  it('lets people in, and makes keys, by its first link', async () => {
    const [link = ''] = /http\S+\/desk\/link\/\S+/.exec(server.output()) ?? []
    const hands = new Hands(await visit(new URL(link).pathname))
    const { page } = hands
    await hands.fill('E-mail', 'ann@desk.test')
    await hands.fill('Name', 'Ann')
    await hands.fill('Password', PASSWORD)
    await hands.click('button', 'Become administrator')
    await page.waitForURL(`${server.url}/desk`)
    for (const role of ['editor', 'reader'] as const) {
      await page.goto(`${server.url}/desk/people`)
      await hands.fill('E-mail', `${role}@desk.test`)
      await hands.fill('Name', `The ${role}`)
      await page.locator('.desk-form select[name="role"]').selectOption(role)
      await hands.click('button', 'Make a link')
      links[role] = await secretOn(page)
    }
    for (const scope of ['read', 'write'] as const) {
      await page.goto(`${server.url}/desk/keys`)
      await hands.fill('Name', scope)
      await page.locator('select[name="scope"]').selectOption(scope)
      await hands.click('button', 'Make a key')
      keys[scope] = (await secretOn(page)).trim()
    }
    expect((await post('statements', {}, keys.read)).status).toBe(403)
    expect((await post('statements', {}, keys.write)).status).toBe(400)
  })

  it('takes a report of nine claims from a new editor, shows what it contradicts, and takes a correction back', async () => {
    await setScene((path, body) => post(path, body, keys.write))
    const hands = await enter(links.editor)
    const { page } = hands
    await hands.click('link', 'New statement')
    await page.waitForURL(/statements\/new/)
    await page.waitForLoadState('networkidle')

    await hands.type('Offensive in the valley')
    await hands.press('Tab')
    await hands.type('Valley authorities')
    await hands.press('Tab')
    await hands.type(DAY)
    await hands.fill('Publication', 'Fighting in the valley')
    await hands.press('Tab')
    await hands.type('https://river-post.example/20-september')
    await hands.press('Tab')
    await hands.type('River Post')
    await hands.press('Tab')
    await hands.type(DAY)
    await hands.fill('Words', '27 people, including two civilians, had been killed')
    await hands.fill('Whose people', 'Valley authorities')
    // What it contradicts is on the screen before anything is saved.
    await page.locator('.desk-disagrees [data-verdict="contradicts"]').first().waitFor()
    expect(await page.locator('.desk-disagrees').first().textContent()).toMatch(/cannot/)
    await hands.click('button', 'Add as a part')
    await page.waitForFunction(() => document.activeElement?.id === 'claims.1.words')
    await hands.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'claims.2.words')
    await hands.type('more than 200 wounded, including 35 civilians')
    await hands.click('button', /^Add as a part/)
    await page.waitForFunction(() => document.activeElement?.id === 'claims.3.words')
    await hands.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'claims.4.words')
    await hands.type('more than 7,000 people were evacuated')
    await save(hands, 5)

    // The document stays; the next claimant follows.
    await hands.type('River Post')
    await page.getByLabel('The outlet says it in its own voice').check()
    await hands.fill('Words', 'Dozens have been reported killed')
    await save(hands, 1)

    await hands.page.getByLabel('Event', { exact: true }).fill('Mine blasts on the plain')
    await hands.fill('Claimant', 'Plain authorities')
    await hands.fill('Words', 'four police officers and two civilians were killed')
    await hands.fill('Whose people', 'Plain authorities')
    await hands.click('button', 'Add as a claim')
    await page.waitForFunction(() => document.activeElement?.id === 'claims.1.words')
    await save(hands, 2)

    await hands.page.getByLabel('Event', { exact: true }).fill('Protest clashes in the city')
    await hands.fill('Claimant', 'City health ministry')
    await hands.fill('Words', 'more than 30 injured')
    await save(hands, 1)
    expect(hands.actions).toBeLessThanOrEqual(MAX_ACTIONS)

    const { claims } = await answer('events/valley-offensive/claims?claimant=valley-authorities')
    expect(claims.map(figure).toSorted()).toEqual([
      'evacuated all more-than 7000',
      'killed all exact 27',
      'killed civilians exact 2 (subset)',
      'wounded all more-than 200',
      'wounded civilians exact 35 (subset)',
    ])
    const blasts = await answer('events/mine-blasts/claims')
    expect(blasts.claims.map(figure).toSorted()).toEqual([
      'killed civilians exact 2',
      'killed police exact 4',
    ])

    // The health ministry was not who said it: corrected for the whole statement, and taken back.
    const { claims: injured } = await answer('events/protest-clashes/claims')
    await page.goto(`${server.url}/desk/statements/claims/${injured[0]?.id}`)
    await page.getByLabel('The right claimant').fill('Plain authorities')
    await hands.click('button', 'Correct the claimant')
    await page.getByRole('status').waitFor()
    const claimant = async () =>
      (await answer('events/protest-clashes/claims')).claims[0]?.claimant.name
    expect(await claimant()).toBe('Plain authorities')
    await hands.click('button', /^Undo: Revised/)
    await page.waitForURL(/done=1/)
    expect(await claimant()).toBe('City health ministry')
  })

  /** Sends the form, and waits until it is answered with as many claims as it held. */
  async function save(hands: Hands, claims: number): Promise<void> {
    const { page } = hands
    const before = new URL(page.url()).searchParams.get('saved')
    await hands.press('Control+Enter')
    await page.waitForURL(({ searchParams }) => ![before, null].includes(searchParams.get('saved')))
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('status').first().getByRole('link').count()).toBe(claims)
  }

  async function answer(path: string): Promise<{ claims: readonly Recorded[] }> {
    return (await fetch(`${server.url}/api/v1/${path}`)).json()
  }

  it('merges two sources once it is seen what comes together, and undoes it from the ledger', async () => {
    const hands = await signIn()
    const { page } = hands
    await hands.click('link', 'Merge sources')
    await hands.fill('Source that is no source of its own', 'Monitor of the River')
    await hands.fill('Source that it is', 'river monitor')
    await hands.click('button', 'Show what comes together')
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('row').last().textContent()).toMatch(/52.*40/s)
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
    await hands.click('button', 'Merge')
    await page.waitForURL(/done=1/)
    await page.goto(`${server.url}/sources/monitor-of-the-river`)
    expect(page.url()).toBe(`${server.url}/sources/river-monitor`)
    await page.goto(`${server.url}/desk/statements/ledger`)
    await hands.click('button', /^Undo: Source merged/)
    await page.waitForURL(/done=1/)
    await page.goto(`${server.url}/sources/monitor-of-the-river`)
    expect(page.url()).toBe(`${server.url}/sources/monitor-of-the-river`)
  })

  it('changes the facts of an event for a reason, refuses what is none at its field, and takes a change back', async () => {
    const hands = await signIn()
    const { page } = hands
    await page.setViewportSize({ width: 320, height: 900 })
    await page.goto(`${server.url}/desk/events`)
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
    await hands.click('link', 'Offensive in the valley')
    await page.waitForURL(/desk\/events\/valley-offensive$/)
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)

    const facts = page.locator('#facts')
    const zone = facts.getByLabel('Time zone, such as Asia/Baku')
    await zone.fill('Mars/Olympus')
    await facts.getByLabel('Why (needed)').fill('The clocks of the valley')
    await facts.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/faults=/)
    expect(await zone.inputValue()).toBe('Mars/Olympus')
    expect(await zone.getAttribute('aria-invalid')).toBe('true')
    expect(await facts.getByLabel('Why (needed)').inputValue()).toBe('The clocks of the valley')
    expect(await violationsOn(page)).toEqual([])

    await zone.fill('Asia/Yerevan')
    await zone.press('Enter')
    await page.waitForURL(/done=1/)
    expect(await zone.inputValue()).toBe('Asia/Yerevan')
    const changes = page.locator('#changes')
    expect(await changes.textContent()).toMatch(/Time zone: nothing became Asia\/Yerevan/)
    expect(await changes.textContent()).toContain('The clocks of the valley')
    expect(await sidewaysOn(page)).toBe(0)
    await changes.getByRole('button').first().click()
    await page.waitForURL(/done=1/)
    await page.goto(`${server.url}/desk/events/valley-offensive`)
    expect(await zone.inputValue()).toBe('')
  })

  it('is closed to readers', async () => {
    const hands = await enter(links.reader)
    const { page } = hands
    expect(await page.getByRole('link', { name: 'New statement' }).count()).toBe(0)
    for (const path of [
      'statements/new',
      'statements',
      'statements/ledger',
      'events',
      'events/valley-offensive',
      'keys',
      'people',
    ]) {
      expect((await page.goto(`${server.url}/desk/${path}`))?.status()).toBe(403)
    }
    for (const act of [
      'statement',
      'revise',
      'undo',
      'merge-sources',
      'event',
      'event-amend',
      'make-key',
    ]) {
      const reply = await page.request.post(`${server.url}/desk/acts/${act}`, {
        headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
        form: { seq: '1' },
        maxRedirects: 0,
      })
      expect(reply.status()).toBe(403)
    }
    const write = await page.request.post(`${server.url}/api/v1/statements`, { data: {} })
    expect(write.status()).toBe(403)
  })
})

interface Recorded {
  readonly id: string
  readonly measure: string
  readonly category: string
  readonly partKind: string | null
  readonly claimant: { readonly name: string }
  readonly quantity: { readonly form: string; readonly value: number | null }
}

function figure({ measure, category, quantity, partKind }: Recorded): string {
  const part = partKind === null ? '' : ` (${partKind})`
  return `${measure} ${category} ${quantity.form} ${quantity.value}${part}`
}
