// Finds programs of this machine that the tests need, and installs them where that is possible.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { run } from './process.mjs'

/** The first of these names on the PATH, or these paths, that can be run. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names) {
    const paths = name.includes('/') ? [name] : folders.map((folder) => join(folder, name))
    const found = paths.find(isProgram)
    if (found) return found
  }
  return undefined
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

export function findChromium() {
  if (process.env.BYSOURCE_CHROMIUM) return findProgram([process.env.BYSOURCE_CHROMIUM])
  return findProgram([
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ])
}

/** The folder that holds `initdb`, `postgres` and the other programs of a server. */
export function findPostgres() {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim(),
    ...versionsIn('/usr/lib/postgresql', 'bin'),
    ...versionsIn('/opt/homebrew/opt', 'bin', 'postgresql'),
    ...versionsIn('/usr/local/opt', 'bin', 'postgresql'),
    '/usr/pgsql/bin',
  ]
  const found = folders.find(
    (folder) => folder && isProgram(join(folder, 'initdb')) && isProgram(join(folder, 'postgres')),
  )
  // Beside the program itself are all the others; beside a link to it, maybe not.
  return found && dirname(realpathSync(join(found, 'postgres')))
}

/** Lends the connections of a PostgreSQL server to more programs than it has connections for. */
export function findPgBouncer() {
  return findProgram(['pgbouncer', '/usr/sbin/pgbouncer', '/opt/homebrew/bin/pgbouncer'])
}

/** Newest first. */
function versionsIn(folder, below, prefix = '') {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(folder, name, below))
}

export function canInstallDebianPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && !!findProgram(['apt-get'])
}

export async function installDebianPackage(name) {
  console.log(`Installing ${name} with apt-get.`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-qq'], { env })) !== 0) return false
  const args = ['install', '-y', '-qq', '--no-install-recommends', name]
  return (await run('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] })) === 0
}
