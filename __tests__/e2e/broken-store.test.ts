/** For real: the store of a running server becomes noise under it, as on a failing disk. */
import { randomBytes } from 'node:crypto'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  describeInBrowser,
  sidewaysOn,
  smallTargetsOn,
  violationsOn,
  visits,
  withLanguage,
} from '../support/browser'
import { ownServer } from '../support/public-server'

describeInBrowser('a page whose store is broken', () => {
  const server = ownServer()
  const { visit } = visits(server)

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
    },
  )
})
