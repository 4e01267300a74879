// npm test: gets what the tests need, runs all of them, and closes with what they counted.
// Arguments are handed to Jest: `npm test -- lane` runs the test files with "lane" in their path.
import './node-version.mjs'
import { mkdirSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { installIfNeeded } from './install.mjs'
import { startPostgres } from './postgres.mjs'
import { onInterrupt, root, runNode } from './process.mjs'
import {
  canInstallDebianPackages,
  findChromium,
  findPgBouncer,
  findPostgres,
  installDebianPackage,
} from './programs.mjs'
import { closingLine, countReports } from './reports.mjs'

const REPORTS = join(root, '.reports')

/**
 * Each is one run of Jest, on every core. Those of integration wait for databases, so that one file more finds time; those
 * from outside share one server, which two files at once keep busy.
 */
const RUNS = [
  { name: 'unit', projects: ['unit', 'component'], args: [] },
  {
    name: 'integration',
    projects: ['integration'],
    args: [`--maxWorkers=${availableParallelism() + 1}`],
  },
  { name: 'e2e', projects: ['e2e'], args: ['--maxWorkers=2'] },
]

process.chdir(root)
await installIfNeeded()
await buildIfNeeded()

const env = { NODE_ENV: 'test' }
const chromium = await chromiumForTests()
if (chromium) env.BYSOURCE_CHROMIUM = chromium
const postgres = await postgresForTests()
if (postgres) env.TEST_DATABASE_URL = postgres.url
if (!findPostgres())
  console.log('The tests that stop a PostgreSQL server of their own are skipped.')
if (!findPgBouncer()) console.log('PgBouncer was not found: the tests through it are skipped.')

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const paths = []
let worst = 0
for (const { name, projects, args } of RUNS) {
  const path = join(REPORTS, `${name}.json`)
  paths.push(path)
  const code = await runNode(
    [
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${path}`,
      '--passWithNoTests',
      '--testSequencer=./scripts/longest-first.mjs',
      ...args,
      '--selectProjects',
      ...projects,
      ...(process.argv.length > 2 ? ['--testPathPatterns', ...process.argv.slice(2)] : []),
    ],
    // With --json the report is also written to standard output; what people read is the other one.
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  worst = Math.max(worst, code)
}
await postgres?.stop()

const total = countReports(paths)
console.log(closingLine(total))
process.exit(total.failed > 0 || worst !== 0 ? 1 : 0)

async function chromiumForTests() {
  let path = findChromium()
  if (!path && !process.env.BYSOURCE_CHROMIUM && canInstallDebianPackages()) {
    await installDebianPackage('chromium')
    path = findChromium()
  }
  if (!path) console.log('Chromium was not found: the tests in a browser are skipped.')
  return path
}

async function postgresForTests() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} }
  const binaries = findPostgres()
  if (!binaries) {
    console.log('PostgreSQL was not found: the tests on it are skipped.')
    return undefined
  }
  try {
    // Nothing of it is left after the run: a crash that fsync would survive ends the run anyway.
    const server = await startPostgres(binaries, ['fsync=off'])
    onInterrupt(server.stop)
    return server
  } catch (error) {
    console.log(`PostgreSQL could not be started, the tests on it are skipped: ${error.message}`)
    return undefined
  }
}
