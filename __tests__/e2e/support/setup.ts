/** Before the first test from outside: one server and one browser, for all that change neither. */
import type { BrowserServer } from 'playwright-core'
import { makeStores, removeStores } from '../../support/copied-stores'
import { serveBrowser } from '../../support/launch'
import { removePrograms, writePrograms } from '../../support/programs'
import { startServer, type TestServer } from '../../support/server'

const shared: { server?: TestServer; browser?: BrowserServer } = {}

export default async function setUp(): Promise<void> {
  await writePrograms(['__tests__/support/make-stores.ts'])
  await makeStores(false)
  // Many tests at once are one client.
  shared.server = await startServer({ env: { BYSOURCE_RATE_LIMIT: 'off' } })
  process.env.TEST_SERVER_URL = shared.server.url
  if (process.env.BYSOURCE_CHROMIUM === undefined) return
  shared.browser = await serveBrowser()
  process.env.TEST_BROWSER = shared.browser.wsEndpoint()
}

export async function tearDown(): Promise<void> {
  await shared.browser?.close()
  await shared.server?.close()
  await removeStores()
  removePrograms()
}
