import { chromium, type Browser } from 'playwright-core'

/** Starts the browser with an empty profile and these further switches; `close()` it when the suite ends. */
export function launchBrowser(...switches: string[]): Promise<Browser> {
  const executablePath = process.env.BYSOURCE_CHROMIUM
  if (executablePath === undefined) throw new Error('BYSOURCE_CHROMIUM is not set.')
  return chromium.launch({
    executablePath,
    // Asks nothing of the network, and runs as root too.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  })
}
