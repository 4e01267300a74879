// npm run licences, after adding or updating a package: writes THIRD-PARTY-LICENCES.md.
// With --check, as in `npm run check`: fails when that list is not current, or when a package is
// under a licence that a project under MIT cannot carry.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nameOf } from './install.mjs'
import { ALLOWED, EXCEPTIONS } from './licences-allowed.mjs'
import { refuse, root } from './process.mjs'

const LIST = 'THIRD-PARTY-LICENCES.md'

/**
 * Whether one may choose, by an SPDX expression, only licences for which `isAllowed` holds: all sides
 * of an AND, one side of an OR. What is no expression ("SEE LICENSE IN file") allows nothing.
 */
export function allows(expression, isAllowed) {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? []
  let at = 0
  const either = () => {
    let good = both()
    while (words[at] === 'OR') {
      at += 1
      good = both() || good
    }
    return good
  }
  const both = () => {
    let good = one()
    while (words[at] === 'AND') {
      at += 1
      good = one() && good
    }
    return good
  }
  const one = () => {
    const word = words[at]
    at += 1
    if (word !== '(') {
      if (words[at] !== 'WITH') return isAllowed(word)
      // A licence with an exception is another licence.
      at += 2
      return isAllowed(`${word} WITH ${words[at - 1]}`)
    }
    const good = either()
    at += 1
    return words[at - 1] === ')' && good
  }
  const good = either()
  return good && at === words.length
}

/** The packages of a lock file by name and version, with the licence that the lock file says. */
export function packagesOf(lock) {
  const found = new Map()
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '' || entry.link) continue
    const name = entry.name ?? nameOf(path)
    const key = `${name}@${entry.version}`
    const shipped = !entry.dev || found.get(key)?.shipped === true
    found.set(key, { name, version: entry.version, licence: entry.license, shipped, path })
  }
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'),
  )
}

/** One line for each package that may not be there, and for each exception that no package needs. */
export function faultsOf(packages, { allowed = ALLOWED, exceptions = EXCEPTIONS } = {}) {
  const used = new Set()
  const isGood = ({ name, licence, shipped }) => {
    if (licence && allows(licence, (word) => allowed.includes(word))) return true
    const exception = exceptions.find((one) => one.packages.test(name) && (one.shipped || !shipped))
    if (!exception) return false
    used.add(exception)
    // An exception may be for a package that says nothing of its licence.
    if (!licence) return exception.licence === null
    return allows(licence, (word) => allowed.includes(word) || word === exception.licence)
  }
  const faults = packages
    .filter((one) => !isGood(one))
    .map(({ name, version, licence, shipped }) => {
      const how = shipped ? 'shipped' : 'for development only'
      return `${name} ${version} (${how}): ${licence ?? 'no licence'} is not allowed.`
    })
  const idle = exceptions.filter((one) => !used.has(one))
  return [...faults, ...idle.map(({ title }) => `No package needs the exception for ${title}.`)]
}

/** An installed package must say of itself what the lock file, and so the list, says of it. */
export function contradictions(packages, manifestOf) {
  return packages.flatMap(({ name, version, licence, path }) => {
    const manifest = manifestOf(path)
    const said = manifest && licenceOf(manifest)
    if (!manifest || said === licence) return []
    return [`${name} ${version} says ${said ?? 'no licence'}, the lock file ${licence ?? 'none'}.`]
  })
}

/** Old packages have an object, or a list of which one may choose. */
function licenceOf({ license, licenses }) {
  const said = license ?? licenses
  const words = [said].flat().flatMap((one) => one?.type ?? one ?? [])
  return words.length > 0 ? words.join(' OR ') : undefined
}

export function listOf(packages) {
  const rows = (some) => [
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...some.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'none'} |`),
  ]
  return [
    '# Licences of the packages that Bysource uses',
    '',
    'Written by `npm run licences` from `package-lock.json`; the rule is in `scripts/licences-allowed.mjs`. None of these packages is in this',
    'repository: npm installs them, each with the text of its licence.',
    '',
    '## Under another licence than the permissive ones',
    '',
    ...EXCEPTIONS.map(
      ({ title, licence, reason }) => `- **${title}** (${licence ?? 'none said'}). ${reason}`,
    ),
    '',
    '## Shipped: what runs or builds Bysource',
    '',
    ...rows(packages.filter(({ shipped }) => shipped)),
    '',
    '## For development only',
    '',
    ...rows(packages.filter(({ shipped }) => !shipped)),
    '',
  ].join('\n')
}

/** The text of a file, or undefined when there is none. */
function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

function main() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = packagesOf(lock)
  const manifestOf = (path) => JSON.parse(readText(join(root, path, 'package.json')) ?? 'null')
  const faults = [...faultsOf(packages), ...contradictions(packages, manifestOf)]
  if (faults.length > 0) refuse(faults.join('\n'))
  const list = listOf(packages)
  const path = join(root, LIST)
  if (!process.argv.includes('--check')) writeFileSync(path, list)
  else if (readText(path) !== list) refuse(`${LIST} is not current: run \`npm run licences\`.`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
