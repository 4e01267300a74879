import { chromium, type Browser, type BrowserServer } from 'playwright-core'

/** Asks nothing of the network, and runs as root too. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a browser with an empty profile. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: SWITCHES })
}

/** Starts one that several processes can use, each in contexts of its own. */
export function serveBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: executable(), args: SWITCHES })
}

function executable(): string {
  const path = process.env.BYSOURCE_CHROMIUM
  if (path === undefined) throw new Error('BYSOURCE_CHROMIUM is not set.')
  return path
}
