/**
 * What the pages of an event may make a browser load: all JavaScript that comes with the page, the page for errors
 * included, which Next.js loads with every page; and what is loaded once a reader turns to a chart. They are the very
 * scripts that a current browser asks for (__tests__/e2e/scripts.test.ts); polyfills are for browsers without
 * modules. Paths come from the build's own manifests, as chunk names change.
 */
import { existsSync, readFileSync } from 'node:fs'

const BUILD = '.next'
const PAGE = `${BUILD}/server/app/events/[id]/page`
const SCRIPT = /static\/chunks\/[^"]+?\.js/g

/** Every script that these files name, once. */
function scriptsIn(...files) {
  const named = files.flatMap((file) => readFileSync(file, 'utf8').match(SCRIPT) ?? [])
  return [...new Set(named)].map((script) => `${BUILD}/${script}`)
}

/** These scripts, and those that they load later, by name. */
function withLater(scripts) {
  const all = [...new Set([...scripts, ...scriptsIn(...scripts)])]
  return all.length === scripts.length ? all : withLater(all)
}

if (!existsSync(`${PAGE}.js`)) throw new Error('There is no build: npm run build makes one.')

const { rootMainFiles } = JSON.parse(readFileSync(`${BUILD}/build-manifest.json`, 'utf8'))
const everywhere = rootMainFiles.map((file) => `${BUILD}/${file}`)
const withThePage = [
  ...new Set([...everywhere, ...scriptsIn(`${PAGE}_client-reference-manifest.js`)]),
]

const budget = [
  { name: 'Event page', path: withThePage, limit: '152 kB', gzip: true },
  {
    name: 'Charts, once a reader turns to one',
    path: withLater(withThePage).filter((script) => !withThePage.includes(script)),
    limit: '110 kB',
    gzip: true,
  },
]

export default budget
