/** Names that no line of a page can hold: two hundred letters without a space. */
import { describeInBrowser, sidewaysOn, visits, withLanguage } from '../support/browser'
import { keyFor } from '../support/keys'
import { recordLongNames } from '../support/long-names'
import { ownServer } from '../support/public-server'
import type { TestServer } from '../support/server'

const LONGEST = 240_000

describeInBrowser('long names in a browser', () => {
  const server = ownServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  const { visit } = visits(server)

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
    },
    LONGEST,
  )
})

/** Writes through the API, with a key of its own. */
async function writerOf({ data, url }: TestServer) {
  const key = await keyFor(data, 'write')
  const headers = {
    Authorization: `Bearer ${key}`,
    'Content-Type': 'application/json',
  }
  return async (path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const request = { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api/v1/${path}`, request)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}
