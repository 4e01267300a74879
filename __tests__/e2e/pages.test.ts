/** Every page in a real browser: accessible in both themes and directions, nothing refused, nothing sideways. */
import { randomBytes } from 'node:crypto'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import {
  describeInBrowser,
  sidewaysOn,
  smallTargetsOn,
  THEMED,
  violationsOn,
  visits,
} from '../support/browser'
import { runBysource } from '../support/cli'
import { recordLongNames } from '../support/long-names'
import type { TestServer } from '../support/server'

const EVENT = '/events/karabakh-offensive-2023'
const LANE = `${EVENT}?measure=killed&group=karabakh-armenians&category=all&place=none&basis=cumulative`
const CIVILIANS = `measure=killed&group=karabakh-armenians&category=civilians&place=none&basis=cumulative`
const PAGES = [
  '/',
  '/?q=stepanakert&measure=killed',
  '/?q=nobody-wrote-this',
  EVENT,
  '/events/nagorno-karabakh-2023',
  '/events/hurricane-melissa-haiti-2025',
  '/events/karabakh-exodus-2023',
  `${LANE}&kind=witness`,
  `${LANE}&publishedBy=2023-09-20&at=x`,
  `${LANE}&scale=log&convention=acled&beside=${encodeURIComponent(CIVILIANS)}`,
  `${EVENT}/claims?measure=killed&sort=-figure`,
  '/claims/karabakh-o27',
  '/sources',
  '/sources/karabakh-ombudsman',
  '/changes?event=stepanakert-fuel-depot-2023',
  '/method',
  '/developers',
  '/verify',
] as const

/** Axe looks at thousands of marks on the page of an event. */
const LONGEST = 240_000

describeInBrowser('the pages in a browser', () => {
  const { server, visit } = visits({ env: { BYSOURCE_RATE_LIMIT: 'off' } })

  describe.each(PAGES)('%s', (path) => {
    it(
      'has no serious violation of accessibility, scrolls nowhere sideways and is refused nothing',
      async () => {
        const page = await visit('/ping')
        const complaints = complaintsOf(page)
        await page.goto(new URL(path, page.url()).href)
        await page.waitForLoadState('networkidle')
        expect(complaints).toEqual([])
        expect(await violationsOn(page)).toEqual([])
        expect(await smallTargetsOn(page)).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await violationsOn(page, THEMED)).toEqual([])
        await page.setViewportSize({ width: 320, height: 900 })
        expect(await sidewaysOn(page)).toBe(0)
        await page.context().close()
      },
      LONGEST,
    )

    it(
      'is as accessible from right to left, in the dark',
      async () => {
        const page = await visit(withLanguage(path, 'ar'), { colorScheme: 'dark' })
        expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
        expect(await violationsOn(page)).toEqual([])
        await page.setViewportSize({ width: 320, height: 900 })
        expect(await sidewaysOn(page)).toBe(0)
        await page.context().close()
      },
      LONGEST,
    )

    it('does not scroll sideways at 320 px without script', async () => {
      const page = await visit(path, { width: 320, javaScriptEnabled: false })
      expect(await sidewaysOn(page)).toBe(0)
      await page.context().close()
    })
  })

  it.each([
    ['en', 'Nothing is recorded at this address'],
    ['ar', 'لا شيء مسجَّل في هذا العنوان'],
  ])('has a way out of an address that is not there (%s)', async (language, title) => {
    const page = await visit(`/nothing-here?lang=${language}`)
    expect(await page.getByRole('searchbox').count()).toBe(1)
    expect(await page.title()).toBe(`${title} · Bysource`)
    expect(await violationsOn(page)).toEqual([])
    await page.context().close()
  })

  it.each([
    ['en', 'No snapshot has this address', 'light'],
    ['fr', 'Aucune capture n’a cette adresse', 'dark'],
    ['ar', 'لا لقطة في هذا العنوان', 'light'],
  ] as const)('has a page for a snapshot that is not there (%s)', async (locale, title, theme) => {
    const page = await visit(`/s/${'a'.repeat(26)}`, { locale, colorScheme: theme, width: 320 })
    expect(await page.locator('h1').textContent()).toBe(title)
    expect(await violationsOn(page)).toEqual([])
    expect(await sidewaysOn(page)).toBe(0)
    await page.context().close()
  })

  // The last of them: what it records is on the pages above.
  it.each([
    ['latin', 'en'],
    ['arabic', 'ar'],
  ] as const)(
    'breaks names of two hundred %s letters without a space inside the page at 320 px',
    async (script, language) => {
      const post = await writerOf(server())
      const { event, source, word, claims } = await recordLongNames(script, post)
      const snapshots: string[] = []
      for (const chart of ['by-source', 'map', 'contradictions']) {
        const view = { chart, measure: 'killed' }
        const { snapshot } = await post('snapshots', { event, view })
        snapshots.push((snapshot as { readonly id: string }).id)
      }
      const own = `/events/${event}`
      const place = encodeURIComponent(word.repeat(16).slice(0, 160))
      const paths = [
        ...['/', `/?q=${encodeURIComponent(word)}`, '/sources', `/sources/${source}`, '/changes'],
        ...[own, `${own}?measure=killed&claimant=${source}&kind=government&stance=own`],
        ...[`${own}?measure=killed&place=${place}`, `${own}/claims`, '/verify', '/nothing'],
        ...claims.map((claim) => `/claims/${claim}`),
        ...snapshots.flatMap((id) => [`/s/${id}`, `/s/${id}/embed`]),
      ]
      const page = await visit('/ping', { width: 320 })
      const wide: string[] = []
      for (const path of paths) {
        await page.goto(`${server().url}${withLanguage(path, language)}`)
        await page.evaluate(() => {
          for (const part of document.querySelectorAll('details')) part.open = true
        })
        if ((await sidewaysOn(page)) > 0) wide.push(path)
      }
      expect(wide).toEqual([])
      await page.context().close()
    },
    LONGEST,
  )
})

