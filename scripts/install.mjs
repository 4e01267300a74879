// Installs the packages of the lock file, unless they are there already: by us or by hand.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse, root, runNpm } from './process.mjs'

const RECORD = 'node_modules/.bysource-install'

/** The file that npm itself writes as the last step of an installation. */
const NPM_RECORD = 'node_modules/.package-lock.json'

export async function installIfNeeded() {
  const missing = whatIsMissing(root)
  if (missing === null) return
  console.log(`Installing packages (${missing}). This takes a minute or so.`)
  // Without npm's record a killed installation is never mistaken for a whole one.
  rmSync(join(root, NPM_RECORD), { force: true })
  const heartbeat = setInterval(() => {
    if (!process.stdout.isTTY) console.log('  still installing')
  }, 15_000)
  const code = await runNpm(['ci', '--include=dev', '--include=optional', '--ignore-scripts'])
  clearInterval(heartbeat)
  if (code !== 0) refuse(`The packages could not be installed: npm ci ended with code ${code}.`)
  rmSync(join(root, '.next/cache'), { recursive: true, force: true })
  writeFileSync(join(root, RECORD), fingerprint(root))
}

/**
 * One reason why the packages in `folder` are not those of its lock file, or null when they are.
 * Packages for other platforms may be absent.
 */
export function whatIsMissing(folder) {
  const wanted = readPackages(join(folder, 'package-lock.json'))
  if (!wanted) return 'package-lock.json cannot be read'
  const installed = readPackages(join(folder, NPM_RECORD))
  if (!installed) return 'nothing is installed yet'
  const installedByUs = readText(join(folder, RECORD)) === fingerprint(folder)

  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.link) continue
    const found = installed[path]
    if (!found) {
      // npm may leave out an optional package for reasons of its own; trust it once it has run.
      if (entry.optional && (installedByUs || entry.dev || !isForThisPlatform(entry))) continue
      return `${nameOf(path)} is missing`
    }
    if (found.version !== entry.version || differ(found.integrity, entry.integrity))
      return `${nameOf(path)} is another version`
    if (!existsSync(join(folder, path, 'package.json'))) return `${nameOf(path)} is missing`
  }
  return null
}

function differ(a, b) {
  return a !== undefined && b !== undefined && a !== b
}

/** The name of the package at a path of the lock file. */
export function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/**
 * True only for a package that says which platforms it is for, and names this one. Which C library a machine has is
 * npm's to find out: a package of one of them is never missed, since others of the same platform are for both.
 */
function isForThisPlatform({ os, cpu, libc }) {
  if (libc || (!os && !cpu)) return false
  return matches(os, process.platform) && matches(cpu, process.arch)
}

function matches(list, value) {
  if (!list) return true
  if (list.includes(`!${value}`)) return false
  return list.includes(value) || list.every((entry) => entry.startsWith('!'))
}

function fingerprint(folder) {
  const lock = readText(join(folder, 'package-lock.json')) ?? ''
  const digest = createHash('sha256').update(lock).digest('hex')
  return `${process.platform} ${process.arch} ${digest}\n`
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
