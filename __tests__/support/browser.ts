/** Suites that need the browser that `npm test` found. */
import { describeWith } from './needs'

export const describeInBrowser = describeWith(
  'Chromium (BYSOURCE_CHROMIUM)',
  process.env.BYSOURCE_CHROMIUM !== undefined,
)

export { launchBrowser } from './launch'