/** For real: the store of a running server becomes noise under it, as on a failing disk. */
describeInBrowser('a page whose store is broken', () => {
  const { server, visit } = visits()

  beforeAll(async () => {
    const folder = server().data
    for (const file of (await readdir(folder)).filter((name) => /\.db(?:-wal)?$/.test(name))) {
      const path = join(folder, file)
      await writeFile(path, randomBytes((await stat(path)).size), { flag: 'r+' })
    }
  })

  it.each([
    ['en', 'This page cannot be shown just now', 'light'],
    ['fr', 'Cette page ne peut pas être affichée pour le moment', 'dark'],
    ['ar', 'لا يمكن عرض هذه الصفحة الآن', 'light'],
    ['ar', 'لا يمكن عرض هذه الصفحة الآن', 'dark'],
  ] as const)(
    'says so in %s, accessibly, with a way out: %s (%s)',
    async (language, title, theme) => {
      const path = withLanguage('/sources', language)
      const answer = await fetch(`${server().url}${path}`)
      expect([answer.status, Number(answer.headers.get('Retry-After')) > 0]).toEqual([503, true])
      const page = await visit(path, { colorScheme: theme })
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('main a').getAttribute('href')).toBe(path)
      expect(await violationsOn(page)).toEqual([])
      expect(await smallTargetsOn(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 900 })
      expect(await sidewaysOn(page)).toBe(0)
      await page.context().close()
    },
  )
})

/** Writes through the API, with a key of its own. */
async function writerOf({ data, url }: TestServer) {
  const printed = await runBysource(data, 'key', 'create', '--name', 'test', '--scope', 'write')
  const headers = {
    Authorization: `Bearer ${printed.split('\n').at(-1)}`,
    'Content-Type': 'application/json',
  }
  return async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api/v1/${path}`, request)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

const withLanguage = (path: string, language: string) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}
